import { describe, expect, it } from 'vitest'
import { fc } from '#tests/support/fast-check.ts'
import { readBirth, writeBirth } from '#renderer/features/people/form/read-birth.ts'
import { readPartialDate, writePartialDate } from '#renderer/shared/partial-date.ts'
import type { Birth } from '#domain/people/birth.ts'

const today = '2026-11-24'

describe('readBirth', () => {
  it.each<[string, Birth]>([
    ['34', { kind: 'age', years: 34, on: today }],
    ['۳۴', { kind: 'age', years: 34, on: today }],
    ['٣٤', { kind: 'age', years: 34, on: today }],
    ['34 years', { kind: 'age', years: 34, on: today }],
    ['۳۴ ساله', { kind: 'age', years: 34, on: today }],
    ['8 months', { kind: 'age', years: 0, on: today }],
    ['0', { kind: 'age', years: 0, on: today }],
    ['18 months old', { kind: 'age', years: 1, on: today }],
    ['حدود ۵۰ سال', { kind: 'age', years: 50, on: today }],
    ['1.5', { kind: 'age', years: 1, on: today }],
    ['نیم سال', { kind: 'age', years: 0, on: today }],
    ['60+', { kind: 'age', years: 60, on: today }],
    ['1364', { kind: 'year', year: 1364, calendar: 'solar_hijri' }],
    ['۱۳۶۴', { kind: 'year', year: 1364, calendar: 'solar_hijri' }],
    ['1985', { kind: 'year', year: 1985, calendar: 'gregorian' }],
    ['1364/05', { kind: 'year', year: 1364, calendar: 'solar_hijri' }],
    ['۱۳۶۴/۰۵/۱۲', { kind: 'exact', date: '1985-08-03' }],
    ['3 Aug 1985', { kind: 'exact', date: '1985-08-03' }],
    ['1985-08-03', { kind: 'exact', date: '1985-08-03' }],
  ])('understands %s', (text, birth) => {
    expect(readBirth(text, today)).toEqual({ ok: true, value: birth })
  })

  it.each([
    ['121', 'out_of_range'],
    ['999', 'out_of_range'],
    ['64/5/12', 'ambiguous'],
    ['1404/13/01', 'impossible_date'],
    ['2031', 'in_future'],
    ['soon', 'unreadable'],
    ['', 'unreadable'],
  ])('refuses %s as %s', (text, reason) => {
    expect(readBirth(text, today)).toEqual({ ok: false, reason })
  })

  it('reads back what it writes, an age aside, whose day is its own', () => {
    const day = fc.date({ min: new Date('1910-01-01'), max: new Date('2026-11-20'), noInvalidDate: true })
    const exact = day.map((date): Birth => ({ kind: 'exact', date: date.toISOString().slice(0, 10) }))
    const year = fc
      .integer({ min: 1300, max: 1405 })
      .map((value): Birth => ({ kind: 'year', year: value, calendar: 'solar_hijri' }))
    const calendar = fc.constantFrom('gregorian' as const, 'solar_hijri' as const)
    fc.assert(
      fc.property(
        fc.oneof(exact, year),
        calendar,
        fc.constantFrom('en' as const, 'fa' as const),
        (birth, cal, language) => {
          expect(readBirth(writeBirth(birth, cal, language), today)).toEqual({ ok: true, value: birth })
        },
      ),
    )
  })
})

describe('readPartialDate', () => {
  it.each([
    ['2019', '2019'],
    ['2019/03', '2019-03'],
    ['12 Mar 2019', '2019-03-12'],
    ['1398', '2019'],
    ['۱۳۹۸/۱۱', '2020-02'],
    ['1398/12/10', '2020-02-29'],
  ])('reads %s as %s', (text, value) => {
    expect(readPartialDate(text, today)).toEqual({ ok: true, value })
  })

  it('refuses the future', () => {
    expect(readPartialDate('2030', today)).toEqual({ ok: false, reason: 'in_future' })
  })

  it('writes whole days in the calendar of the camp and the rest as it is', () => {
    expect(writePartialDate('2020-02-29', 'solar_hijri', 'fa')).toBe('۱۳۹۸/۱۲/۱۰')
    expect(writePartialDate('2019-03', 'solar_hijri', 'en')).toBe('2019-03')
    expect(writePartialDate(null, 'gregorian', 'en')).toBe('')
  })
})
