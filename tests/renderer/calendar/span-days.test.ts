import { fc } from '#tests/support/fast-check.ts'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '#domain/time/local-date.ts'
import {
  monthOf,
  monthTitle,
  stepDate,
  weekOf,
  weeksOfMonth,
} from '#renderer/features/calendar/span/span-days.ts'
import { aCamp } from '#tests/support/scheduling-builders.ts'

const dates = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days))

describe('weeks', () => {
  it('begin on the weekday on which the camp begins and hold the date', () => {
    fc.assert(
      fc.property(dates, dates, (firstDate, date) => {
        const week = weekOf({ firstDate }, date)
        expect(week).toHaveLength(7)
        expect(week).toContain(date)
        expect(Math.abs(daysBetween(firstDate, week[0]!) % 7)).toBe(0)
      }),
    )
  })
})

describe('months', () => {
  it('of the Gregorian and the Solar Hijri calendar begin and end where they should', () => {
    expect(monthOf('2026-11-24', 'gregorian')).toEqual({ first: '2026-11-01', last: '2026-11-30' })
    expect(monthOf('2026-11-24', 'solar_hijri')).toEqual({ first: '2026-11-22', last: '2026-12-21' })
    expect(monthTitle('2026-11-24', 'solar_hijri', 'en')).toBe('Azar 1405')
    expect(monthTitle('2026-11-24', 'solar_hijri', 'fa')).toBe('آذر ۱۴۰۵')
  })

  it('are covered by whole weeks without a gap', () => {
    fc.assert(
      fc.property(dates, fc.constantFrom('gregorian' as const, 'solar_hijri' as const), (date, calendar) => {
        const days = weeksOfMonth(aCamp({ calendar }), date).flat()
        const { first, last } = monthOf(date, calendar)
        expect(days).toContain(first)
        expect(days).toContain(last)
        expect(days.length % 7).toBe(0)
        expect(days.length).toBeLessThanOrEqual(42)
        for (const [i, day] of days.entries()) expect(day).toBe(addDays(days[0]!, i))
      }),
    )
  })

  it('step to the month before and after', () => {
    const camp = aCamp({ calendar: 'gregorian' })
    expect(stepDate('month', camp, '2026-11-24', 1)).toBe('2026-12-01')
    expect(stepDate('month', camp, '2026-11-24', -1)).toBe('2026-10-01')
    expect(stepDate('week', camp, '2026-11-24', 1)).toBe('2026-12-01')
  })
})
