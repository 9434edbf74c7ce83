import { fc } from '#tests/support/fast-check.ts'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addYears,
  compareDates,
  daysBetween,
  fromDayNumber,
  isLocalDate,
  parseClock,
  parseLocalDate,
  toClock,
  toDayNumber,
  toLocalDate,
  weekdayOf,
} from '#domain/time/local-date.ts'

const dayNumbers = fc.integer({ min: -140_000, max: 140_000 })

describe('local dates', () => {
  it.each([
    ['2026-11-24', { year: 2026, month: 11, day: 24 }],
    ['2024-02-29', { year: 2024, month: 2, day: 29 }],
    ['2000-02-29', { year: 2000, month: 2, day: 29 }],
  ])('reads %s', (text, parts) => expect(parseLocalDate(text)).toEqual(parts))

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-04-00',
    '26-04-01',
    '2026-4-1',
    '',
  ])('refuses %s', (text) => expect(isLocalDate(text)).toBe(false))

  it('throws when asked to write a day that does not exist', () => {
    expect(() => toLocalDate(2026, 2, 30)).toThrow('not a date')
  })

  it('agrees with the platform on every day number', () => {
    fc.assert(
      fc.property(dayNumbers, (dayNumber) => {
        const platform = new Date(dayNumber * 86_400_000)
        const date = fromDayNumber(dayNumber)
        expect(date).toBe(platform.toISOString().slice(0, 10))
        expect(toDayNumber(date)).toBe(dayNumber)
        expect(weekdayOf(date)).toBe(platform.getUTCDay())
      }),
      { numRuns: 2000 },
    )
  })

  it('adds days so that the difference is what was added', () => {
    fc.assert(
      fc.property(dayNumbers, fc.integer({ min: -800, max: 800 }), (start, days) => {
        const from = fromDayNumber(start)
        expect(daysBetween(from, addDays(from, days))).toBe(days)
        expect(Math.sign(compareDates(addDays(from, days), from))).toBe(Math.sign(days))
      }),
    )
  })

  it('knows a Tuesday and a leap birthday', () => {
    expect(weekdayOf('2026-11-24')).toBe(2)
    expect(addYears('2024-02-29', 1)).toBe('2025-02-28')
    expect(addYears('2024-02-29', 4)).toBe('2028-02-29')
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  })
})

describe('clock', () => {
  it.each([
    ['08:30', 510],
    ['8:30', 510],
    ['00:00', 0],
    ['24:00', 1440],
    [' 23:59 ', 1439],
  ])('reads %s', (text, minute) => expect(parseClock(text)).toBe(minute))

  it.each(['24:01', '12:60', '0830', '', '12:5', '-1:00'])('refuses %s', (text) =>
    expect(parseClock(text)).toBeNull(),
  )

  it('writes every minute so that it reads back', () => {
    for (let minute = 0; minute <= 1440; minute += 1) expect(parseClock(toClock(minute))).toBe(minute)
    expect(() => toClock(1441)).toThrow()
    expect(() => toClock(10.5)).toThrow()
  })
})
