import type { Calendar } from '../camps/camp.ts'
import { ok, refuse, type Result } from '../result.ts'
import { toLatinDigits } from './digits.ts'
import { daysInGregorianMonth, toLocalDate } from './local-date.ts'
import { findMonth } from './month-names.ts'
import { fromSolarHijri } from './solar-hijri.ts'

/** A date as precisely as it was written. `month` and `year` stay in the calendar in which they were told. */
export type ParsedDate =
  | { kind: 'date'; date: string }
  | { kind: 'month'; year: number; month: number; calendar: Calendar }
  | { kind: 'year'; year: number; calendar: Calendar }

/** `ambiguous`: a year of two digits, or a month name of one calendar with a year of the other. */
export type DateRefusal = 'unreadable' | 'impossible_date' | 'in_future' | 'too_long_ago' | 'ambiguous'

export type DateOrder = 'day_first' | 'month_first'

export interface DateReading {
  /** `YYYY-MM-DD`; dates after it are refused unless `future` is `allow`. */
  today: string
  /** Order of `03/04/1990` where nothing in the text tells; day first when absent. */
  prefer?: DateOrder
  future?: 'refuse' | 'allow'
}

type Reading = Result<ParsedDate, DateRefusal>

const earliest = '1900-01-01'
const firstBareSolarYear = 1280
const clockTail = /[t\s]+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?\s*(am|pm|z)?$/
const lunar = /قمری|(^|[\s\d])ه?\.?\s?ق(\s|\.|$)|\blunar\b/
const fillers = new Set(
  [
    'سال',
    'ش',
    'ه',
    'هش',
    'هجری',
    'شمسی',
    'خورشیدی',
    'میلادی',
    'م',
    'متولد',
    'ماه',
    'born',
    'year',
    'ad',
    'ce',
    'sh',
    'of',
  ]
    .concat([
      'شنبه',
      'یکشنبه',
      'دوشنبه',
      'سهشنبه',
      'چهارشنبه',
      'پنجشنبه',
      'جمعه',
      'یک',
      'دو',
      'سه',
      'چهار',
      'پنج',
    ])
    .concat(['sun', 'mon', 'tue', 'tues', 'wed', 'thu', 'thur', 'thurs', 'fri', 'sat'])
    .concat(['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'])
    .concat(['st', 'nd', 'rd', 'th']),
)

function clean(text: string): string {
  return toLatinDigits(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/[يى]/g, 'ی')
    .trim()
    .replace(clockTail, '')
}

function calendarOfYear(year: number): Calendar | null {
  if (year >= 1250 && year <= 1500) return 'solar_hijri'
  return year > 1500 && year <= 2300 ? 'gregorian' : null
}

function dateIn(calendar: Calendar, year: number, month: number, day: number): string | null {
  if (calendar === 'solar_hijri') return fromSolarHijri(year, month, day)
  return day >= 1 && day <= daysInGregorianMonth(year, month) ? toLocalDate(year, month, day) : null
}

/** Refuses what begins after today or ends before 1900. */
function inReach(value: ParsedDate, first: string, last: string, reading: DateReading): Reading {
  if (reading.future !== 'allow' && first > reading.today) return refuse('in_future')
  return last < earliest ? refuse('too_long_ago') : ok(value)
}

function readYear(year: number, reading: DateReading): Reading {
  const calendar = calendarOfYear(year)
  if (!calendar) return refuse('impossible_date')
  const first = dateIn(calendar, year, 1, 1) ?? ''
  if (calendar === 'solar_hijri' && year < firstBareSolarYear) return refuse('too_long_ago')
  return inReach({ kind: 'year', year, calendar }, first, dateIn(calendar, year, 12, 29) ?? '', reading)
}

function readMonth(year: number, month: number, reading: DateReading): Reading {
  const calendar = calendarOfYear(year)
  const first = calendar && dateIn(calendar, year, month, 1)
  if (!calendar || !first) return refuse('impossible_date')
  return inReach(
    { kind: 'month', year, month, calendar },
    first,
    dateIn(calendar, year, month, 28) ?? '',
    reading,
  )
}

function readDay(year: number, month: number, day: number, reading: DateReading): Reading {
  const calendar = calendarOfYear(year)
  const date = calendar && dateIn(calendar, year, month, day)
  return date ? inReach({ kind: 'date', date }, date, date, reading) : refuse('impossible_date')
}

