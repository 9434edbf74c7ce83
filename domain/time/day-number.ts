import { toLatinDigits } from './digits.ts'
import { addDays } from './local-date.ts'

/** Day 0 of the usual spreadsheet calendar, for numbers after February 1900. */
const dayZero = '1899-12-30'

/** `YYYY-MM-DD` of a date that a spreadsheet shows as its number of days (`32874`, `44197.5`); null for other texts. */
export function dateOfDayNumber(text: string): string | null {
  const [, days] = /^(\d{5})(?:[.,]\d+)?$/.exec(toLatinDigits(text).trim()) ?? []
  return days === undefined ? null : addDays(dayZero, Number(days))
}
