import { ageOn, oldestAge } from '../people/birth.ts'
import { toLatinDigits } from '../time/digits.ts'
import { parseDateText, type DateReading, type ParsedDate } from '../time/parse-date.ts'
import { readNumberWords } from './number-words.ts'
import type { Proposal } from './row.ts'

function show(parsed: ParsedDate): string {
  if (parsed.kind === 'date') return parsed.date
  return parsed.kind === 'year'
    ? String(parsed.year)
    : `${parsed.year}-${String(parsed.month).padStart(2, '0')}`
}

/** Centuries that a year of two digits may lack, the likeliest first: who writes the year first counts by the Solar Hijri. */
const yearFirst = ['13', '19', '20', '14']
const yearLast = ['19', '20', '13', '14']

const inCenturies = (year: string, rest: string): string[][] =>
  yearFirst.map((century) => [`${century}${year.padStart(2, '0')}${rest}`])

const endingInCenturies = (start: string, year: string): string[][] =>
  yearLast.map((century) => [`${start}${century}${year.padStart(2, '0')}`])

/** Ways to write an unreadable date otherwise; of each group the first that makes a date is taken. */
function rewritings(text: string): string[][] {
  const written = toLatinDigits(text).trim()
  const [, first = '', middle = '', last = ''] =
    /^(\d{1,4})(?:[/\-. ](\d{1,2}))?(?:[/\-. ](\d{1,4}))?$/.exec(written) ?? []
  if (first === '') return yearsInside(written)
  if (middle === '') return first.length === 2 ? inCenturies(first, '') : []
  if (last === '') return first.length === 2 ? inCenturies(first, `/${middle}`) : []
  if (first.length <= 2 && last.length <= 2)
    return [...endingInCenturies(`${first}/${middle}/`, last), ...inCenturies(first, `/${middle}/${last}`)]
  const [year, day] = first.length > 2 ? [first, last] : [last, first]
  const lastDays = [30, 29, 28].filter((before) => before < Number(day) && Number(day) <= 31)
  return [[`${year}/${day}/${middle}`], lastDays.map((before) => `${year}/${middle}/${before}`), [year]]
}

/** Years in the middle of other words: "b. 1990", "1365 (1986)". */
const yearsInside = (text: string): string[][] =>
  (text.match(/(?<!\d)\d{4}(?!\d)/g) ?? []).map((year) => [year])

/** A century that would make somebody older than this was not meant. */
const longestAgo = 99

const yearOf = (parsed: ParsedDate): number => {
  if (parsed.kind === 'date') return Number(parsed.date.slice(0, 4))
  return parsed.calendar === 'solar_hijri' ? parsed.year + 621 : parsed.year
}

/** What an unreadable date may have meant, likeliest first, at most three: parts swapped, the month's last day, the year. */
export function proposeDates(text: string, reading: DateReading): Proposal[] {
  const proposals = new Map<string, Proposal>()
  for (const group of rewritings(text)) {
    for (const value of group) {
      const parsed = parseDateText(value, reading)
      if (!parsed.ok || yearOf(parsed.value) < Number(reading.today.slice(0, 4)) - longestAgo) continue
      const label = show(parsed.value)
      if (!proposals.has(label)) proposals.set(label, { value, label })
      break
    }
  }
  return [...proposals.values()].slice(0, 3)
}

/** What an age above 120 may have meant: its first two or last two digits. */
export function proposeAges(years: number): Proposal[] {
  const digits = String(years)
  if (years <= oldestAge || digits.length > 4) return []
  const candidates = [digits.slice(0, 2), digits.slice(-2)].map((candidate) => String(Number(candidate)))
  return [...new Set(candidates)].map((value) => ({ value, label: value }))
}

/** The age of somebody whose year of birth stands where the age should. */
export function proposeAgeOfYear(text: string, reading: DateReading): Proposal[] {
  const parsed = parseDateText(text, reading)
  if (!parsed.ok || parsed.value.kind !== 'year') return []
  const { years } = ageOn(parsed.value, reading.today)
  return years >= 0 && years <= oldestAge ? [{ value: String(years), label: String(years) }] : []
}

/** The numbers inside a text, or the one in words, that may be the one that was meant, at most three. */
export function proposeNumbers(text: string, most: number): Proposal[] {
  const numbers = (text.match(/\d+(?:\.\d+)?/g) ?? []).map((one) => Math.floor(Number(one)))
  const inWords = readNumberWords(text)
  const fitting = [...new Set(inWords === null ? numbers : [inWords])]
    .filter((one) => one <= most)
    .slice(0, 3)
  return fitting.map(String).map((value) => ({ value, label: value }))
}
