import { openIntervals } from '#domain/camps/day-hours.ts'
import { subtract, type Interval } from '#domain/scheduling/intervals.ts'
import type { DayView } from '#contract/appointments.ts'

/** The minutes that the grid shows, on whole hours. */
export interface Axis {
  startMinute: number
  endMinute: number
}

/** Width of one cell of the grid in minutes; a click between is refined to `SNAP_MINUTES`. */
export const SLOT_MINUTES = 30
export const SNAP_MINUTES = 5

/** The camp's hours, widened by visits that somebody booked outside them. */
export function axisOf({ camp, appointments }: Pick<DayView, 'camp' | 'appointments'>): Axis {
  const visits = appointments.map(({ appointment }) => appointment)
  const first = Math.min(camp.opensMinute, ...visits.map(({ startMinute }) => startMinute))
  const last = Math.max(
    camp.closesMinute,
    ...visits.map(({ startMinute, durationMinutes }) => startMinute + durationMinutes),
  )
  return { startMinute: Math.floor(first / 60) * 60, endMinute: Math.min(1440, Math.ceil(last / 60) * 60) }
}

/** The parts of the axis on which nobody is booked: before opening, breaks, after closing, or all of a closed day. */
export function closedIntervals({ camp, date }: Pick<DayView, 'camp' | 'date'>, axis: Axis): Interval[] {
  return subtract([{ start: axis.startMinute, end: axis.endMinute }], openIntervals(camp, date))
}

const shade = 'var(--calendar-closed)'

/** The closed parts as a CSS background that runs from the start of the axis to its end. */
export function shadeOf(closed: readonly Interval[], axis: Axis): string {
  const percent = (minute: number) =>
    `${(((minute - axis.startMinute) / (axis.endMinute - axis.startMinute)) * 100).toFixed(3)}%`
  const stops = closed.flatMap(({ start, end }) => [
    `transparent ${percent(start)}`,
    `${shade} ${percent(start)} ${percent(end)}`,
    `transparent ${percent(end)}`,
  ])
  return stops.length === 0 ? 'none' : `linear-gradient(to right, ${stops.join(', ')})`
}

const twoDigits = (value: number) => String(value).padStart(2, '0')

/** `HH:mm:ss` as the schedule wants it; midnight at the end of the day is its last second. */
export function toScheduleTime(minute: number): string {
  return minute >= 1440 ? '23:59:59' : `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}:00`
}

/** `YYYY-MM-DD HH:mm:ss` as the schedule wants it. */
export function toScheduleMoment(date: string, minute: number): string {
  return `${date} ${toScheduleTime(minute)}`
}

/** Minute of the day of `YYYY-MM-DD HH:mm:ss`. */
export function minuteOfMoment(moment: string): number {
  return Number(moment.slice(11, 13)) * 60 + Number(moment.slice(14, 16))
}

export function snapMinute(minute: number, step = SNAP_MINUTES): number {
  return Math.round(minute / step) * step
}
