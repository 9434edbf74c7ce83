import type { Calendar } from '../camps/camp.ts'
import { addDays, addYears, compareDates, datePartsOf, toDayNumber, toLocalDate } from '../time/local-date.ts'
import { fromSolarHijri, toSolarHijri } from '../time/solar-hijri.ts'

/**
 * When somebody was born, exactly as well as it is known. A year is never turned into a made-up 1 January.
 * `age` is years completed on the day `on` (`YYYY-MM-DD`); `year` is in the calendar in which it was told.
 */
export type Birth =
  | { kind: 'exact'; date: string }
  | { kind: 'year'; year: number; calendar: Calendar }
  | { kind: 'age'; years: number; on: string }

/** Years beyond which an age is taken for a slip of the pen. */
export const oldestAge = 120

/** How far apart told ages are still taken for one telling, as when a sheet comes in twice. */
const sameTellingDays = 31
const daysPerYear = 365.25

/**
 * Completed years on `date`; an estimate unless the exact date of birth is known. Negative before birth. An age told at the desk
 * holds for the days around the telling, those before it too.
 */
export function ageOn(birth: Birth, date: string): { years: number; isEstimate: boolean } {
  switch (birth.kind) {
    case 'exact':
      return { years: completedYears(birth.date, date), isEstimate: false }
    case 'year': {
      const year = birth.calendar === 'gregorian' ? datePartsOf(date).year : toSolarHijri(date).year
      return { years: year - birth.year, isEstimate: true }
    }
    case 'age':
      return { years: birth.years + yearsSince(birth.on, date), isEstimate: true }
  }
}

const yearsSince = (told: string, date: string) =>
  date < told ? -completedYears(date, told) : completedYears(told, date)

function completedYears(from: string, to: string): number {
  const [start, end] = [datePartsOf(from), datePartsOf(to)]
  const isBeforeDay = end.month < start.month || (end.month === start.month && end.day < start.day)
  return end.year - start.year - (isBeforeDay ? 1 : 0)
}

/** The first and last day on which the person may have been born, Gregorian `YYYY-MM-DD`, inclusive. */
export function birthBounds(birth: Birth): { from: string; to: string } {
  switch (birth.kind) {
    case 'exact':
      return { from: birth.date, to: birth.date }
    case 'year':
      return birth.calendar === 'gregorian'
        ? { from: toLocalDate(birth.year, 1, 1), to: toLocalDate(birth.year, 12, 31) }
        : solarYearBounds(birth.year)
    case 'age':
      return { from: addDays(addYears(birth.on, -birth.years - 1), 1), to: addYears(birth.on, -birth.years) }
  }
}

/** Outside the years that the calendar is computed for, the Gregorian years that such a year touches. */
function solarYearBounds(year: number): { from: string; to: string } {
  const from = fromSolarHijri(year, 1, 1)
  const next = fromSolarHijri(year + 1, 1, 1)
  if (from !== null && next !== null) return { from, to: addDays(next, -1) }
  return { from: toLocalDate(year + 621, 1, 1), to: toLocalDate(year + 622, 12, 31) }
}

/** `equal`: told the same. `overlap`: may be one day. `near`: within three years. `apart`: neither. */
export type BirthAgreement = 'equal' | 'overlap' | 'near' | 'apart'

/** A birth with its bounds worked out, for comparing it many times. */
export interface BirthSpan {
  birth: Birth
  from: string
  to: string
  /** The same two days as day numbers. */
  fromDay: number
  toDay: number
  /** Day number on which an age was told; 0 for any other birth. */
  toldDay: number
}

/** Prepares a birth for `compareBirthSpans`. */
export function toBirthSpan(birth: Birth): BirthSpan {
  const { from, to } = birthBounds(birth)
  const toldDay = birth.kind === 'age' ? toDayNumber(birth.on) : 0
  return { birth, from, to, fromDay: toDayNumber(from), toDay: toDayNumber(to), toldDay }
}

/** How well two births agree, each taken as the span of days that it allows. */
export function compareBirths(a: Birth, b: Birth): BirthAgreement {
  return compareBirthSpans(toBirthSpan(a), toBirthSpan(b))
}

/** `compareBirths` on prepared births. */
export function compareBirthSpans(a: BirthSpan, b: BirthSpan): BirthAgreement {
  if (areToldAlike(a, b)) return 'equal'
  if (a.fromDay <= b.toDay && b.fromDay <= a.toDay) return 'overlap'
  const gap = Math.max(a.fromDay - b.toDay, b.fromDay - a.toDay)
  return gap <= 3 * daysPerYear ? 'near' : 'apart'
}

function areToldAlike(
  { birth: a, toldDay: aDay }: BirthSpan,
  { birth: b, toldDay: bDay }: BirthSpan,
): boolean {
  if (a.kind === 'exact' && b.kind === 'exact') return a.date === b.date
  if (a.kind === 'year' && b.kind === 'year') return a.year === b.year && a.calendar === b.calendar
  if (a.kind !== 'age' || b.kind !== 'age') return false
  return a.years === b.years && Math.abs(aDay - bDay) <= sameTellingDays
}

/** Whether a birth can be true today: not after today, and not more than `oldestAge` years ago. */
export function isBirthPossible(birth: Birth, today: string): boolean {
  if (birth.kind === 'age' && (!Number.isInteger(birth.years) || birth.years < 0 || birth.years > oldestAge))
    return false
  const { from, to } = birthBounds(birth)
  return compareDates(from, today) <= 0 && compareDates(to, addYears(today, -oldestAge - 1)) > 0
}
