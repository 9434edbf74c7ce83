import { expect, test } from 'vitest'
import { seededRandom } from '#db/seed/random.ts'
import type { QueueToken } from '#domain/queue/token.ts'
import { aCamp, anOrderDraft, aPerson } from '#tests/support/drafts.ts'
import { openTestCore } from '#tests/support/open-core.ts'
import { readTypedError } from '#core/router/owner-client.ts'

const DATE = '2026-11-24'
const START = Date.parse('2026-11-24T04:30:00.000Z')
const ARRIVALS = 300
const MINUTES = 120

/**
 * Two hours of a crowded morning: three hundred people arrive, some booked, most not, some leave, some do not hear their number.
 * After every event nobody is in two lines, nobody is served twice, and every number is somebody's.
 */
test('a crowded morning through the gate loses nobody', { timeout: 120_000 }, async () => {
  const core = openTestCore({ now: new Date(START).toISOString() })
  const { owner } = core
  const { id: campId } = await owner.camps.create(aCamp())
  const stations = (await owner.stations.list({ campId })).filter(({ kind }) => kind !== 'gait_training')
  const people: string[] = []
  for (let i = 0; i < ARRIVALS; i += 1) {
    const draft = aPerson({ givenNameLatin: `Person ${i}`, sex: i % 3 === 0 ? 'female' : 'male' })
    people.push((await owner.patients.create({ campId, draft, orders: [anOrderDraft()] })).patient.id)
  }
  await owner.appointments.fillDay({ campId, date: DATE, apply: true })
  const random = seededRandom(7)
  const arrivals = people
    .map((patientId) => ({ patientId, minute: Math.floor(random() * MINUTES) }))
    .toSorted((a, b) => a.minute - b.minute)

  const read = async () => (await owner.door.view({ campId, date: DATE })).tokens.map(({ token }) => token)
  const step = async (
    token: QueueToken,
    name: 'call' | 'skip' | 'serve' | 'finish' | 'leave',
    stationId: string | null,
  ) => {
    try {
      return await owner.door.step({
        id: token.id,
        version: token.version,
        step: name,
        stationId,
        stationKind: null,
        reason: '',
      })
    } catch (error) {
      expect(readTypedError(error)).toMatchObject({ code: 'REFUSED', data: { reason: 'clash' } })
      return null
    }
  }
  const expectSound = (tokens: readonly QueueToken[]) => {
    const live = tokens.filter(({ state }) => ['waiting', 'called', 'serving'].includes(state))
    const inLine = live.flatMap(({ patientId }) => patientId ?? [])
    expect(new Set(inLine).size).toBe(inLine.length)
    expect(tokens.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual(tokens.map((_, i) => i + 1))
    const visits = tokens.flatMap(({ appointmentId, state }) =>
      appointmentId && state !== 'left' ? [appointmentId] : [],
    )
    expect(new Set(visits).size).toBe(visits.length)
  }

  const ends = new Map<string, number>()
  for (let minute = 0; minute < MINUTES; minute += 1) {
    core.setNow(new Date(START + minute * 60_000).toISOString())
    for (const { patientId } of arrivals.filter((one) => one.minute === minute)) {
      await owner.door.issue({ campId, date: DATE, patientId, priority: null, stationKind: null, note: '' })
    }
    for (const station of stations) {
      let tokens = await read()
      const here = tokens.filter(({ state, stationId }) => state === 'serving' && stationId === station.id)
      for (const token of here) if ((ends.get(token.id) ?? 0) <= minute) await step(token, 'finish', null)
      const busy = here.filter((token) => (ends.get(token.id) ?? 0) > minute).length
      for (let place = busy; place < station.capacity; place += 1) {
        tokens = await read()
        const next = tokens.find(
          ({ state, stationKind }) => state === 'waiting' && stationKind === station.kind,
        )
        if (!next) break
        const called = await step(next, 'call', station.id)
        if (!called) break
        const chance = random()
        if (chance < 0.08) await step(called, 'skip', null)
        else if (chance < 0.11) await step(called, 'leave', null)
        else if (await step(called, 'serve', station.id))
          ends.set(called.id, minute + 5 + Math.floor(random() * 20))
      }
      expectSound(await read())
    }
  }
  const tokens = await read()
  expect(tokens).toHaveLength(ARRIVALS)
  expect(tokens.filter(({ stays }) => stays.length > 0).length).toBeGreaterThan(5)
  const { finished, tomorrow } = await owner.door.forecast({ campId, date: DATE, servers: {} })
  const gone = new Set(
    tokens.filter(({ state }) => state === 'left' || state === 'finished').map(({ patientId }) => patientId),
  )
  const known = new Set([...finished.map(({ id }) => id), ...tomorrow, ...gone])
  expect(people.filter((id) => !known.has(id))).toEqual([])
  expect(core.findBreaches()).toEqual([])
})
