import type { Interval } from '../scheduling/intervals.ts'

/** Hours of a camp's day that are kept for something: prayer for everybody, or the women's hours. */
export const bandKinds = ['prayer', 'women'] as const
export type BandKind = (typeof bandKinds)[number]

/** A named stretch of the day, on one date or, without one, on every day of the camp. */
export interface DayBand {
  id: string
  campId: string
  kind: BandKind
  label: string
  date: string | null
  startMinute: number
  endMinute: number
  version: number
}

/**
 * The bands that hold on a date, by time. A band of the date itself takes the place of the daily one of the same kind and label:
 * prayer moves by a minute from day to day, and a women's hour may be another one on Friday.
 */
export function bandsOn(bands: readonly DayBand[], date: string): DayBand[] {
  const own = bands.filter((band) => band.date === date)
  const isReplaced = (daily: DayBand) =>
    own.some(({ kind, label }) => kind === daily.kind && label === daily.label)
  return [...own, ...bands.filter((band) => band.date === null && !isReplaced(band))].sort(
    (a, b) => a.startMinute - b.startMinute || a.endMinute - b.endMinute || (a.id < b.id ? -1 : 1),
  )
}

/** The minutes of one kind on a date. */
export function bandMinutes(bands: readonly DayBand[], kind: BandKind, date: string): Interval[] {
  return bandsOn(bands, date)
    .filter((band) => band.kind === kind)
    .map(({ startMinute, endMinute }) => ({ start: startMinute, end: endMinute }))
}
