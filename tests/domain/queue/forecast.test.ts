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

describe('hands and machines', () => {
  const two = [person('a', [step('casting', 30)]), person('b', [step('casting', 30)])]
  const hand = (id: string, able: StationKind[], start = 0, end = 1440) => ({
    id,
    able,
    minutes: [{ start, end }],
  })
  const at = (people: PersonAhead[], over: Partial<ForecastInput>) =>
    forecastDay(day({ people, servers: { casting: 2, fitting: 1 }, ...over }))

  test('two places with one technician serve one after the other, and the hands are named as what is short', () => {
    const forecast = at(two, { hands: [hand('t', ['casting'])] })
    expect(forecast.lastEndMinute).toBe(540)
    expect(forecast.stations.find(({ stationKind }) => stationKind === 'casting')).toMatchObject({
      hands: 1,
      narrow: 'hands',
    })
    expect(at(two, {}).lastEndMinute).toBe(510)
    expect(at(two, { hands: [hand('t', ['casting']), hand('u', ['casting'])] })).toMatchObject({
      lastEndMinute: 510,
      bottleneck: null,
    })
  })

  test('nothing is begun that the shift of whoever serves does not hold, and an absence leaves people for tomorrow', () => {
    expect(at(two, { hands: [hand('t', ['casting'], 0, 525)] })).toMatchObject({
      finished: [{ id: 'a', endMinute: 510 }],
      tomorrow: ['b'],
    })
    const absent = at(two, { hands: [{ id: 't', able: ['casting'], minutes: [] }] })
    expect(absent.tomorrow).toEqual(['a', 'b'])
    expect(absent.bottleneck).toBe('casting')
  })

  test('who can do more is kept for what others cannot do', () => {
    const people = [person('a', [step('casting', 30)]), person('b', [step('fitting', 30)])]
    const team = [hand('all', ['casting', 'fitting']), hand('caster', ['casting'])]
    expect(at(people, { hands: team }).lastEndMinute).toBe(510)
  })

  test('registration needs nobody of the team, and a kind for which nobody is written down counts places alone', () => {
    const people = [person('a', [step('registration', 10)]), person('b', [step('fitting', 30)])]
    const forecast = at(people, { servers: { registration: 1, fitting: 1 }, hands: [hand('t', ['casting'])] })
    expect(forecast.tomorrow).toEqual([])
  })

  test('one machine for two places is what is short', () => {
    const forecast = at(two, { machines: [{ kinds: ['casting'], count: 1 }] })
    expect(forecast.lastEndMinute).toBe(540)
    expect(forecast.stations[0]?.narrow).toBe('machines')
  })

  const kinds = ['casting', 'fitting', 'delivery'] as const
  const smallDay = fc.record({
    people: fc.array(
      fc.record({
        fromMinute: fc.integer({ min: 470, max: 560 }),
        rank: fc.integer({ min: 0, max: 2 }),
        steps: fc.array(
          fc.record({
            stationKind: fc.constantFrom<StationKind>(...kinds),
            minutes: fc.integer({ min: 1, max: 40 }),
            lagMinutes: fc.integer({ min: 0, max: 20 }),
          }),
          { minLength: 1, maxLength: 3 },
        ),
      }),
      { maxLength: 7 },
    ),
    servers: fc.record({
      casting: fc.integer({ min: 0, max: 2 }),
      fitting: fc.integer({ min: 1, max: 3 }),
      delivery: fc.constant(1),
    }),
    team: fc.array(
      fc.record({
        able: fc.subarray<StationKind>([...kinds], { minLength: 1 }),
        minutes: fc
          .tuple(fc.integer({ min: 470, max: 560 }), fc.integer({ min: 10, max: 160 }))
          .map(([start, length]) => [{ start, end: start + length }]),
      }),
      { maxLength: 4 },
    ),
    machines: fc.array(
      fc.record({
        kinds: fc.subarray<StationKind>([...kinds], { minLength: 1 }),
        count: fc.integer({ min: 1, max: 2 }),
      }),
      { maxLength: 2 },
    ),
  })
  const open = [
    { start: 480, end: 540 },
    { start: 555, end: 640 },
  ]

  test('small days go as a clock that looks at every minute says', () => {
    fc.assert(
      fc.property(smallDay, ({ people, servers, team, machines }) => {
        const input = {
          ...{ nowMinute: 480, open, servers, machines },
          people: people.map((one, i) => ({ ...one, id: `p${i}` })),
          hands: team.map((one, i) => ({ ...one, id: `t${i}` })),
        }
        const { finished } = forecastDay(input)
        expect(finished.map(({ id, endMinute }) => [id, endMinute]).sort()).toEqual(
          finishedByClock(input).sort(),
        )
      }),
    )
  })
})

/** The same day, minute by minute: at each minute whoever may begin does, most urgent first, with the hand that can do the least else. */
function finishedByClock({ open, servers, people, hands, machines }: Required<ForecastInput>) {
  const busy: { kind: StationKind; hand: string | null; end: number }[] = []
  const walkers = people.map((one) => ({
    ...{ one, next: 0, ready: Math.max(480, one.fromMinute) + one.steps[0]!.lagMinutes },
  }))
  const finished: [string, number][] = []
  const isCounted = (kind: StationKind) => hands.some(({ able }) => able.includes(kind))
  const fits = (stretches: readonly { start: number; end: number }[], from: number, to: number) =>
    stretches.some(({ start, end }) => start <= from && to <= end)
  for (let minute = 480; minute < 640; minute += 1) {
    const now = () => busy.filter(({ end }) => end > minute)
    const handFor = (kind: StationKind, end: number) =>
      hands
        .filter(
          ({ id, able, minutes }) =>
            able.includes(kind) && fits(minutes, minute, end) && now().every(({ hand }) => hand !== id),
        )
        .toSorted((a, b) => a.able.length - b.able.length)[0]
    const begins = () =>
      walkers
        .filter(({ one, next, ready }) => {
          const wanted = one.steps[next]
          if (!wanted || ready > minute) return false
          const { stationKind: kind, minutes } = wanted
          const isFree = now().filter((other) => other.kind === kind).length < (servers[kind] ?? 0)
          const hasMachines = machines
            .filter((set) => set.kinds.includes(kind))
            .every((set) => now().filter((other) => set.kinds.includes(other.kind)).length < set.count)
          const hasHand = !isCounted(kind) || handFor(kind, minute + minutes) !== undefined
          return isFree && hasMachines && hasHand && fits(open, minute, minute + minutes)
        })
        .toSorted((a, b) => a.one.rank - b.one.rank || a.ready - b.ready)[0]
    for (let walker = begins(); walker; walker = begins()) {
      const { stationKind: kind, minutes } = walker.one.steps[walker.next]!
      const end = minute + minutes
      busy.push({ kind, hand: isCounted(kind) ? handFor(kind, end)!.id : null, end })
      walker.next += 1
      const following = walker.one.steps[walker.next]
      walker.ready = end + (following?.lagMinutes ?? 0)
      if (!following) finished.push([walker.one.id, end])
    }
  }
  return finished
}

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
