import { fromDayNumber, toDayNumber, type DateParts } from './local-date.ts'

/** Solar Hijri years for which the conversion holds: Gregorian 1800 to 2256. */
export const solarHijriYears = { first: 1178, last: 1635 } as const

/** 1 Farvardin of year 1 in days since 1970-01-01. */
const epoch = -492_268

/**
 * Years that the 33-year rule calls leap and the equinox does not; the year after each is leap instead.
 * Source: table of non-leap years in ICU's Persian calendar.
 */
const corrected: readonly number[] = [1502, 1601, 1634]

const daysBeforeMonth = [0, 31, 62, 93, 124, 155, 186, 216, 246, 276, 306, 336] as const

function newYearDayNumber(year: number): number {
  const leapDays = Math.floor((8 * year + 21) / 33)
  return epoch + 365 * (year - 1) + leapDays - (corrected.includes(year - 1) ? 1 : 0)
}

/** Whether a Solar Hijri year has a 30 Esfand. */
export function isSolarHijriLeap(year: number): boolean {
  return newYearDayNumber(year + 1) - newYearDayNumber(year) === 366
}

/** Days in a Solar Hijri month (1 to 12); 0 for any other month. */
export function daysInSolarHijriMonth(year: number, month: number): number {
  if (month < 1 || month > 12) return 0
  if (month <= 6) return 31
  if (month < 12) return 30
  return isSolarHijriLeap(year) ? 30 : 29
}

/** The Solar Hijri parts of a Gregorian `YYYY-MM-DD`. Throws outside `solarHijriYears`. */
export function toSolarHijri(date: string): DateParts {
  const dayNumber = toDayNumber(date)
  let year = Number(date.slice(0, 4)) - 621
  if (newYearDayNumber(year) > dayNumber) year -= 1
  if (year < solarHijriYears.first || year > solarHijriYears.last)
    throw new Error(`no Solar Hijri date: ${date}`)
  const dayOfYear = dayNumber - newYearDayNumber(year)
  const month = dayOfYear < 186 ? Math.floor(dayOfYear / 31) + 1 : Math.floor((dayOfYear - 6) / 30) + 1
  return { year, month, day: dayOfYear - (daysBeforeMonth[month - 1] ?? 0) + 1 }
}

/** The Gregorian `YYYY-MM-DD` of a Solar Hijri day, or null when the day does not exist or is out of range. */
export function fromSolarHijri(year: number, month: number, day: number): string | null {
  if (!Number.isInteger(year) || year < solarHijriYears.first || year > solarHijriYears.last) return null
  if (!Number.isInteger(day) || day < 1 || day > daysInSolarHijriMonth(year, month)) return null
  return fromDayNumber(newYearDayNumber(year) + (daysBeforeMonth[month - 1] ?? 0) + day - 1)
}
