import { oldestAge } from '../people/birth.ts'
import { normaliseText } from '../people/normalise-name.ts'
import { proposeAges, proposeNumbers } from './propose-mends.ts'
import type { ProblemReason, Proposal } from './row.ts'

export type AgeReading =
  | {
      /** Completed years. */
      years: number
      /** The text told more than whole years: months, a half. */
      isRounded: boolean
    }
  | { reason: ProblemReason; proposals: Proposal[] }

const about = /^(?:about|around|approx(?:imately)?|circa|ca|~|≈|حدودا|حدود|تقریبا|در حدود)[\s.:]*/
const number = String.raw`(\d{1,4}(?:\.\d+)?|\.\d+)`
const yearUnit = String.raw`(?:years?|yrs?|y\/?o?|سالگی|ساله|سال)`
const monthUnit = String.raw`(?:months?|mths?|mos?|ماهگی|ماهه|ماه)`
const half = String.raw`(?:a\s+)?half|نیم`
const and = String.raw`\s*(?:and|و|&|,)?\s*`
const old = String.raw`(?:\s*old)?`

const inYears = new RegExp(`^${number}\\s*${yearUnit}?(?:${and}(?:${half}))?(?:\\s*${yearUnit})?${old}$`)
const inYearsAndMonths = new RegExp(`^${number}\\s*${yearUnit}${and}(\\d{1,2})\\s*${monthUnit}${old}$`)
const inHalves = new RegExp(`^(?:${half})(?:\\s*an?)?\\s*${yearUnit}${old}$`)
const inParts: readonly (readonly [pattern: RegExp, perYear: number])[] = [
  [new RegExp(`^${number}\\s*${monthUnit}${old}$`), 12],
  [new RegExp(`^${number}\\s*(?:weeks?|wks?|هفته(?:\\s*ای)?)${old}$`), 52],
  [new RegExp(`^${number}\\s*(?:days?|روزه|روز)${old}$`), 365],
]
/** Years or months: the letter does not tell, and the two are far apart. Twelfths are how clinics write months. */
const ambiguous = /^(\d{1,2})\s*(?:m|\/\s*12)$/
/** Or more. */
const atLeast = /^(\d{1,3})\s*\+$/

/** One form for the marks of a fraction: `3,5`, `۳٫۵`, `3½`. */
function plain(text: string): string {
  return normaliseText(text.replace(/\s*½/g, ' half '))
    .replaceAll('\u066b', '.')
    .replace(/(\d),(\d{1,2})(?!\d)/g, '$1.$2')
    .replace(about, '')
    .trim()
}

function readYears(written: string): number | null {
  const whole = inYears.exec(written)
  if (whole) return Number(whole[1])
  const both = inYearsAndMonths.exec(written)
  if (both) return Number(both[1]) + Number(both[2]) / 12
  if (inHalves.test(written)) return 0.5
  for (const [pattern, perYear] of inParts) {
    const match = pattern.exec(written)
    if (match) return Number(match[1]) / perYear
  }
  return null
}

/** Completed years of an age as people write it, in years, months, weeks or days, with fractions; English or Persian. */
export function readAge(text: string): AgeReading {
  const told = plain(text)
  const written = told.replace(atLeast, '$1')
  const years = readYears(written)
  if (years === null) {
    const [, count] = ambiguous.exec(written) ?? []
    const inMonths = count
      ? [{ value: `${count} months`, label: String(Math.floor(Number(count) / 12)) }]
      : []
    return { reason: 'unreadable', proposals: [...inMonths, ...proposeNumbers(written, oldestAge)] }
  }
  const completed = Math.floor(years)
  if (completed > oldestAge) return { reason: 'out_of_range', proposals: proposeAges(completed) }
  return { years: completed, isRounded: completed !== years || written !== told || /نیم|half/.test(written) }
}
