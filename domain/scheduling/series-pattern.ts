import { addDays, weekdayOf } from '../time/local-date.ts'

/** Kinds of visit that are booked as a series. */
export const seriesKinds = ['gait_training', 'follow_up'] as const
export type SeriesKind = (typeof seriesKinds)[number]

/** No series is longer than this many visits. */
export const longestSeries = 60
const HORIZON_DAYS = 800

/** How the visits of a series follow each other. A station or member of staff that is null is whoever is free. */
export interface SeriesPattern {
  /** Days of the week (0 = Sunday to 6 = Saturday), or every so many days. */
  repeat: { weekdays: number[] } | { everyDays: number }
  /** `YYYY-MM-DD`: the first visit is on it, or on the first of the weekdays after it. */
  from: string
  /** So many visits, or none after a date. */
  end: { count: number } | { until: string }
  startMinute: number
  durationMinutes: number
  stationId: string | null
  staffId: string | null
}

/** The dates of a pattern in order, at most `longestSeries`; empty when no weekday is chosen or the end lies before the beginning. */
export function seriesDates({ repeat, from, end }: Pick<SeriesPattern, 'repeat' | 'from' | 'end'>): string[] {
  const wanted = 'count' in end ? Math.min(end.count, longestSeries) : longestSeries
  const isIn = (day: number, date: string) =>
    'weekdays' in repeat ? repeat.weekdays.includes(weekdayOf(date)) : day % repeat.everyDays === 0
  const dates: string[] = []
  for (let day = 0; day < HORIZON_DAYS && dates.length < wanted; day += 1) {
    const date = addDays(from, day)
    if ('until' in end && date > end.until) break
    if (isIn(day, date)) dates.push(date)
  }
  return dates
}
