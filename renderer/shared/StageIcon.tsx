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
import { stageStepOf } from './stage-steps.ts'
import classes from './shared.module.css'

/** Each state has its own icon. */
export const stageIcons: Record<OrderState, Icon> = {
  prescribed: IconClipboardText,
  measured: IconRulerMeasure,
  rectified: IconHandStop,
  fabricating: IconBuildingFactory2,
  assembled: IconPuzzle,
  trial_fit: IconWalk,
  adjusting: IconTool,
  finishing: IconSparkles,
  checkout: IconClipboardCheck,
  delivered: IconCheck,
  follow_up: IconChecks,
  in_repair: IconBandage,
  on_hold: IconPlayerPause,
  rejected: IconArrowBackUp,
  cancelled: IconBan,
  closed: IconArchive,
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
  const Icon = stageIcons[state]
  const step = stageStepOf(state)
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
