import { fc } from '#tests/support/fast-check.ts'
import { describe, expect, it } from 'vitest'
import { toLatinDigits, toPersianDigits } from '#domain/time/digits.ts'
import {
  formatBothCalendars,
  formatDate,
  formatMinute,
  formatMinutes,
  formatNumber,
  formatSpanInBoth,
  type DateFormat,
} from '#domain/time/format-date.ts'

const date = '2026-11-24'

describe('formatDate', () => {
  const cases: [DateFormat['language'], DateFormat['calendar'], DateFormat['style'], string][] = [
    ['en', 'gregorian', 'weekday', 'Tue 24 Nov 2026'],
    ['en', 'gregorian', 'short', '24 Nov 2026'],
    ['en', 'gregorian', 'long', '24 November 2026'],
    ['en', 'gregorian', 'month', 'November 2026'],
    ['en', 'solar_hijri', 'short', '3 Azar 1405'],
    ['en', 'solar_hijri', 'weekday', 'Tue 3 Azar 1405'],
    ['fa', 'solar_hijri', 'long', '۳ آذر ۱۴۰۵'],
    ['fa', 'solar_hijri', 'short', '۱۴۰۵/۰۹/۰۳'],
    ['fa', 'solar_hijri', 'weekday', 'سه‌شنبه ۳ آذر ۱۴۰۵'],
    ['fa', 'solar_hijri', 'month', 'آذر ۱۴۰۵'],
    ['fa', 'gregorian', 'long', '۲۴ نوامبر ۲۰۲۶'],
    ['fa', 'gregorian', 'short', '۲۰۲۶/۱۱/۲۴'],
  ]
  it.each(cases)('%s %s %s is %s', (language, calendar, style, text) => {
    expect(formatDate(date, { language, calendar, style })).toBe(text)
  })

  it('writes both calendars, the usual one first', () => {
    expect(formatBothCalendars(date, 'en')).toBe('24 Nov 2026 · 3 Azar 1405')
    expect(formatBothCalendars(date, 'fa')).toBe('۳ آذر ۱۴۰۵ · ۲۴ نوامبر ۲۰۲۶')
  })

  it('throws on what is not a date', () => {
    expect(() =>
      formatDate('2026-02-30', { language: 'en', calendar: 'gregorian', style: 'short' }),
    ).toThrow()
  })
})

describe('minutes, numbers and digits', () => {
  it('writes a time in the digits of the language', () => {
    expect(formatMinute(510, 'en')).toBe('08:30')
    expect(formatMinute(510, 'fa')).toBe('۰۸:۳۰')
  })

  it.each([
    [0, '0', '۰'],
    [999, '999', '۹۹۹'],
    [1234, '1,234', '۱٬۲۳۴'],
    [1_234_567.25, '1,234,567.25', '۱٬۲۳۴٬۵۶۷٫۲۵'],
    [-4500, '-4,500', '-۴٬۵۰۰'],
  ])('writes %d', (value, en, fa) => {
    expect(formatNumber(value, 'en')).toBe(en)
    expect(formatNumber(value, 'fa')).toBe(fa)
  })

  it('reads Persian and Arabic digits back', () => {
    expect(toLatinDigits('۰۱۲۳۴۵۶۷۸۹ ٠١٢٣٤٥٦٧٨٩ x')).toBe('0123456789 0123456789 x')
    fc.assert(fc.property(fc.nat(), (n) => toLatinDigits(toPersianDigits(String(n))) === String(n)))
  })
})

describe('formatMinutes', () => {
  it.each([
    ['en', '08:30–09:00'],
    ['fa', '۰۸:۳۰–۰۹:۰۰'],
  ] as const)('%s: %s, with what holds it on one line', (language, text) => {
    const written = formatMinutes(510, 540, language)
    expect(written.replace('\u2060', '')).toBe(text)
    expect(written).toContain('–\u2060')
  })
})

describe('formatSpanInBoth', () => {
  it.each([
    ['en', '2026-11-24', '2026-11-27', '24 – 27 Nov 2026 · 3 – 6 Azar 1405'],
    ['en', '2026-11-19', '2026-11-27', '19 – 27 Nov 2026 · 28 Aban – 6 Azar 1405'],
    ['en', '2026-11-24', '2026-11-24', '24 Nov 2026 · 3 Azar 1405'],
    ['en', '2026-12-30', '2027-01-02', '30 Dec 2026 – 2 Jan 2027 · 9 – 12 Dey 1405'],
    ['fa', '2026-11-24', '2026-11-27', '۳ – ۶ آذر ۱۴۰۵ · ۲۴ – ۲۷ نوامبر ۲۰۲۶'],
  ] as const)('%s: %s to %s', (language, from, to, text) => {
    expect(formatSpanInBoth(from, to, language)).toBe(text)
  })
})
