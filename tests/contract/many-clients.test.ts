import { safe } from '@orpc/client'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { TakenBy } from '#contract/appointments.ts'
import { aCamp, anOrderDraft, aPerson, aVisit } from '../support/drafts.ts'
import { openTestCore } from '../support/open-core.ts'
import { transports, type Client, type Transport } from './transports.ts'

const CLIENTS = 50
const PIN = '1357'
const coordinators = ['Mina', 'Farid', 'Leila', 'Omid', 'Sara']
const SLOTS = [540, 555, 570]

/** A camp with fifty signed-in clients of five coordinators, each with a person of their own to book. */
async function crowd(transport: Transport) {
  const core = openTestCore()
  onTestFinished(() => core.close())
  const { owner } = core
  const camp = await owner.camps.create(aCamp())
  for (const nameLatin of coordinators) {
    const draft = {
      nameLatin,
      namePersian: '',
      sex: 'female' as const,
      roles: ['coordinator' as const],
      skills: [],
      languages: [],
      active: true,
    }
    await owner.staff.create({ draft, pin: PIN })
  }
  const people = []
  for (let i = 0; i < CLIENTS; i += 1) {
    const draft = aPerson({ givenNameLatin: `Person ${i}` })
    people.push(await owner.patients.create({ campId: camp.id, draft, orders: [anOrderDraft()] }))
  }
  const visit = await transport.open(core)
  const tiles = await owner.session.tiles()
  const clients: { client: Client; name: string }[] = []
  for (let i = 0; i < CLIENTS; i += 1) {
    const { client } = await visit()
    const name = coordinators[i % coordinators.length]!
    await client.session.signIn({ staffId: tiles.find(({ nameLatin }) => nameLatin === name)!.id, pin: PIN })
    clients.push({ client, name })
  }
  const stations = await owner.stations.list({ campId: camp.id })
  return { core, camp, people, clients, stations }
}

describe.each(transports)('fifty clients over $name', (transport) => {
  it(
    'book the same places at once: no overlap, every loser is told who has it, nothing is half written',
    { timeout: 60_000 },
    async () => {
      const { core, camp, people, clients, stations } = await crowd(transport)
      const casting = stations.find(({ kind, womenOnly }) => kind === 'casting' && !womenOnly)!
      const before = core.state.feed.seq()
      const outcomes = await Promise.all(
        clients.map(({ client, name }, i) => {
          const { patient, orders } = people[i]!
          const draft = aVisit({
            patientId: patient.id,
            orderId: orders[0]!.id,
            stationId: casting.id,
            startMinute: SLOTS[i % SLOTS.length]!,
          })
          return safe(client.appointments.book({ draft, overrideReason: '' })).then((outcome) => ({
            ...outcome,
            name,
          }))
        }),
      )
      const won = outcomes.filter(({ error }) => !error)
      const { appointments } = await core.owner.appointments.day({ campId: camp.id, date: '2026-11-25' })
      expect(won.length).toBeGreaterThanOrEqual(casting.capacity)
      expect(appointments.map(({ appointment }) => appointment.id).toSorted()).toEqual(
        won.map(({ data }) => data!.id).toSorted(),
      )
      const winners = new Map(won.map(({ data, name }) => [data!.id, name]))
      for (const { error } of outcomes.filter((outcome) => outcome.error)) {
        const { data } = error as unknown as { data: { reason: string; details: { taken: TakenBy[] } } }
        expect(data.reason).toBe('clash')
        expect(data.details.taken.length).toBeGreaterThanOrEqual(casting.capacity)
        for (const { appointment, patient, bookedBy } of data.details.taken) {
          expect(bookedBy).toBe(winners.get(appointment.id))
          expect(patient.givenNameLatin).toMatch(/^Person \d+$/)
        }
      }
      expect(core.state.feed.seq()).toBe(before + won.length)
      expect(core.findBreaches()).toEqual([])
    },
  )
})

const socket = transports.find(({ name }) => name === 'WebSocket')!

it('a change reaches fifty other clients within a second', { timeout: 60_000 }, async () => {
  const { core, camp, clients } = await crowd(socket)
  const feeds = await Promise.all(clients.map(({ client }) => client.changes.feed({ since: null })))
  await Promise.all(feeds.map((feed) => feed.next()))
  const heard = feeds.map((feed) => feed.next().then(({ value }) => ({ at: performance.now(), value })))
  const begun = performance.now()
  const group = await clients[0]!.client.groups.create({ campId: camp.id, name: 'Herat bus', note: '' })
  const notices = await Promise.all(heard)
  for (const { at, value } of notices) {
    expect(value).toMatchObject({
      operationId: group.operationId,
      touched: [{ entity: 'travelGroups', id: group.id }],
    })
    expect(at - begun).toBeLessThan(1000)
  }
  await Promise.all(feeds.map((feed) => feed.return?.()))
  expect(core.findBreaches()).toEqual([])
})

it('fifty stations that call the next at once are sent different people', { timeout: 60_000 }, async () => {
  const { core, camp, people, clients, stations } = await crowd(socket)
  const date = '2026-11-24'
  for (const { patient } of people) {
    const input = {
      campId: camp.id,
      date,
      patientId: patient.id,
      priority: null,
      stationKind: null,
      note: '',
    }
    await core.owner.door.issue(input)
  }
  const casting = stations.find(({ kind, womenOnly }) => kind === 'casting' && !womenOnly)!
  const called = await Promise.all(
    clients.map(({ client }) =>
      client.door.callNext({ campId: camp.id, date, stationId: casting.id, finish: null }),
    ),
  )
  expect(new Set(called.map((answer) => answer.called!.number)).size).toBe(CLIENTS)
  expect(core.findBreaches()).toEqual([])
})
