import type { Calendar } from '#domain/camps/camp.ts'
import { readAge } from '#domain/imports/read-age.ts'
import { isBirthPossible, type Birth } from '#domain/people/birth.ts'
import { refuse, ok, type Result } from '#domain/result.ts'
import { toPersianDigits } from '#domain/time/digits.ts'
import { parseDateText, type DateRefusal } from '#domain/time/parse-date.ts'
import { writeDateField } from '../../../shared/partial-date.ts'

export type BirthRefusal = DateRefusal | 'out_of_range'

/**
 * Reads what somebody typed about a birth: one to three digits, or a number with its unit, are an age completed today, four a
 * year, more a date; any digits, either calendar. A month without a day counts as its year.
 */
export function readBirth(text: string, today: string): Result<Birth, BirthRefusal> {
  const parsed = parseDateText(text, { today })
  if (!parsed.ok) {
    const age = readAge(text)
    if ('years' in age) return ok({ kind: 'age', years: age.years, on: today })
    return parsed.reason === 'unreadable' && age.reason === 'out_of_range' ? refuse('out_of_range') : parsed
  }
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
