import type { Calendar } from '#domain/camps/camp.ts'
import { isBirthPossible, oldestAge, type Birth } from '#domain/people/birth.ts'
import { refuse, ok, type Result } from '#domain/result.ts'
import { toLatinDigits, toPersianDigits } from '#domain/time/digits.ts'
import { parseDateText, type DateRefusal } from '#domain/time/parse-date.ts'
import { writeDateField } from '../../../shared/partial-date.ts'

export type BirthRefusal = DateRefusal | 'out_of_range'

const inYears = /^(\d{1,3})\s*(?:سال|ساله|سالگی|years?|years? old|yrs?|y\/?o?)?$/
const inMonths = /^(\d{1,2})\s*(?:ماه|ماهه|months?|months? old|mo)$/

/**
 * Reads what somebody typed about a birth: one to three digits are an age in years completed today, four a year, more a date;
 * any digits, either calendar. A month without a day counts as its year.
 */
export function readBirth(text: string, today: string): Result<Birth, BirthRefusal> {
  const bare = toLatinDigits(text.normalize('NFKC')).trim().toLowerCase()
  const [years, months] = [inYears.exec(bare)?.[1], inMonths.exec(bare)?.[1]]
  if (years !== undefined || months !== undefined) {
    const age = years === undefined ? Math.floor(Number(months) / 12) : Number(years)
    return age <= oldestAge ? ok({ kind: 'age', years: age, on: today }) : refuse('out_of_range')
  }
  const parsed = parseDateText(text, { today })
  if (!parsed.ok) return parsed
  const birth: Birth =
    parsed.value.kind === 'date'
      ? { kind: 'exact', date: parsed.value.date }
      : { kind: 'year', year: parsed.value.year, calendar: parsed.value.calendar }
  return isBirthPossible(birth, today) ? ok(birth) : refuse('too_long_ago')
}

/** How a stored birth stands in its field, so that reading it again would give the same (an age keeps its own day). */
export function writeBirth(birth: Birth | null, calendar: Calendar, language: 'en' | 'fa'): string {
  if (!birth) return ''
  const text =
    birth.kind === 'exact'
      ? writeDateField(birth.date, calendar)
      : String(birth.kind === 'year' ? birth.year : birth.years)
  return language === 'fa' ? toPersianDigits(text) : text
}
