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

/** Ways to write a date of three numbers otherwise; of each group the first that makes a date is taken. */
function rewritings(text: string): string[][] {
  const match = /^(\d{1,4})[/\-. ](\d{1,2})[/\-. ](\d{1,4})$/.exec(toLatinDigits(text).trim())
  if (!match) return []
  const [, first = '', middle = '', last = ''] = match
  if (first.length <= 2 && last.length <= 2) {
    return ['19', '20', '13'].map((century) => [`${first}/${middle}/${century}${last.padStart(2, '0')}`])
  }
  const [year, day] = first.length > 2 ? [first, last] : [last, first]
  const lastDays = [30, 29, 28].filter((before) => before < Number(day) && Number(day) <= 31)
  return [[`${year}/${day}/${middle}`], lastDays.map((before) => `${year}/${middle}/${before}`), [year]]
}

/** What an unreadable date may have meant, likeliest first, at most three: parts swapped, the month's last day, the year. */
export function proposeDates(text: string, reading: DateReading): Proposal[] {
  const proposals = new Map<string, Proposal>()
  for (const group of rewritings(text)) {
    for (const value of group) {
      const parsed = parseDateText(value, reading)
      if (!parsed.ok) continue
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
