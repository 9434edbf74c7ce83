import { VisuallyHidden } from '@mantine/core'
import type { DayAppointment, RangeView } from '#contract/appointments.ts'
import { isCampDay } from '#domain/camps/day-hours.ts'
import { occupies } from '#domain/scheduling/visit-rules.ts'
import { useToday } from '../../../shared/CampContext.tsx'
import { useFormat } from '../../../shared/format.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { dayOfMonth, monthOf, weeksOfMonth } from './span-days.ts'
import classes from './span.module.css'

export interface MonthGridProps {
  view: RangeView
  date: string
  visits: readonly DayAppointment[]
  onDay: (date: string) => void
  onOpen: (visitId: string) => void
}

const NAMES = 4

/** A month in the camp's calendar: who comes on which day, by name; the day opens with a press on its number. */
export function MonthGrid({ view, date, visits, onDay, onOpen }: MonthGridProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const today = useToday()
  const { first, last } = monthOf(date, view.camp.calendar)
  const weeks = weeksOfMonth(view.camp, date)
  const byDay = Map.groupBy(
    visits.filter(({ appointment }) => occupies(appointment)),
    ({ appointment }) => appointment.date,
  )
  return (
    <div className={classes.scroll}>
      <table className={classes.month}>
        <thead>
          <tr>
            {(weeks[0] ?? []).map((day) => (
              <th key={day} scope="col">
                {format.date(day, 'weekday').split(/[\s،,]/)[0]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => {
                const here = byDay.get(day) ?? []
                const people = new Set(here.map(({ patient }) => patient.id)).size
                return (
                  <td
                    key={day}
                    data-outside={day < first || day > last || undefined}
                    data-closed={!isCampDay(view.camp, day) || undefined}
                    data-today={day === today.date || undefined}
                  >
                    <button type="button" className={classes.monthDay} onClick={() => onDay(day)}>
                      <VisuallyHidden>{format.date(day, 'weekday')} </VisuallyHidden>
                      <strong>{format.number(dayOfMonth(day, view.camp.calendar))}</strong>
                      {people > 0 ? <span>{t('calendar.span.people', { count: people })}</span> : null}
                    </button>
                    {here.slice(0, NAMES).map(({ appointment, patient }) => (
                      <button
                        key={appointment.id}
                        type="button"
                        className={classes.monthName}
                        onClick={() => onOpen(appointment.id)}
                      >
                        {format.minute(appointment.startMinute)} <bdi>{format.fullName(patient)}</bdi>
                      </button>
                    ))}
                    {here.length > NAMES ? (
                      <span className={classes.more}>
                        {t('calendar.span.more', { count: here.length - NAMES })}
                      </span>
                    ) : null}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
