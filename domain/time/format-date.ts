import type { Calendar, Language } from '../camps/camp.ts'
import { toPersianDigits } from './digits.ts'
import { datePartsOf, toClock, weekdayOf, type DateParts } from './local-date.ts'
import { monthName, weekdayName } from './month-names.ts'
import { toSolarHijri } from './solar-hijri.ts'

export interface DateFormat {
  language: Language
  calendar: Calendar
  /**
   * `short` 24 Nov 2026 or ۱۴۰۵/۰۹/۰۳, `long` 24 November 2026, `weekday` Tue 24 Nov 2026, `month` November 2026; where the year is said
   * elsewhere `day` 24 Nov, `weekdayOnly` Tue 24 Nov.
   */
  style: 'short' | 'long' | 'weekday' | 'month' | 'day' | 'weekdayOnly'
}

/** The other of the two calendars. */
export const otherCalendar: Record<Calendar, Calendar> = {
  gregorian: 'solar_hijri',
  solar_hijri: 'gregorian',
}

const usualCalendar: Record<Language, Calendar> = { en: 'gregorian', fa: 'solar_hijri' }

/** Digits of the language: ۰-۹ in Persian, 0-9 in English. */
function inDigitsOf(language: Language, text: string): string {
  return language === 'fa' ? toPersianDigits(text) : text
}

function shortMonth(month: number, { calendar, language }: DateFormat): string {
  const name = monthName(month, calendar, language)
  return language === 'en' && calendar === 'gregorian' ? name.slice(0, 3) : name
}

function writeParts({ year, month, day }: DateParts, format: DateFormat): string {
  const full = monthName(month, format.calendar, format.language)
  switch (format.style) {
    case 'month':
      return `${full} ${year}`
    case 'day':
    case 'weekdayOnly':
      return `${day} ${shortMonth(month, format)}`
    case 'long':
      return `${day} ${full} ${year}`
    case 'weekday':
      return `${day} ${shortMonth(month, format)} ${year}`
    case 'short':
      return format.language === 'fa'
        ? `${year}/${String(month).padStart(2, '0')}/${String(day).padStart(2, '0')}`
        : `${day} ${shortMonth(month, format)} ${year}`
  }
}

/** Writes a Gregorian `YYYY-MM-DD` in a language, calendar and style, with the digits of the language. */
export function formatDate(date: string, format: DateFormat): string {
  const parts = format.calendar === 'solar_hijri' ? toSolarHijri(date) : datePartsOf(date)
  const text = inDigitsOf(format.language, writeParts(parts, format))
  const hasWeekday = format.style === 'weekday' || format.style === 'weekdayOnly'
  return hasWeekday ? `${weekdayName(weekdayOf(date), format.language)} ${text}` : text
}

/** Writes a date in both calendars, the one usual in the language first: `24 Nov 2026 · 3 Azar 1405`. */
export function formatBothCalendars(date: string, language: Language): string {
  const first = usualCalendar[language]
  const style = language === 'fa' ? 'long' : 'short'
  return [first, otherCalendar[first]]
    .map((calendar) => formatDate(date, { language, calendar, style }))
    .join(' · ')
}

/** Writes a span of days in both calendars: `24 – 27 Nov 2026 · 3 – 6 Azar 1405`. A month or year that both days share stands once. */
export function formatSpanInBoth(from: string, to: string, language: Language): string {
  const first = usualCalendar[language]
  return [first, otherCalendar[first]]
    .map((calendar) => formatSpan(from, to, { language, calendar }))
    .join(' · ')
}

/** Writes a span of days in one calendar: `24 – 27 Nov 2026`. */
export function formatSpan(
  from: string,
  to: string,
  { language, calendar }: Pick<DateFormat, 'language' | 'calendar'>,
): string {
  const style = language === 'fa' ? 'long' : 'short'
  const end = formatDate(to, { language, calendar, style })
  if (from === to) return end
  const [a, b] = [from, to].map((date) =>
    calendar === 'solar_hijri' ? toSolarHijri(date) : datePartsOf(date),
  ) as [DateParts, DateParts]
  const isOneMonth = a.year === b.year && a.month === b.month
  const isOneYear = a.year === b.year
  const begin = isOneMonth
    ? inDigitsOf(language, String(a.day))
    : formatDate(from, { language, calendar, style: isOneYear ? 'day' : style })
  return `${begin} – ${end}`
}

/** Writes minutes after midnight as `08:30` or `۰۸:۳۰`. */
export function formatMinute(minute: number, language: Language): string {
  return inDigitsOf(language, toClock(minute))
}

/** Joins the two ends of a range by a dash after which no line ends: the word joiner (U+2060) there is seen by nobody. */
export const joinRange = (from: string, until: string): string => `${from}–\u2060${until}`

/** Writes a stretch of one day as `08:30–09:00` or `۰۸:۳۰–۰۹:۰۰`, which is never broken between two lines. */
export function formatMinutes(from: number, until: number, language: Language): string {
  return joinRange(formatMinute(from, language), formatMinute(until, language))
}

/** Writes a number with grouped thousands: `12,345.5` or `۱۲٬۳۴۵٫۵`. Codes and tokens are not numbers: see `toPersianDigits`. */
export function formatNumber(value: number, language: Language): string {
  const [whole = '', fraction] = String(value).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === 'fa' ? '٬' : ',')
  const text = fraction === undefined ? grouped : `${grouped}${language === 'fa' ? '٫' : '.'}${fraction}`
  return inDigitsOf(language, text)
}