/** Day and month of two numbers in the order they stand before or after a year at the end. */
function readDayMonth(first: number, second: number, year: number, reading: DateReading): Reading {
  const monthFirst = second > 12 || (reading.prefer === 'month_first' && first <= 12)
  return monthFirst ? readDay(year, first, second, reading) : readDay(year, second, first, reading)
}

function readNumbers(numbers: readonly string[], reading: DateReading): Reading {
  const [a = '', b = '', c = ''] = numbers
  const [x, y, z] = [Number(a), Number(b), Number(c)]
  if (numbers.length === 1) {
    if (a.length === 8) return readCompact(a, reading)
    return a.length === 4 ? readYear(x, reading) : refuse('unreadable')
  }
  if (numbers.length === 2) {
    if (a.length === 4 && b.length <= 2) return readMonth(x, y, reading)
    return b.length === 4 && a.length <= 2 ? readMonth(y, x, reading) : refuse('unreadable')
  }
  if (numbers.length !== 3) return refuse('unreadable')
  if (a.length === 4 && b.length <= 2 && c.length <= 2) return readDay(x, y, z, reading)
  if (c.length === 4 && a.length <= 2 && b.length <= 2) return readDayMonth(x, y, z, reading)
  return a.length <= 2 && b.length <= 2 && c.length <= 2 ? refuse('ambiguous') : refuse('unreadable')
}

/** Eight digits without a separator: year first, unless only day first makes a date. */
function readCompact(digits: string, reading: DateReading): Reading {
  const part = (from: number, to: number) => Number(digits.slice(from, to))
  const yearFirst = readDay(part(0, 4), part(4, 6), part(6, 8), reading)
  const yearLast = readDay(part(4, 8), part(2, 4), part(0, 2), reading)
  if (yearFirst.ok && yearLast.ok) return refuse('ambiguous')
  return yearLast.ok ? yearLast : yearFirst
}

function readWithMonthName(
  words: readonly string[],
  numbers: readonly string[],
  reading: DateReading,
): Reading {
  const found = words.length === 1 ? findMonth(words[0] ?? '') : null
  if (!found || numbers.length < 1 || numbers.length > 2) return refuse('unreadable')
  const yearText = numbers.find((number) => number.length === 4)
  if (!yearText) return refuse(numbers.length === 2 ? 'ambiguous' : 'unreadable')
  const year = Number(yearText)
  if (calendarOfYear(year) !== found.calendar) {
    return refuse(calendarOfYear(year) === null ? 'impossible_date' : 'ambiguous')
  }
  const dayText = numbers.find((number) => number !== yearText)
  if (dayText === undefined)
    return numbers.length === 1 ? readMonth(year, found.month, reading) : refuse('unreadable')
  return dayText.length <= 2 ? readDay(year, found.month, Number(dayText), reading) : refuse('unreadable')
}

/**
 * Reads a date as people write it: any digits, `/ - . , space` between the parts, ISO, day first (month first when the
 * second part is above 12), year first, month names in English, Persian and Dari, Solar Hijri by its year (1250-1500),
 * a bare year or a year with a month. Refuses years of two digits and lunar dates. Spreadsheet serials are not dates here.
 */
export function parseDateText(text: string, reading: DateReading): Reading {
  const cleaned = clean(text)
  if (lunar.test(cleaned)) return refuse('unreadable')
  const tokens = cleaned.match(/\d+|[\p{L}\p{M}]+/gu) ?? []
  if (/[^\p{L}\p{M}\d\s/\-.,،_٫]/u.test(cleaned)) return refuse('unreadable')
  const numbers = tokens.filter((token) => /^\d/.test(token))
  const words = tokens.filter((token) => !/^\d/.test(token) && !fillers.has(token))
  if (numbers.length === 0) return refuse('unreadable')
  return words.length === 0 ? readNumbers(numbers, reading) : readWithMonthName(words, numbers, reading)
}

/**
 * The order that a column of written dates must have: `month_first` when some text has a second part above 12 and no text
 * has a first part above 12; day first otherwise.
 */
export function detectDateOrder(texts: readonly string[]): DateOrder {
  let monthFirst = false
  for (const text of texts) {
    const match = /^(\d{1,2})[/\-. ](\d{1,2})[/\-. ]\d{4}$/.exec(clean(text))
    if (match && Number(match[1]) > 12) return 'day_first'
    if (match && Number(match[2]) > 12) monthFirst = true
  }
  return monthFirst ? 'month_first' : 'day_first'
}
