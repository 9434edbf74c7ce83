import { fc } from '#tests/support/fast-check.ts'
import { describe, expect, test } from 'vitest'
import { flowByHour, type FlowEvent } from '#domain/queue/flow.ts'
import { placesByKind, setPlaces } from '#domain/queue/places.ts'
import type { Station } from '#domain/scheduling/appointment.ts'

const open = [
  { start: 480, end: 570 },
  { start: 600, end: 660 },
]
const event = (readyMinute: number, startMinute: number | null): FlowEvent => ({
  stationKind: 'casting',
  readyMinute,
  startMinute,
  minutes: 30,
})

describe('flowByHour', () => {
  test('sets arrivals against what the places can take in the open time of each hour', () => {
    const [casting] = flowByHour([event(470, 480), event(500, 545), event(530, 610), event(630, null)], {
      open,
      servers: { casting: 1 },
    })
    expect(casting!.hours).toEqual([
      { startMinute: 480, arrivals: 3, begun: 1, waiting: 2, rate: 2 },
      { startMinute: 540, arrivals: 0, begun: 1, waiting: 1, rate: 1 },
      { startMinute: 600, arrivals: 1, begun: 1, waiting: 1, rate: 2 },
    ])
    expect(casting!.tightest).toBe(480)
  })

  test('counts everybody once, whenever they come', () => {
    const minute = fc.integer({ min: 0, max: 1439 })
    const events = fc.array(
      fc
        .record({ ready: minute, wait: fc.option(fc.integer({ min: 0, max: 300 })) })
        .map(({ ready, wait }) => event(ready, wait === null ? null : ready + wait)),
      { minLength: 1, maxLength: 60 },
    )
    fc.assert(
      fc.property(events, (all) => {
        const [casting] = flowByHour(all, { open, servers: { casting: 2 } })
        const sum = (key: 'arrivals' | 'begun') => casting!.hours.reduce((n, hour) => n + hour[key], 0)
        expect(sum('arrivals')).toBe(all.length)
        expect(sum('begun') + casting!.hours.at(-1)!.waiting).toBe(all.length)
      }),
    )
  })
})

describe('setPlaces', () => {
  const station = (id: string, over: Partial<Station> = {}): Station => ({
    id,
    campId: 'camp',
    name: id,
    namePersian: '',
    kind: 'casting',
    capacity: 2,
    womenOnly: false,
    position: 0,
    active: true,
    version: 1,
    ...over,
  })

  test('adds a place at the smallest open station and takes one from where most are free', () => {
    const stations = [station('a', { capacity: 3 }), station('b', { capacity: 1 })]
    expect(setPlaces(stations, 5, () => 0)).toEqual([station('b', { capacity: 2 })])
    expect(setPlaces(stations, 3, (id) => (id === 'a' ? 3 : 0))).toEqual([
      station('b', { capacity: 1, active: false }),
    ])
  })

  test('switches a station on again, and refuses to take a place at which somebody is served', () => {
    expect(setPlaces([station('a', { active: false })], 1, () => 0)).toEqual([station('a', { capacity: 1 })])
    expect(setPlaces([station('a')], 1, () => 2)).toBeNull()
    expect(setPlaces([], 1, () => 0)).toBeNull()
  })

  test('always ends with the places that were asked for and never below who is served', () => {
    const stations = fc.array(
      fc.record({ capacity: fc.integer({ min: 1, max: 4 }), active: fc.boolean(), served: fc.nat(4) }),
      { minLength: 1, maxLength: 5 },
    )
    fc.assert(
      fc.property(stations, fc.nat(12), (rows, wanted) => {
        const all = rows.map(({ capacity, active }, i) => station(String(i), { capacity, active }))
        const served = (id: string) => {
          const { capacity, active, served: there } = rows[Number(id)]!
          return active ? Math.min(capacity, there) : 0
        }
        const changed = setPlaces(all, wanted, served)
        const least = all.reduce((sum, { id }) => sum + served(id), 0)
        if (changed === null) {
          expect(wanted).toBeLessThan(least)
          return
        }
        const after = all.map((one) => changed.find(({ id }) => id === one.id) ?? one)
        expect(placesByKind(after).casting ?? 0).toBe(wanted)
        for (const one of after) expect(one.active ? one.capacity : 0).toBeGreaterThanOrEqual(served(one.id))
      }),
    )
  })
})
