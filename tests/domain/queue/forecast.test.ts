import { fc } from '#tests/support/fast-check.ts'
import { describe, expect, test } from 'vitest'
import { forecastDay, type ForecastInput, type PersonAhead } from '#domain/queue/forecast.ts'
import { remainingSteps, workshopMinutesAhead } from '#domain/queue/remaining-steps.ts'
import { deviceTypes } from '#domain/orders/device.ts'
import { orderStates } from '#domain/orders/order-state.ts'
import { stationKinds, type StationKind } from '#domain/scheduling/appointment.ts'

const step = (stationKind: StationKind, minutes: number, lagMinutes = 0) => ({
  stationKind,
  minutes,
  lagMinutes,
})
const person = (id: string, steps: PersonAhead['steps'], over: Partial<PersonAhead> = {}): PersonAhead => ({
  id,
  fromMinute: 480,
  rank: 4,
  steps,
  ...over,
})
const day = (over: Partial<ForecastInput> = {}): ForecastInput => ({
  nowMinute: 480,
  open: [{ start: 480, end: 1020 }],
  servers: { casting: 1, fitting: 1 },
  people: [],
  ...over,
})

describe('forecastDay', () => {
  test('serves one after the other at one place, the more urgent first', () => {
    const people = [
      person('late', [step('casting', 30)]),
      person('urgent', [step('casting', 30)], { rank: 0 }),
    ]
    expect(forecastDay(day({ people }))).toMatchObject({
      finished: [
        { id: 'urgent', endMinute: 510 },
        { id: 'late', endMinute: 540 },
      ],
      lastEndMinute: 540,
      tomorrow: [],
    })
  })

  test('lets the workshop time pass between casting and trial', () => {
    const people = [person('a', [step('casting', 30), step('fitting', 45, 210)])]
    expect(forecastDay(day({ people })).lastEndMinute).toBe(480 + 30 + 210 + 45)
  })

  test('begins nothing that would run into a break or past closing', () => {
    const open = [
      { start: 480, end: 500 },
      { start: 540, end: 600 },
    ]
    const people = [
      person('a', [step('casting', 30)]),
      person('b', [step('casting', 30)]),
      person('c', [step('casting', 30)]),
    ]
    const forecast = forecastDay(day({ open, people }))
    expect(forecast.finished.map(({ endMinute }) => endMinute)).toEqual([570, 600])
    expect(forecast.tomorrow).toEqual(['c'])
  })

  test('names the place where people wait, and a second person there brings the end forward', () => {
    const people = Array.from({ length: 8 }, (_, i) =>
      person(`p${i}`, [step('casting', 30), step('fitting', 10)]),
    )
    const one = forecastDay(day({ people }))
    const two = forecastDay(day({ people, servers: { casting: 2, fitting: 1 } }))
    expect(one.bottleneck).toBe('casting')
    expect(one.lastEndMinute).toBe(480 + 8 * 30 + 10)
    expect(two.lastEndMinute).toBe(480 + 4 * 30 + 20)
  })

  test('a place without anybody leaves its people for tomorrow', () => {
    const people = [person('a', [step('casting', 30)])]
    expect(forecastDay(day({ people, servers: {} })).tomorrow).toEqual(['a'])
  })

  test('everybody is finished or left for tomorrow, nobody is served outside the hours, no place serves more than it can', () => {
    const people = fc.array(
      fc.record({
        fromMinute: fc.integer({ min: 400, max: 1100 }),
        rank: fc.integer({ min: 0, max: 4 }),
        steps: fc.array(
          fc.record({
            stationKind: fc.constantFrom<StationKind>('casting', 'fitting', 'delivery'),
            minutes: fc.integer({ min: 1, max: 90 }),
            lagMinutes: fc.integer({ min: 0, max: 200 }),
          }),
          { minLength: 1, maxLength: 3 },
        ),
      }),
      { maxLength: 25 },
    )
    const places = fc.record({
      casting: fc.integer({ min: 0, max: 3 }),
      fitting: fc.integer({ min: 1, max: 3 }),
      delivery: fc.integer({ min: 1, max: 2 }),
    })
    fc.assert(
      fc.property(people, places, (ahead, servers) => {
        const all = ahead.map((one, i) => ({ ...one, id: `p${i}` }))
        const forecast = forecastDay(day({ people: all, servers }))
        expect([...forecast.finished.map(({ id }) => id), ...forecast.tomorrow].sort()).toEqual(
          all.map(({ id }) => id).sort(),
        )
        for (const { id, endMinute } of forecast.finished) {
          const { steps, fromMinute } = all.find((one) => one.id === id)!
          const least = steps.reduce(
            (sum, one) => sum + one.minutes + one.lagMinutes,
            Math.max(480, fromMinute),
          )
          expect(endMinute).toBeGreaterThanOrEqual(least)
          expect(endMinute).toBeLessThanOrEqual(1020)
        }
        const minutes = 540
        for (const station of forecast.stations) {
          const places = servers[station.stationKind as keyof typeof servers] ?? 0
          expect(station.lastEndMinute === null || station.lastEndMinute <= 1020).toBe(true)
          if (station.steps > 0) expect(places * minutes).toBeGreaterThan(0)
        }
      }),
    )
  })
})

describe('remainingSteps', () => {
  test('of a new below-knee limb are casting, trial after the workshop, delivery', () => {
    expect(remainingSteps({ state: 'prescribed', deviceType: 'transtibial' })).toEqual([
      step('casting', 30),
      step('fitting', 45, 210),
      step('delivery', 15),
    ])
  })

  test('end for every device in every state, at places that there are', () => {
    for (const deviceType of deviceTypes) {
      for (const state of orderStates) {
        const steps = remainingSteps({ state, deviceType })
        expect(steps.length).toBeLessThan(6)
        for (const { stationKind } of steps) expect(stationKinds).toContain(stationKind)
      }
    }
  })

  test('the workshop has less ahead of it the further it is', () => {
    const ahead = (state: (typeof orderStates)[number]) =>
      workshopMinutesAhead({ state, deviceType: 'transtibial' })
    expect([ahead('measured'), ahead('rectified'), ahead('fabricating'), ahead('assembled')]).toEqual([
      210, 126, 74, 0,
    ])
  })
})
