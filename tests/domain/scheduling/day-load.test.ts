import { fc } from '#tests/support/fast-check.ts'
import { describe, expect, test } from 'vitest'
import { measureDayLoad } from '#domain/scheduling/day-load.ts'
import { dayArbitrary } from '#tests/support/scheduling-arbitraries.ts'
import {
  aCamp,
  aDay,
  anAppointment,
  aStaffMember,
  aStation,
  campDate,
} from '#tests/support/scheduling-builders.ts'

const day = aDay({
  camp: aCamp({
    opensMinute: 510,
    closesMinute: 720,
    breaks: [{ startMinute: 600, endMinute: 615, label: '' }],
  }),
  stations: [aStation({ capacity: 2 }), aStation({ id: 'off', active: false })],
  staff: [aStaffMember(), aStaffMember({ id: 'idle' })],
  appointments: [
    anAppointment({ id: 'a', startMinute: 540, durationMinutes: 30 }),
    anAppointment({ id: 'b', startMinute: 555, durationMinutes: 60, staffId: null }),
    anAppointment({ id: 'c', status: 'cancelled' }),
    anAppointment({ id: 'd', date: '2026-05-05' }),
    anAppointment({
      id: 'e',
      campId: 'other',
      stationId: 'elsewhere',
      startMinute: 700,
      durationMinutes: 20,
    }),
  ],
})

describe('measureDayLoad', () => {
  const load = measureDayLoad(day)

  test('counts minutes, people and the peak of a station by its places', () => {
    expect(load.stations[0]).toMatchObject({
      id: 'casting',
      bookedMinutes: 90,
      openMinutes: 2 * 195,
      share: 90 / 390,
      count: 2,
      peak: 2,
    })
  })

  test('a station out of use has nothing open', () => {
    expect(load.stations[1]).toMatchObject({ id: 'off', bookedMinutes: 0, openMinutes: 0, share: 0, peak: 0 })
  })

  test('counts what staff do in other camps too', () => {
    expect(load.staff[0]).toMatchObject({
      id: 'tech',
      bookedMinutes: 50,
      openMinutes: 195,
      count: 2,
      peak: 1,
    })
    expect(load.staff[1]).toMatchObject({ id: 'idle', bookedMinutes: 0, openMinutes: 195, count: 0 })
  })

  test('cuts the day into clock hours from opening to closing', () => {
    expect(load.hours.map(({ startMinute, endMinute }) => [startMinute, endMinute])).toEqual([
      [510, 540],
      [540, 600],
      [600, 660],
      [660, 720],
    ])
    expect(load.hours.map(({ bookedMinutes }) => bookedMinutes)).toEqual([0, 75, 15, 0])
    expect(load.hours.map(({ openMinutes }) => openMinutes)).toEqual([60, 120, 90, 120])
    expect(load.hours.map(({ peak }) => peak)).toEqual([0, 2, 1, 0])
  })

  test('a closed day has no hours and no share, but shows what is booked', () => {
    const closed = measureDayLoad({ ...day, camp: aCamp({ closedDates: [campDate] }) })
    expect(closed.hours).toEqual([])
    expect(closed.stations[0]).toMatchObject({ bookedMinutes: 90, openMinutes: 0, share: 0 })
  })

  test('the hours of any station add up to its open minutes, and never to more than it has booked', () => {
    fc.assert(
      fc.property(dayArbitrary, (any) => {
        for (const { hours, bookedMinutes, openMinutes, peak } of measureDayLoad(any).stations) {
          const sum = (key: 'bookedMinutes' | 'openMinutes') =>
            hours.reduce((total, hour) => total + hour[key], 0)
          expect(sum('openMinutes')).toBe(openMinutes)
          expect(sum('bookedMinutes')).toBeLessThanOrEqual(bookedMinutes)
          for (const hour of hours) expect(hour.peak).toBeLessThanOrEqual(peak)
        }
      }),
    )
  })
})
