import { memo, type CSSProperties } from 'react'
import type { DayAppointment } from '#contract/appointments.ts'
import type { BlockWords } from './block-words.ts'
import { useBlockMarks } from './marks.ts'
import { regionOf } from '../../../shared/side-shapes.ts'
import type { Room } from './room.ts'
import classes from './grid.module.css'

export interface VisitBlockProps {
  item: DayAppointment
  words: BlockWords
  isMovable: boolean
  room: Room
  /** Looks and speaks by the order's stage instead of by the visit's status and kind. */
  isByStage: boolean
  /** Drawn wider than it lasts; its edges say nothing of its length then. */
  isShort: boolean
  /** The name stands beside what the visit lasts, so many pixels; null: on it. */
  besidePx: number | null
}

/**
 * One visit on the grid, with as much as it has room for; its title says all of it and is its name for assistive tools. The grid itself listens for clicks, keys and drags, and icons are
 * masks, so that hundreds of blocks stay cheap.
 */
export const VisitBlock = memo(function VisitBlock(props: VisitBlockProps) {
  const { item, words, isMovable, room, isByStage, besidePx } = props
  const { appointment } = item
  const marks = useBlockMarks(appointment.id)
  const showsName = !room.isNarrow || appointment.status === 'booked'
  const showsStatus = !room.isNarrow || appointment.status !== 'booked'
  return (
    <button
      type="button"
      className={classes.block}
      data-event-id={appointment.id}
      data-status={appointment.status}
      data-kind={appointment.kind}
      data-movable={isMovable || undefined}
      data-narrow={room.isNarrow || undefined}
      data-short={props.isShort ? (besidePx === null ? 'over' : 'beside') : undefined}
      data-selected={marks.isSelected || undefined}
      data-moving={marks.isMoving || undefined}
      data-chosen={marks.isChosen || undefined}
      data-faint={marks.isFaint || undefined}
      tabIndex={marks.isFocusable ? 0 : -1}
      aria-current={marks.isSelected || undefined}
      aria-pressed={marks.isChosen || undefined}
      title={words.sentence}
      style={lookOf(isByStage ? words.stageLook : undefined, besidePx)}
    >
      <span aria-hidden className={showsStatus ? classes.lineWithStatus : classes.line}>
        {showsName ? <bdi className={classes.name}>{words.name}</bdi> : null}
      </span>
      {room.detail ? <Detail item={item} words={words} room={room} isByStage={isByStage} /> : null}
      {room.status ? (
        <span aria-hidden className={classes.statusWord}>
          {words.status}
        </span>
      ) : null}
    </button>
  )
})

const lookOf = (look: CSSProperties | undefined, besidePx: number | null): CSSProperties | undefined =>
  besidePx === null ? look : ({ ...look, '--lasts': `${besidePx}px` } as CSSProperties)

/** Second line: what for, which side, which device, what the person needs, which number. */
function Detail({
  item: { appointment, patient, order, token },
  words,
  room,
  isByStage,
}: Pick<VisitBlockProps, 'item' | 'words' | 'room' | 'isByStage'>) {
  return (
    <span aria-hidden className={classes.detail}>
      {room.kind ? <span className={classes.word}>{(isByStage && words.stage) || words.kind}</span> : null}
      {order?.side ? (
        <span className={classes.side} data-limb={`${regionOf(order.deviceType)} ${order.side}`}>
          {room.side ? words.side : null}
        </span>
      ) : null}
      {room.device && words.device ? <span className={classes.device}>{words.device}</span> : null}
      {appointment.pinned ? <i className={classes.pinned} /> : null}
      {appointment.seriesId ? <i className={classes.series} /> : null}
      {appointment.overrideReason ? <i className={classes.override} /> : null}
      {patient.needs.map((need) => (
        <i key={need} className={classes.need} data-need={need} />
      ))}
      {token !== undefined && room.kind ? (
        <span className={classes.token}>{words.tokenNumber}</span>
      ) : room.number ? (
        <span className={classes.number}>{words.number}</span>
      ) : null}
    </span>
  )
}
