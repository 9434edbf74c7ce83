import { useElementSize, useMergedRef } from '@mantine/hooks'
import type { KeyboardEvent, MouseEvent, PointerEvent } from 'react'
import type { DayAppointment, RangeView } from '#contract/appointments.ts'
import { isCampDay } from '#domain/camps/day-hours.ts'
import { occupies } from '#domain/scheduling/visit-rules.ts'
import { useMay } from '../../../shared/CampContext.tsx'
import { useFormat } from '../../../shared/format.ts'
import { CarryGhost } from './CarryGhost.tsx'
import { useDayNotes } from './day-notes.ts'
import { MonthCell } from './MonthCell.tsx'
import { monthOf, weeksOfMonth } from './span-days.ts'
import type { SpanCarry } from './use-carry.ts'
import classes from './span.module.css'

export interface MonthGridProps {
  view: RangeView
  date: string
  visits: readonly DayAppointment[]
  openId: string | null
  carry: SpanCarry
  onDay: (date: string) => void
  onOpen: (visitId: string) => void
}

/** Heights in a month: what stands above the weeks, a week without days of the camp, what every day has, and one line. */
const PX = { head: 26, idle: 38, day: 80, line: 24 }
/** Lines of a day that are notes or people: as many as there is room for. */
const LINES = { least: 4, most: 20 }

const linesFor = (height: number, weeks: number, used: number) =>
  Math.max(
    LINES.least,
    Math.min(
      LINES.most,
      Math.floor(((height - PX.head - (weeks - used) * PX.idle) / Math.max(1, used) - PX.day) / PX.line),
    ),
  )

/** A month in the camp's calendar: who comes on which day, how full it is and what is special about it; a press on its number opens it. */
export function MonthGrid({ view, date, visits, openId, carry, onDay, onOpen }: MonthGridProps) {
  const format = useFormat()
  const canBook = useMay('book')
  const { store, attach, press, moveByKeys } = carry
  const notesOf = useDayNotes(view)
  const weeks = weeksOfMonth(view.camp, date)
  const month = monthOf(date, view.camp.calendar)
  const isUsed = (week: readonly string[]) => week.some((day) => isCampDay(view.camp, day))
  const size = useElementSize<HTMLDivElement>()
  const root = useMergedRef(size.ref, attach)
  const lines = linesFor(size.height, weeks.length, weeks.filter(isUsed).length)
  const byDay = Map.groupBy(
    visits.filter(({ appointment }) => occupies(appointment)),
    ({ appointment }) => appointment.date,
  )
  const itemAt = (target: EventTarget): DayAppointment | null => {
    const id =
      target instanceof Element ? target.closest('[data-event-id]')?.getAttribute('data-event-id') : null
    return visits.find(({ appointment }) => appointment.id === id) ?? null
  }
  const onClick = (event: MouseEvent) => {
    const item = itemAt(event.target)
    if (item) onOpen(item.appointment.id)
  }
  const onPointerDown = (event: PointerEvent) => {
    const item = event.button === 0 && canBook ? itemAt(event.target) : null
    if (item) press(event.nativeEvent, { kind: 'visit', item })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const isPlain = canBook && !event.ctrlKey && !event.metaKey && !event.altKey
    const item = isPlain && event.code === 'KeyM' ? itemAt(event.target) : null
    if (!item) return
    moveByKeys({ kind: 'visit', item })
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      ref={root}
      className={classes.scroll}
      onClick={onClick}
      onPointerDown={onPointerDown}
      onKeyDownCapture={onKeyDown}
      role="presentation"
    >
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
            <tr key={week[0]} data-idle={!isUsed(week) || undefined}>
              {week.map((day) => (
                <MonthCell
                  key={day}
                  view={view}
                  day={day}
                  isOutside={day < month.first || day > month.last}
                  visits={byDay.get(day) ?? []}
                  notes={notesOf(day)}
                  lines={lines}
                  openId={openId}
                  onDay={onDay}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <CarryGhost carry={store} places={view} cellName={(cell) => format.date(cell.date, 'weekday')} />
    </div>
  )
}
