import {
  IconArchive,
  IconArrowBackUp,
  IconBan,
  IconBandage,
  IconBuildingFactory2,
  IconCheck,
  IconChecks,
  IconClipboardCheck,
  IconClipboardText,
  IconHandStop,
  IconPlayerPause,
  IconPuzzle,
  IconRulerMeasure,
  IconSparkles,
  IconTool,
  IconWalk,
  type Icon,
} from '@tabler/icons-react'
import type { CSSProperties } from 'react'
import type { OrderState } from '#domain/orders/order-state.ts'
import { useFormat } from './format.ts'
import classes from './shared.module.css'

/** Each state has its own icon and a step on one ordered scale, light to dark, that survives greyscale. */
const stages: Record<OrderState, { Icon: Icon; step: number | null }> = {
  prescribed: { Icon: IconClipboardText, step: 0 },
  measured: { Icon: IconRulerMeasure, step: 1 },
  rectified: { Icon: IconHandStop, step: 2 },
  fabricating: { Icon: IconBuildingFactory2, step: 3 },
  assembled: { Icon: IconPuzzle, step: 4 },
  trial_fit: { Icon: IconWalk, step: 5 },
  adjusting: { Icon: IconTool, step: 5 },
  finishing: { Icon: IconSparkles, step: 6 },
  checkout: { Icon: IconClipboardCheck, step: 7 },
  delivered: { Icon: IconCheck, step: 8 },
  follow_up: { Icon: IconChecks, step: 8 },
  in_repair: { Icon: IconBandage, step: 5 },
  on_hold: { Icon: IconPlayerPause, step: null },
  rejected: { Icon: IconArrowBackUp, step: null },
  cancelled: { Icon: IconBan, step: null },
  closed: { Icon: IconArchive, step: null },
}

function stageStyle(step: number | null): CSSProperties {
  const fill = step === null ? 'transparent' : `var(--q-stage-${step})`
  const ink =
    step === null ? 'var(--mantine-color-dimmed)' : `var(--q-stage-ink-${step < 5 ? 'early' : 'late'})`
  const edge = step === null ? 'var(--mantine-color-dimmed)' : 'var(--q-stage-edge)'
  return { '--stage-fill': fill, '--stage-ink': ink, '--stage-edge': edge } as CSSProperties
}

export interface StageIconProps {
  state: OrderState
  /** Hides the word for narrow columns; it stays readable to assistive tools. */
  iconOnly?: boolean
}

/** The state of a device order as icon, step and word. */
export function StageIcon({ state, iconOnly = false }: StageIconProps) {
  const format = useFormat()
  const { Icon, step } = stages[state]
  const word = format.state(state)
  return (
    <span className={classes.stage} style={stageStyle(step)}>
      <span
        className={classes.stageMark}
        role={iconOnly ? 'img' : undefined}
        aria-label={iconOnly ? word : undefined}
        title={iconOnly ? word : undefined}
      >
        <Icon aria-hidden size="1em" stroke={1.8} />
      </span>
      {iconOnly ? null : word}
    </span>
  )
}
