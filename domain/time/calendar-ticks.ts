import type { Calendar } from '../camps/camp.ts'
import { addDays, daysBetween, datePartsOf, toLocalDate, type DateParts } from './local-date.ts'
import { fromSolarHijri, toSolarHijri } from './solar-hijri.ts'

export interface CalendarTicks {
  /** `day`: single days are marked; `month`: first days of months; `year`: first days of years. */
  unit: 'day' | 'month' | 'year'
  /** Gregorian dates, the earliest first; all within the span. */
  dates: string[]
}

const dayStep = [1, 2, 7, 14] as const
const monthSteps = [1, 2, 3, 6, 12, 24, 60, 120] as const

const partsIn = (date: string, calendar: Calendar): DateParts =>
  calendar === 'solar_hijri' ? toSolarHijri(date) : datePartsOf(date)

const firstOfMonth = (year: number, month: number, calendar: Calendar): string =>
  calendar === 'solar_hijri' ? (fromSolarHijri(year, month, 1) ?? '') : toLocalDate(year, month, 1)

/** Marks of a time axis between two days, at most so many: days while they fit, then months and years of the calendar. */
export function calendarTicks(from: string, to: string, calendar: Calendar, most: number): CalendarTicks {
  const days = daysBetween(from, to)
  const step = dayStep.find((size) => Math.floor(days / size) < most)
  if (step !== undefined && days < 60) {
    const dates = Array.from({ length: Math.floor(days / step) + 1 }, (_, index) =>
      addDays(from, index * step),
    )
    return { unit: 'day', dates }
  }
  for (const months of monthSteps) {
    const dates = firstDays(from, to, calendar, months)
    if (dates.length <= most) return { unit: months >= 12 ? 'year' : 'month', dates }
  }
  return { unit: 'year', dates: [] }
}

/** The first day of every so many-th month of the calendar within the span; counted from the beginning of a year. */
function firstDays(from: string, to: string, calendar: Calendar, months: number): string[] {
  const begin = partsIn(from, calendar)
  const end = partsIn(to, calendar)
  const last = end.year * 12 + end.month - 1
  const dates: string[] = []
  for (let at = Math.floor((begin.year * 12) / months) * months; at <= last; at += months) {
    const date = firstOfMonth(Math.floor(at / 12), (at % 12) + 1, calendar)
    if (date >= from && date <= to) dates.push(date)
  }
  return dates
}
