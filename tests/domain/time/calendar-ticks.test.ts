import { describe, expect, test } from 'vitest'
import { calendarTicks } from '#domain/time/calendar-ticks.ts'
import { addDays } from '#domain/time/local-date.ts'
import { toSolarHijri } from '#domain/time/solar-hijri.ts'
import { fc } from '#tests/support/fast-check.ts'

describe('marks of a time axis', () => {
  test('days while they fit', () => {
    expect(calendarTicks('2026-11-23', '2026-11-26', 'gregorian', 5)).toEqual({
      unit: 'day',
      dates: ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'],
    })
  })

  test('first days of the months of the calendar', () => {
    expect(calendarTicks('2026-01-10', '2026-05-20', 'gregorian', 5)).toEqual({
      unit: 'month',
      dates: ['2026-02-01', '2026-03-01', '2026-04-01', '2026-05-01'],
    })
    expect(calendarTicks('2026-01-10', '2026-05-20', 'solar_hijri', 5)).toEqual({
      unit: 'month',
      // 1 Bahman, 1 Esfand, 1 Farvardin, 1 Ordibehesht
      dates: ['2026-01-21', '2026-02-20', '2026-03-21', '2026-04-21'],
    })
  })

  test('never more than asked for, in order, within the span, and months begin on their first day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9000 }),
        fc.integer({ min: 0, max: 9000 }),
        fc.integer({ min: 3, max: 8 }),
        (start, days, most) => {
          const from = addDays('2005-01-01', start)
          const to = addDays(from, days)
          const { unit, dates } = calendarTicks(from, to, 'solar_hijri', most)
          expect(dates.length).toBeLessThanOrEqual(most)
          expect(dates).toEqual([...new Set(dates)].sort())
          expect(dates.every((date) => date >= from && date <= to)).toBe(true)
          if (unit !== 'day') expect(dates.every((date) => toSolarHijri(date).day === 1)).toBe(true)
          if (unit === 'year') expect(dates.every((date) => toSolarHijri(date).month === 1)).toBe(true)
        },
      ),
    )
  })
})
