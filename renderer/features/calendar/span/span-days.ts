import { dayRange } from '../days.ts'
import type { Calendar, Camp, Language } from '#domain/camps/camp.ts'
import { isCampDay } from '#domain/camps/day-hours.ts'
import { toPersianDigits } from '#domain/time/digits.ts'
import { formatDate, formatSpan, otherCalendar } from '#domain/time/format-date.ts'
import {
  addDays,
  datePartsOf,
  daysInGregorianMonth,
  toLocalDate,
  weekdayOf,
} from '#domain/time/local-date.ts'
import { monthName } from '#domain/time/month-names.ts'
import { daysInSolarHijriMonth, fromSolarHijri, toSolarHijri } from '#domain/time/solar-hijri.ts'

/** Views of several days. */
export const spanViews = ['week', 'camp', 'month', 'agenda'] as const
export type SpanView = (typeof spanViews)[number]

const run = (first: string, count: number) => Array.from({ length: count }, (_, day) => addDays(first, day))

/** The seven days with the date in them, beginning on the weekday on which the camp begins. */
export function weekOf(camp: Pick<Camp, 'firstDate'>, date: string): string[] {
  const since = (weekdayOf(date) - weekdayOf(camp.firstDate) + 7) % 7
  return run(addDays(date, -since), 7)
}

/** First and last date of the month, in that calendar, with the date in it. */
export function monthOf(date: string, calendar: Calendar): { first: string; last: string } {
  if (calendar === 'gregorian') {
    const { year, month } = datePartsOf(date)
    return {
      first: toLocalDate(year, month, 1),
      last: toLocalDate(year, month, daysInGregorianMonth(year, month)),
    }
  }
  const { year, month } = toSolarHijri(date)
  const first = fromSolarHijri(year, month, 1) ?? date
  return { first, last: addDays(first, daysInSolarHijriMonth(year, month) - 1) }
}

/** The day's number in its month, in that calendar. */
export function dayOfMonth(date: string, calendar: Calendar): number {
  return (calendar === 'gregorian' ? datePartsOf(date) : toSolarHijri(date)).day
}

/** The date as the calendar that the camp does not go by writes it: `25 Nov 2026`, or without the year. */
export function inOtherCalendar(
  date: string,
  calendar: Calendar,
  language: Language,
  style: 'short' | 'day' = 'short',
): string {
  return formatDate(date, { language, calendar: otherCalendar[calendar], style })
}

/** The days that a view shows, in the camp's calendar and in the other one; a single day has its weekday. */
export function spanTitle(days: readonly string[], calendar: Calendar, language: Language) {
  const first = days[0] ?? ''
  const last = days.at(-1) ?? first
  return {
    title:
      first === last
        ? formatDate(first, { language, calendar, style: 'weekday' })
        : formatSpan(first, last, { language, calendar }),
    other: formatSpan(first, last, { language, calendar: otherCalendar[calendar] }),
  }
}

/** `Azar 1405`: the month with the date in it. */
export function monthTitle(date: string, calendar: Calendar, language: Language): string {
  const { year, month } = calendar === 'gregorian' ? datePartsOf(date) : toSolarHijri(date)
  const digits = language === 'fa' ? toPersianDigits(String(year)) : String(year)
  return `${monthName(month, calendar, language)} ${digits}`
}

/** The weeks that a month touches, whole. */
export function weeksOfMonth(camp: Pick<Camp, 'firstDate' | 'calendar'>, date: string): string[][] {
  const { first, last } = monthOf(date, camp.calendar)
  const weeks: string[][] = []
  for (
    let week = weekOf(camp, first);
    (week[0] ?? last) <= last;
    week = weekOf(camp, addDays(week[6] ?? last, 1))
  ) {
    weeks.push(week)
  }
  return weeks
}

/** The dates that a view shows, in order. */
export function daysOfView(view: SpanView, camp: Camp, date: string): string[] {
  if (view === 'week') return weekOf(camp, date)
  if (view === 'month') return weeksOfMonth(camp, date).flat()
  const days = dayRange(camp, date)
  return view === 'camp' ? days.slice(0, LONGEST) : days.filter((day) => day >= date).slice(0, LONGEST)
}

/** Of the days that are shown those that can have a list: the camp's, and any other on which somebody comes. */
export function daysToPrint(
  camp: Camp,
  days: readonly string[],
  visits: readonly { appointment: { date: string } }[],
): string[] {
  const used = new Set(visits.map(({ appointment }) => appointment.date))
  return days.filter((day) => isCampDay(camp, day) || used.has(day))
}

/** More days than fit side by side. */
const LONGEST = 31

/** The date that the step before or after leads to. */
export function stepDate(view: SpanView, camp: Camp, date: string, by: 1 | -1): string {
  if (view === 'week') return addDays(date, 7 * by)
  if (view !== 'month') return addDays(date, by)
  const { first, last } = monthOf(date, camp.calendar)
  return by > 0 ? addDays(last, 1) : monthOf(addDays(first, -1), camp.calendar).first
}
