import { useRef, useState, type KeyboardEvent, type SVGProps } from 'react'
import type { LimbLevel, LimbRegion } from '#domain/limbs/limb.ts'
import type { Side } from '#domain/orders/device-order.ts'
import { useTranslation } from '../use-translation.ts'
import { BodyFigure, type DrawnLimb } from './BodyFigure.tsx'
import { bodyZones, type BodyZone } from './body-shapes.ts'
import classes from './body.module.css'
import { useLimbWords } from './use-limb-words.ts'

export interface BodyPickerProps {
  limbs: readonly DrawnLimb[]
  onPick: (region: LimbRegion, side: Side, level: LimbLevel) => void
  disabled?: boolean
}

/** All parts of one side from the shoulder down to the foot: the lines of the grid that the arrow keys walk. */
const lines: readonly { region: LimbRegion; zone: BodyZone }[] = (['upper', 'lower'] as const).flatMap(
  (region) => bodyZones[region].map((zone) => ({ region, zone })),
)

interface Spot {
  side: Side
  line: number
}

const keyOf = ({ side, line }: Spot) => `${side}-${line}`
/** Below the knee of the left leg: where most people begin. */
const start: Spot = { side: 'left', line: lines.findIndex(({ zone }) => zone.level === 'transtibial') }

/**
 * Picks the level and side of a limb on a drawn body. One tab stop; the arrows walk up and down a side and across to the other,
 * space or enter chooses. The view from the back takes the pointer only, since it says the same again.
 */
export function BodyPicker({ limbs, onPick, disabled = false }: BodyPickerProps) {
  const { t } = useTranslation()
  const words = useLimbWords()
  const [spot, setSpot] = useState(start)
  const root = useRef<HTMLDivElement>(null)

  const focus = (next: Spot) => {
    setSpot(next)
    root.current?.querySelector<SVGGElement>(`[data-spot="${keyOf(next)}"]`)?.focus()
  }
  const walk = (event: KeyboardEvent, at: Spot) => {
    const next = nextSpot(event.key, at)
    if (next) focus(next)
    else if (event.key === ' ' || event.key === 'Enter') pickAt(at)
    else return
    event.preventDefault()
  }
  const pickAt = ({ side, line }: Spot) => {
    const found = lines[line]
    if (found && !disabled) onPick(found.region, side, found.zone.level)
  }
  const limbProps = (region: LimbRegion, side: Side): SVGProps<SVGGElement> => ({
    role: 'radiogroup',
    'aria-label': words.limb(region, side),
  })
  const zoneProps = (zone: BodyZone, region: LimbRegion, side: Side): SVGProps<SVGGElement> => {
    const line = lines.findIndex((one) => one.zone === zone)
    const at = { side, line }
    const name = words.whole({ region, side, level: zone.level })
    return {
      role: 'radio',
      'aria-label': name,
      'aria-checked': limbs.some(
        (one) => one.region === region && one.side === side && one.level === zone.level,
      ),
      'aria-disabled': disabled || undefined,
      tabIndex: keyOf(at) === keyOf(spot) ? 0 : -1,
      ...({ 'data-spot': keyOf(at) } as object),
      onClick: () => {
        focus(at)
        pickAt(at)
      },
      onKeyDown: (event) => walk(event, at),
    }
  }
  const backProps = (zone: BodyZone, region: LimbRegion, side: Side): SVGProps<SVGGElement> => ({
    ...({ 'data-pick': true } as object),
    onClick: () => (disabled ? undefined : onPick(region, side, zone.level)),
  })

  return (
    <div ref={root} className={classes.views} dir="ltr">
      <div>
        <ViewHead left={t('body.right')} middle={t('body.front')} right={t('body.left')} />
        <BodyFigure view="front" limbs={limbs} limbProps={limbProps} zoneProps={zoneProps} />
      </div>
      <div>
        <ViewHead left={t('body.left')} middle={t('body.back')} right={t('body.right')} />
        <BodyFigure view="back" limbs={limbs} zoneProps={backProps} />
      </div>
    </div>
  )
}

interface ViewHeadProps {
  left: string
  middle: string
  right: string
}

/** Which side of the person lies where in a view. */
export function ViewHead({ left, middle, right }: ViewHeadProps) {
  return (
    <div className={classes.viewHead}>
      <bdi>{left}</bdi>
      <strong>{middle}</strong>
      <bdi>{right}</bdi>
    </div>
  )
}

/** Where a key leads: up and down along a side, left and right as the drawing shows them from the front. */
function nextSpot(key: string, { side, line }: Spot): Spot | null {
  switch (key) {
    case 'ArrowDown':
      return { side, line: Math.min(line + 1, lines.length - 1) }
    case 'ArrowUp':
      return { side, line: Math.max(line - 1, 0) }
    case 'ArrowRight':
      return { side: 'left', line }
    case 'ArrowLeft':
      return { side: 'right', line }
    case 'Home':
      return { side, line: 0 }
    case 'End':
      return { side, line: lines.length - 1 }
    default:
      return null
  }
}
