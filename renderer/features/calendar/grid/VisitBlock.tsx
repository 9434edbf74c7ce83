import { IconAlertTriangle, IconPinned } from '@tabler/icons-react'
import { memo } from 'react'
import type { DayAppointment } from '#contract/appointments.ts'
import { SideMark } from '../../../shared/SideMark.tsx'
import { kindIcons, needIcons, statusIcons } from '../../../shared/VisitMarks.tsx'
import type { BlockWords } from './block-words.ts'
import { useBlockMarks } from './marks.ts'
import classes from './grid.module.css'

export interface VisitBlockProps {
  item: DayAppointment
  words: BlockWords
  isMovable: boolean
}

/** One visit on the grid. The grid itself listens for clicks, keys and drags, so that a block is cheap. */
export const VisitBlock = memo(function VisitBlock({ item, words, isMovable }: VisitBlockProps) {
  const { appointment, patient, order } = item
  const marks = useBlockMarks(appointment.id)
  const StatusIcon = statusIcons[appointment.status]
  const KindIcon = kindIcons[appointment.kind]
  return (
    <button
      type="button"
      className={classes.block}
      data-event-id={appointment.id}
      data-status={appointment.status}
      data-kind={appointment.kind}
      data-movable={isMovable || undefined}
      data-selected={marks.isSelected || undefined}
      data-moving={marks.isMoving || undefined}
      tabIndex={marks.isFocusable ? 0 : -1}
      aria-label={words.sentence}
      aria-current={marks.isSelected || undefined}
      title={words.sentence}
    >
      <span className={classes.line}>
        <StatusIcon aria-hidden size={14} stroke={2} className={classes.icon} />
        <bdi className={classes.name}>{words.name}</bdi>
        {appointment.overrideReason ? <IconAlertTriangle aria-hidden size={13} className={classes.icon} /> : null}
        {appointment.pinned ? <IconPinned aria-hidden size={13} className={classes.icon} /> : null}
      </span>
      <span className={classes.detail}>
        <KindIcon aria-hidden size={13} stroke={1.7} className={classes.icon} />
        <span className={classes.word}>{words.kind}</span>
        {order?.side ? (
          <span aria-hidden className={classes.side}>
            <SideMark side={order.side} iconOnly />
            <span className={classes.sideWord}>{words.side}</span>
          </span>
        ) : null}
        {words.device ? <span className={classes.device}>{words.device}</span> : null}
        {patient.needs.map((need) => {
          const NeedIcon = needIcons[need]
          return <NeedIcon key={need} aria-hidden size={13} stroke={1.7} className={classes.icon} />
        })}
        <span className={classes.number}>{words.number}</span>
      </span>
      <span className={classes.statusWord} aria-hidden>
        {words.status}
      </span>
      {isMovable ? (
        <>
          <span data-grip="start" className={classes.grip} />
          <span data-grip="end" className={classes.grip} />
        </>
      ) : null}
    </button>
  )
})
