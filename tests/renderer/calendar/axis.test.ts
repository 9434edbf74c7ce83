import { describe, expect, it } from 'vitest'
import {
  axisOf,
  closedIntervals,
  minuteOfMoment,
  shadeOf,
  toScheduleMoment,
  toScheduleTime,
} from '#renderer/features/calendar/grid/axis.ts'
import { dayRange, nearestDay } from '#renderer/features/calendar/days.ts'
import { aCamp, campDate } from '../../support/scheduling-builders.ts'
import { aDayView, anItem } from './day-builders.ts'

describe('axisOf', () => {
  it('covers the camp’s hours in whole hours', () => {
    expect(axisOf(aDayView([], { camp: aCamp({ opensMinute: 510, closesMinute: 990 }) }))).toEqual({
      startMinute: 480,
      endMinute: 1020,
    })
  })

  it('grows for visits outside the hours, at most to midnight', () => {
    const visits = [
      anItem({ startMinute: 375 }),
      anItem({ id: 'late', startMinute: 1415, durationMinutes: 25 }),
    ]
    expect(axisOf(aDayView(visits))).toEqual({ startMinute: 360, endMinute: 1440 })
  })
})

describe('closedIntervals', () => {
  const axis = { startMinute: 420, endMinute: 1080 }

  it('names what lies before opening, in breaks and after closing', () => {
    expect(closedIntervals(aDayView(), axis)).toEqual([
      { start: 420, end: 480 },
      { start: 750, end: 810 },
      { start: 1020, end: 1080 },
    ])
  })

  it('is the whole axis on a closed day', () => {
    const camp = aCamp({ closedDates: [campDate] })
    expect(closedIntervals(aDayView([], { camp }), axis)).toEqual([{ start: 420, end: 1080 }])
  })

  it('becomes a background from the start of the axis to its end', () => {
    expect(shadeOf([], axis)).toBe('none')
    expect(shadeOf([{ start: 420, end: 585 }], axis)).toBe(
      'linear-gradient(to right, transparent 0.000%, var(--calendar-closed) 0.000% 25.000%, transparent 25.000%)',
    )
  })
})

describe('times of the schedule', () => {
  it('are written with seconds, and midnight as the last second of the day', () => {
    expect(toScheduleTime(0)).toBe('00:00:00')
    expect(toScheduleTime(545)).toBe('09:05:00')
    expect(toScheduleTime(1440)).toBe('23:59:59')
  })

  it('are read back', () => {
    for (const minute of [0, 5, 59, 60, 754, 1439]) {
      expect(minuteOfMoment(toScheduleMoment(campDate, minute))).toBe(minute)
    }
  })
})

describe('days', () => {
  it('are those of the camp, and the shown one where it lies outside', () => {
    expect(dayRange(aCamp(), campDate)).toEqual(['2026-05-03', '2026-05-04', '2026-05-05', '2026-05-06'])
    expect(dayRange(aCamp(), '2026-06-01').at(-1)).toBe('2026-06-01')
  })

  it('lead to the nearest one that is open', () => {
    const camp = aCamp({ closedDates: ['2026-05-03'] })
    expect(nearestDay(camp, '2026-01-01')).toBe('2026-05-04')
    expect(nearestDay(camp, '2026-05-05')).toBe('2026-05-05')
    expect(nearestDay(camp, '2027-01-01')).toBe('2026-05-06')
  })
})
