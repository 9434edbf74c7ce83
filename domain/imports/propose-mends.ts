import { toLatinDigits } from '../time/digits.ts'
import { parseDateText, type DateReading, type ParsedDate } from '../time/parse-date.ts'
import type { Proposal } from './row.ts'

const oldest = 120

function show(parsed: ParsedDate): string {
  if (parsed.kind === 'date') return parsed.date
  return parsed.kind === 'year'
    ? String(parsed.year)
    : `${parsed.year}-${String(parsed.month).padStart(2, '0')}`
}

function* rewritings(text: string): Generator<string> {
  const match = /^(\d{1,4})[/\-. ](\d{1,2})[/\-. ](\d{1,4})$/.exec(toLatinDigits(text).trim())
  if (!match) return
  const [, first = '', middle = '', last = ''] = match
  if (first.length <= 2 && last.length <= 2) {
    for (const century of ['19', '20', '13']) yield `${first}/${middle}/${century}${last.padStart(2, '0')}`
    return
  }
  const [year, day] = first.length > 2 ? [first, last] : [last, first]
  yield `${year}/${day}/${middle}`
  for (let before = Number(day) - 1; before >= 28 && before < 31; before -= 1)
    yield `${year}/${middle}/${before}`
  yield year
}

/** What an unreadable date may have meant, likeliest first, at most three: parts swapped, the month's last day, the year. */
export function proposeDates(text: string, reading: DateReading): Proposal[] {
  const proposals: Proposal[] = []
  for (const rewriting of rewritings(text)) {
    const parsed = parseDateText(rewriting, reading)
    if (!parsed.ok || proposals.some(({ label }) => label === show(parsed.value))) continue
    proposals.push({ value: rewriting, label: show(parsed.value) })
  }
  return proposals.slice(0, 3)
}

/** What an age above 120 may have meant: its first two or last two digits. */
export function proposeAges(years: number): Proposal[] {
  const digits = String(years)
  if (years <= oldest || digits.length > 4) return []
  const candidates = [digits.slice(0, 2), digits.slice(-2)].map((candidate) => String(Number(candidate)))
  return [...new Set(candidates)].map((value) => ({ value, label: value }))
}
