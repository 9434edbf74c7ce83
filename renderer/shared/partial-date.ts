import { useMemo } from 'react'
import type { Calendar } from '#domain/camps/camp.ts'
import { refuse, ok, type Result } from '#domain/result.ts'
import { toPersianDigits } from '#domain/time/digits.ts'
import { datePartsOf, toLocalDate } from '#domain/time/local-date.ts'
import { parseDateText, type DateRefusal } from '#domain/time/parse-date.ts'
import { fromSolarHijri, toSolarHijri } from '#domain/time/solar-hijri.ts'
import { useFormat } from './format.ts'
import { useTranslation } from './use-translation.ts'

/** A whole date as it stands in a field, in a calendar: `1398/03/12`. */
export function writeDateField(date: string, calendar: Calendar): string {
  const { year, month, day } = calendar === 'solar_hijri' ? toSolarHijri(date) : datePartsOf(date)
  return `${year}/${String(month).padStart(2, '0')}/${String(day).padStart(2, '0')}`
}

/** A partial Gregorian date as it stands in its field: whole dates in the camp's calendar, the rest as stored. */
export function writePartialDate(value: string | null, calendar: Calendar, language: 'en' | 'fa'): string {
  if (!value) return ''
  const text = value.length === 10 ? writeDateField(value, calendar) : value
  return language === 'fa' ? toPersianDigits(text) : text
}

/**
 * Reads when something happened, as precisely as told: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, Gregorian. Of a Solar Hijri month or
 * year it is the one that holds its middle, as when a sheet is imported.
 */
export function readPartialDate(text: string, today: string): Result<string, DateRefusal> {
  const parsed = parseDateText(text, { today })
  if (!parsed.ok) return parsed
  const { value } = parsed
  if (value.kind === 'date') return ok(value.date)
  const length = value.kind === 'month' ? 'YYYY-MM'.length : 'YYYY'.length
  if (value.calendar === 'solar_hijri') {
    const middle = fromSolarHijri(value.year, value.kind === 'month' ? value.month : 6, 15)
    return middle === null ? refuse('impossible_date') : ok(middle.slice(0, length))
  }
  return ok(toLocalDate(value.year, value.kind === 'month' ? value.month : 1, 1).slice(0, length))
}

/** A partial Gregorian date (`YYYY`, `YYYY-MM`, `YYYY-MM-DD`) in words. */
export function usePartialDateWords(): (value: string) => string {
  const { t } = useTranslation()
  const format = useFormat()
  return useMemo(
    () => (value) => {
      if (value.length === 10) return format.bothCalendars(value)
      const [year = '', month] = value.split('-')
      return month
        ? t('people.partialDate.month', { year: format.digits(year), month: format.digits(month) })
        : t('people.partialDate.year', { year: format.digits(year) })
    },
    [t, format],
  )
}
