import { memo } from 'react'
import type { DayAppointment } from '#contract/appointments.ts'
import { PersonName } from '../../../shared/PersonName.tsx'
import { SideMark } from '../../../shared/SideMark.tsx'
import { kindIcons, statusIcons } from '../../../shared/VisitMarks.tsx'
import type { BlockWords } from '../grid/block-words.ts'
import classes from './span.module.css'

export interface VisitChipProps {
  item: DayAppointment
  words: BlockWords
  isOpen: boolean
  isChosen: boolean
}

/** One visit in a cell of several days: when, who, what for, and how it stands, in icon and in words for assistive tools. The table listens for clicks, keys and drags. */
export const VisitChip = memo(function VisitChip(props: VisitChipProps) {
  const { item, words, isOpen, isChosen } = props
  const { appointment, patient, order } = item
  const KindIcon = kindIcons[appointment.kind]
  const StatusIcon = statusIcons[appointment.status]
  return (
    <button
      type="button"
      className={classes.chip}
      data-event-id={appointment.id}
      data-status={appointment.status}
      data-open={isOpen || undefined}
      data-chosen={isChosen || undefined}
      aria-pressed={isChosen}
      title={words.sentence}
      style={words.stageLook}
    >
      <span className={classes.time}>{words.time.split('–')[0]}</span>
      <KindIcon aria-hidden size={13} stroke={1.7} />
      {item.token === undefined ? null : <span className={classes.token}>{words.tokenNumber}</span>}
      <span className={classes.who}>
        <PersonName person={patient} />
      </span>
      {order ? <SideMark of={order.deviceType} side={order.side} iconOnly /> : null}
      {appointment.status === 'booked' ? null : <StatusIcon aria-hidden size={13} stroke={1.7} />}
    </button>
  )
})
