import { VisuallyHidden } from '@mantine/core'
import { IconGenderFemale, IconMoonStars, IconUserOff } from '@tabler/icons-react'
import type { DayAppointment, RangeView } from '#contract/appointments.ts'
import { isCampDay } from '#domain/camps/day-hours.ts'
import { measureWholeDay } from '#domain/scheduling/day-load.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { useToday } from '../../../shared/CampContext.tsx'
import { useFormat } from '../../../shared/format.ts'
import { UNASSIGNED } from '../grid/rows.ts'
import type { DayNote } from './day-notes.ts'
import { dayOfMonth } from './span-days.ts'
import classes from './span.module.css'

export interface MonthCellProps {
  view: RangeView
  day: string
  /** Of the month before or after. */
  isOutside: boolean
  /** Those that the filters let through, by time. */
  visits: readonly DayAppointment[]
  notes: readonly DayNote[]
  /** How many lines notes and people may take together. */
  lines: number
  openId: string | null
  onDay: (date: string) => void
}

/** At least so many people are named before notes take their lines. */
const NAMED = 2

/** A day of a month: its number, how many come, how full it is, what is special about it, and the first who come. */
export function MonthCell({ view, day, isOutside, visits, notes, lines, openId, onDay }: MonthCellProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const today = useToday()
  const people = new Set(visits.map(({ patient }) => patient.id)).size
  const told = linesOf(notes, t('calendar.block.comma'))
  const shownNotes = told.slice(0, lines - NAMED)
  const named = visits.slice(0, lines - shownNotes.length)
  const isOpen = isCampDay(view.camp, day)
  return (
    <td
      data-cell-date={day}
      data-cell-row={UNASSIGNED}
      data-outside={isOutside || undefined}
      data-closed={!isOpen || undefined}
      data-today={day === today.date || undefined}
    >
      <button type="button" className={classes.monthDay} onClick={() => onDay(day)}>
        <VisuallyHidden>{format.date(day, 'weekday')} </VisuallyHidden>
        <strong>{format.number(dayOfMonth(day, view.camp.calendar))}</strong>
        {people > 0 ? <span>{t('calendar.span.people', { count: people })}</span> : null}
      </button>
      {isOpen ? <WholeLoad view={view} day={day} /> : null}
      {shownNotes.map(({ kind, text, title }) => {
        const Icon = noteIcons[kind]
        return (
          <div key={`${kind} ${text}`} className={classes.monthNote} data-kind={kind} title={title}>
            <Icon aria-hidden size={13} stroke={1.8} />
            <span>
              <VisuallyHidden>{title}</VisuallyHidden>
              <span aria-hidden>{text}</span>
            </span>
          </div>
        )
      })}
      {named.map(({ appointment, patient }) => (
        <button
          key={appointment.id}
          type="button"
          className={classes.monthName}
          data-event-id={appointment.id}
          data-open={appointment.id === openId || undefined}
        >
          {format.minute(appointment.startMinute)} <bdi>{format.fullName(patient) || t('domain.noName')}</bdi>
        </button>
      ))}
      {visits.length > named.length ? (
        <button type="button" className={classes.more} onClick={() => onDay(day)}>
          {t('calendar.span.more', { count: visits.length - named.length })}
        </button>
      ) : null}
    </td>
  )
}

const noteIcons = { prayer: IconMoonStars, women: IconGenderFemale, away: IconUserOff }

/** One line for each stretch of hours, and one that names everybody who is away. */
function linesOf(notes: readonly DayNote[], comma: string) {
  const away = notes.filter(({ kind }) => kind === 'away')
  const hours = notes.filter(({ kind }) => kind !== 'away')
  return [
    ...hours.map(({ kind, line }) => ({ kind, text: line, title: line })),
    ...(away.length > 0
      ? [
          {
            kind: 'away' as const,
            text: [...new Set(away.map(({ name }) => name))].join(comma),
            title: away.map(({ line }) => line).join(' · '),
          },
        ]
      : []),
  ]
}

/** How full all stations together are, as a bar and as a number. */
function WholeLoad({ view, day }: { view: RangeView; day: string }) {
  const { t } = useTranslation()
  const appointments = view.appointments
    .map(({ appointment }) => appointment)
    .filter((visit) => visit.date === day)
  const { share, openMinutes, count } = measureWholeDay({ ...view, date: day, appointments })
  if (openMinutes === 0) return null
  const percent = Math.round(share * 100)
  return (
    <div
      className={classes.monthLoad}
      role="img"
      aria-label={t('calendar.span.load', { percent, count })}
      title={t('calendar.span.load', { percent, count })}
    >
      <span className={classes.load}>
        <span style={{ inlineSize: `${Math.min(100, percent)}%` }} data-over={percent > 100 || undefined} />
      </span>
      <span>{t('calendar.span.percent', { percent })}</span>
    </div>
  )
}
