/** A calendar date without time or zone; `month` counts from 1. */
export interface DateParts {
  year: number
  month: number
  day: number
}

const clockPattern = /^(\d{1,2}):(\d{2})$/
const daysBeforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const
const daysPer400Years = 146_097
const daysFromYearZeroTo1970 = 719_528

/** Whether a Gregorian year has a 29 February. */
export function isGregorianLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** Days in a Gregorian month (1 to 12); 0 for any other month. */
export function daysInGregorianMonth(year: number, month: number): number {
  if (month === 2) return isGregorianLeap(year) ? 29 : 28
  return [31, 0, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
}

/** The number that ASCII digits write from `start` to before `end`; NaN when anything else stands there. */
function readDigits(text: string, start: number, end: number): number {
  let number = 0
  for (let at = start; at < end; at += 1) {
    const digit = text.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) return Number.NaN
    number = number * 10 + digit
  }
  return number
}

/** The parts of a `YYYY-MM-DD` date, or null when the text is not one or names a day that does not exist. */
export function parseLocalDate(text: string): DateParts | null {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return null
  const parts = { year: readDigits(text, 0, 4), month: readDigits(text, 5, 7), day: readDigits(text, 8, 10) }
  const isDay = parts.day >= 1 && parts.day <= daysInGregorianMonth(parts.year, parts.month)
  return isDay && !Number.isNaN(parts.year) ? parts : null
}

/** Whether the text is an existing Gregorian date written `YYYY-MM-DD`. */
export function isLocalDate(text: string): boolean {
  return parseLocalDate(text) !== null
}

/** The parts of a date that is known to be well formed. Throws otherwise: that is a programmer's error. */
export function datePartsOf(date: string): DateParts {
  const parts = parseLocalDate(date)
  if (!parts) throw new Error(`not a date: ${date}`)
  return parts
}

/** Writes parts as `YYYY-MM-DD`. Throws when the day does not exist. */
export function toLocalDate(year: number, month: number, day: number): string {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  if (!isLocalDate(text)) throw new Error(`not a date: ${text}`)
  return text
}

/** Negative when `a` is before `b`, 0 when equal, positive when after; fit for `sort`. */
export function compareDates(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Days since 1970-01-01 of a Gregorian date. */
export function toDayNumber(date: string): number {
  const { year, month, day } = datePartsOf(date)
  const before = year - 1
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400)
  const leapShift = month > 2 && isGregorianLeap(year) ? 1 : 0
  return (
    365 * year +
    leapDays +
    1 +
    (daysBeforeMonth[month - 1] ?? 0) +
    leapShift +
    day -
    1 -
    daysFromYearZeroTo1970
  )
}

/** The Gregorian date of a number of days since 1970-01-01; inverse of `toDayNumber`. Years 0 to 9999. */
export function fromDayNumber(dayNumber: number): string {
  // Years counted from 1 March make the leap day the last of its year (Hinnant, days_from_civil, 2013).
  const shifted = dayNumber + daysFromYearZeroTo1970 - 60
  const era = Math.floor(shifted / daysPer400Years)
  const dayOfEra = shifted - era * daysPer400Years
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / (daysPer400Years - 1))) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  return toLocalDate(era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day)
}

/** The date `days` later (earlier when negative). */
export function addDays(date: string, days: number): string {
  return fromDayNumber(toDayNumber(date) + days)
}

/** The same day `years` later; 29 February becomes 28 February in a common year. */
export function addYears(date: string, years: number): string {
  const { year, month, day } = datePartsOf(date)
  return toLocalDate(year + years, month, Math.min(day, daysInGregorianMonth(year + years, month)))
}

/** The same day `months` later; where that month has no such day, its last one. */
export function addMonths(date: string, months: number): string {
  const { year, month, day } = datePartsOf(date)
  const count = year * 12 + (month - 1) + months
  const [nextYear, nextMonth] = [Math.floor(count / 12), (count % 12) + 1]
  return toLocalDate(nextYear, nextMonth, Math.min(day, daysInGregorianMonth(nextYear, nextMonth)))
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return toDayNumber(to) - toDayNumber(from)
}

/** Day of the week, 0 = Sunday to 6 = Saturday. */
export function weekdayOf(date: string): number {
  return (((toDayNumber(date) + 4) % 7) + 7) % 7
}

/** Minutes after midnight of `H:mm` or `HH:mm` (`24:00` is 1440), or null. */
export function parseClock(text: string): number | null {
  const match = clockPattern.exec(text.trim())
  if (!match) return null
  const minute = Number(match[1]) * 60 + Number(match[2])
  return Number(match[2]) < 60 && minute <= 1440 ? minute : null
}

/** `HH:mm` of minutes after midnight, 0 to 1440. Throws outside. */
export function toClock(minute: number): string {
  if (!Number.isInteger(minute) || minute < 0 || minute > 1440)
    throw new Error(`not a minute of a day: ${minute}`)
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}
