import { getDate, getMonth, getYear } from 'date-fns-jalali'
import { fc } from '#tests/support/fast-check.ts'
import { describe, expect, it } from 'vitest'
import { addDays, fromDayNumber, toDayNumber } from '#domain/time/local-date.ts'
import { fromSolarHijri, isSolarHijriLeap, toSolarHijri } from '#domain/time/solar-hijri.ts'

const first = toDayNumber('1800-01-01')
const last = toDayNumber('2256-12-31')

describe('the Solar Hijri calendar', () => {
  it.each([
    [1404, 3, 17, '2025-06-07'],
    [1403, 12, 30, '2025-03-20'],
    [1404, 1, 1, '2025-03-21'],
    [1405, 9, 3, '2026-11-24'],
    [1357, 11, 22, '1979-02-11'],
  ])('%i-%i-%i is %s', (year, month, day, date) => {
    expect(fromSolarHijri(year, month, day)).toBe(date)
    expect(toSolarHijri(date)).toEqual({ year, month, day })
  })

  it('has a 30 Esfand in leap years only', () => {
    const leap = Array.from({ length: 13 }, (_, index) => 1397 + index).filter(isSolarHijriLeap)
    expect(leap).toEqual([1399, 1403, 1408])
    expect(fromSolarHijri(1404, 12, 30)).toBeNull()
    expect(fromSolarHijri(1408, 12, 30)).toBe('2030-03-20')
  })

  it.each([
    [1404, 0, 1],
    [1404, 13, 1],
    [1404, 7, 31],
    [1404, 1, 32],
    [1404, 1, 0],
    [1404, 1, 1.5],
    [1100, 1, 1],
    [1700, 1, 1],
  ])('refuses %d-%d-%d', (year, month, day) => expect(fromSolarHijri(year, month, day)).toBeNull())

  it('comes back to the same day from 1800 to 2256', () => {
    fc.assert(
      fc.property(fc.integer({ min: first, max: last }), (dayNumber) => {
        const date = fromDayNumber(dayNumber)
        const { year, month, day } = toSolarHijri(date)
        expect(fromSolarHijri(year, month, day)).toBe(date)
      }),
      { numRuns: 5000 },
    )
  })

  it('agrees with Intl on the first and last day of every month from 1800 to 2256', () => {
    const intl = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
      timeZone: 'UTC',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    })
    const ask = (date: string) => {
      const parts = Object.fromEntries(
        intl.formatToParts(new Date(`${date}T00:00:00Z`)).map((part) => [part.type, Number(part.value)]),
      )
      return { year: parts['year'], month: parts['month'], day: parts['day'] }
    }
    for (let year = 1179; year <= 1634; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        const start = fromSolarHijri(year, month, 1)!
        expect(ask(start)).toEqual({ year, month, day: 1 })
        expect(ask(addDays(start, -1))).toEqual(toSolarHijri(addDays(start, -1)))
      }
    }
  })

  it('agrees with date-fns-jalali on every day from 1900 to 2100', () => {
    for (let dayNumber = toDayNumber('1900-01-01'); dayNumber < toDayNumber('2100-01-01'); dayNumber += 1) {
      const date = fromDayNumber(dayNumber)
      const noon = new Date(`${date}T12:00:00`)
      const theirs = { year: getYear(noon), month: getMonth(noon) + 1, day: getDate(noon) }
      if (JSON.stringify(theirs) !== JSON.stringify(toSolarHijri(date)))
        expect(theirs).toEqual(toSolarHijri(date))
    }
  })
})
