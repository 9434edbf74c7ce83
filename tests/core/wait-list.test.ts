import { beforeEach, describe, expect, test } from 'vitest'
import type { WaitLine } from '#contract/wait-list.ts'
import type { Appointment } from '#domain/scheduling/appointment.ts'
import { aCamp, anOrderDraft, aPerson, aVisit, aWait } from '#tests/support/drafts.ts'
import { openTestCore, type TestCore } from '#tests/support/open-core.ts'
import { refusalOf } from '#tests/support/refusal.ts'

let core: TestCore
let campId: string
let stationId: string

beforeEach(async () => {
  core = openTestCore()
  campId = (await core.owner.camps.create(aCamp())).id
  const stations = await core.owner.stations.list({ campId })
  stationId = stations.find(({ kind, womenOnly }) => kind === 'casting' && !womenOnly)!.id
})

async function register(givenNameLatin: string) {
  const { patient, orders } = await core.owner.patients.create({
    campId,
    draft: aPerson({ givenNameLatin, village: 'Torbat' }),
    orders: [anOrderDraft()],
  })
  return { patientId: patient.id, orderId: orders[0]!.id }
}
type Person = Awaited<ReturnType<typeof register>>

const wait = (person: Person, over: object = {}) =>
  core.owner.waitList.add(aWait({ campId, ...person, ...over }))
const book = (person: Person, over: object = {}) =>
  core.owner.appointments.book({ draft: aVisit({ ...person, stationId, ...over }), overrideReason: '' })
const free = ({ id, version }: Appointment) =>
  core.owner.appointments.setStatus({ id, version, status: 'cancelled', reason: 'ill' })
const offers = () => core.owner.waitList.offers({ campId })
const namesOf = (lines: WaitLine[]) => lines.map(({ patient }) => patient.givenNameLatin)

/** A day on which only one slot at one station is left to take. */
async function oneFreedSlot() {
  for (const station of await core.owner.stations.list({ campId })) {
    const { id, version, campId: _camp, ...draft } = station
    if (station.kind === 'casting' && id !== stationId)
      await core.owner.stations.update({ id, version, draft: { ...draft, active: false } })
    if (id === stationId) await core.owner.stations.update({ id, version, draft: { ...draft, capacity: 1 } })
  }
  const visit = await book(await register('Leaves'), { startMinute: 540 })
  await free(visit)
  return { date: visit.date, startMinute: visit.startMinute, stationId, staffId: null }
}

describe('the wait list', () => {
  test('is told urgent first, then oldest, with village, readiness and what they would give up', async () => {
    await wait(await register('New'))
    core.setNow('2026-11-24T08:40:00.000Z')
    const later = await register('Later')
    const visit = await book(later, { date: '2026-11-26' })
    await wait(later, { appointmentId: visit.id })
    await wait(await register('Urgent'), { priority: 'urgent' })
    const lines = await core.owner.waitList.list({ campId })
    expect(namesOf(lines)).toEqual(['Urgent', 'New', 'Later'])
    expect(lines[2]).toMatchObject({ village: 'Torbat', isReady: true, held: { id: visit.id } })
  })

  test('takes nobody twice and nobody off without a reason', async () => {
    const person = await register('Ahmad')
    const entry = await wait(person)
    expect(await refusalOf(wait(person))).toMatchObject({ data: { reason: 'already_waiting' } })
    const { id, version } = entry
    expect(await refusalOf(core.owner.waitList.leave({ id, version, reason: '' }))).toMatchObject({
      code: 'BAD_REQUEST',
    })
    await core.owner.waitList.leave({ id, version, reason: 'Went home' })
    expect(await core.owner.waitList.list({ campId })).toEqual([])
    await wait(person)
    expect(core.findBreaches()).toEqual([])
  })

  test('ends for whoever is booked another way, and begins again when that is taken back', async () => {
    const person = await register('Ahmad')
    await wait(person)
    const visit = await book(person)
    expect(await core.owner.waitList.list({ campId })).toEqual([])
    await core.owner.changes.undo({ operationId: visit.operationId })
    expect(await core.owner.waitList.list({ campId })).toHaveLength(1)
    expect(core.findBreaches()).toEqual([])
  })
})

describe('a slot that is left', () => {
  test('is offered to who fits, urgent first, and booked in one step that one undo takes back', async () => {
    await wait(await register('Oldest'))
    await wait(await register('Urgent'), { priority: 'urgent' })
    expect(await offers()).toEqual([])
    const visit = await book(await register('Leaves'))
    await free(visit)
    const [offer] = await offers()
    expect(offer).toMatchObject({
      why: 'cancelled',
      slot: { date: visit.date, startMinute: visit.startMinute },
    })
    expect(namesOf(offer!.fits.map(({ line }) => line))).toEqual(['Urgent', 'Oldest'])
    const { line, draft } = offer!.fits[0]!
    const { id, version } = line.entry
    const { date, startMinute, staffId } = draft
    const booked = await core.owner.waitList.book({
      id,
      version,
      slot: { date, startMinute, stationId: draft.stationId, staffId },
    })
    expect(booked).toMatchObject({ patientId: line.patient.id, status: 'booked', startMinute })
    await core.owner.changes.undo({ operationId: booked.operationId })
    expect(namesOf(await core.owner.waitList.list({ campId }))).toEqual(['Urgent', 'Oldest'])
    expect(core.findBreaches()).toEqual([])
  })

  test('whoever moves is gone from the old place; somebody absent leaves theirs too', async () => {
    await wait(await register('Waits'))
    const moved = await book(await register('Moves'), { startMinute: 540 })
    const { id, version, operationId: _operation, campId: _camp, status: _status, ...draft } = moved
    const { overrideReason: _reason, seriesId: _series, ...to } = draft
    await core.owner.appointments.change({
      id,
      version,
      draft: { ...to, startMinute: 900 },
      overrideReason: '',
    })
    expect(await offers()).toMatchObject([{ why: 'moved', slot: { startMinute: 540 } }])
    core.setNow('2026-11-25T06:00:00.000Z')
    const absent = await book(await register('Absent'), { startMinute: 600 })
    await core.owner.appointments.setStatus({ id: absent.id, version: 1, status: 'no_show', reason: '' })
    expect((await offers()).map(({ why }) => why)).toEqual(['no_show'])
  })

  test('is not offered when a booking or a move was a slip, but when it is taken back later', async () => {
    const undo = ({ operationId }: { operationId: string }) => core.owner.changes.undo({ operationId })
    await wait(await register('Waits'))
    await undo(await book(await register('Slip'), { startMinute: 540 }))
    expect(await offers()).toEqual([])
    const stays = await book(await register('Stays'), { startMinute: 600 })
    const { id, version, operationId: _operation, campId: _camp, status: _status, ...draft } = stays
    const { overrideReason: _reason, seriesId: _series, ...to } = draft
    const moved = { id, version, draft: { ...to, startMinute: 900 }, overrideReason: '' }
    await undo(await core.owner.appointments.change(moved))
    expect(await offers()).toEqual([])
    const later = await book(await register('Later'), { startMinute: 660 })
    core.setNow('2026-11-24T10:00:00.000Z')
    await undo(later)
    expect(await offers()).toMatchObject([{ why: 'cancelled', slot: { startMinute: 660 } }])
  })

  test('is not offered when the cancellation is undone, and is again when that is undone too', async () => {
    const undo = ({ operationId }: { operationId: string }) => core.owner.changes.undo({ operationId })
    await wait(await register('Waits'))
    const cancelled = await free(await book(await register('Stays'), { startMinute: 540 }))
    const undone = await undo(cancelled)
    expect(await offers()).toEqual([])
    await undo(undone)
    expect(await offers()).toMatchObject([{ why: 'cancelled', slot: { startMinute: 540 } }])
  })

  test('is offered as before when who was booked there by a slip is gone again', async () => {
    await wait(await register('Waits'))
    await free(await book(await register('Leaves'), { startMinute: 540 }))
    const slip = await book(await register('Slip'), { startMinute: 540 })
    await core.owner.changes.undo({ operationId: slip.operationId })
    const [offer] = await offers()
    expect(offer).toMatchObject({ slot: { startMinute: 540 }, patient: { givenNameLatin: 'Leaves' } })
  })

  test('is not offered once it has passed', async () => {
    await wait(await register('Waits'))
    await free(await book(await register('Leaves'), { startMinute: 540 }))
    core.setNow('2026-11-25T09:00:00.000Z')
    expect(await offers()).toEqual([])
  })

  test('a later visit moves there instead of a second one', async () => {
    const person = await register('Later')
    const later = await book(person, { date: '2026-11-26' })
    const entry = await wait(person, { appointmentId: later.id })
    await free(await book(await register('Leaves')))
    const { draft } = (await offers())[0]!.fits[0]!
    const { date, startMinute, staffId } = draft
    const booked = await core.owner.waitList.book({
      id: entry.id,
      version: entry.version,
      slot: { date, startMinute, stationId: draft.stationId, staffId },
    })
    expect(booked).toMatchObject({ id: later.id, date: '2026-11-25' })
    expect(core.findBreaches()).toEqual([])
  })
})

describe('fifty who want the same freed slot', () => {
  /** Fifty connections of five coordinators. */
  async function fiftyClients() {
    const clients = []
    for (let number = 0; number < 5; number += 1) {
      const draft = {
        nameLatin: `Coordinator ${number}`,
        namePersian: '',
        sex: 'female' as const,
        roles: ['coordinator' as const],
        skills: [],
        languages: [],
        active: true,
      }
      const { id } = await core.owner.staff.create({ draft, pin: '1234' })
      for (let desk = 0; desk < 10; desk += 1) {
        const { client } = core.connectClient()
        await client.session.signIn({ staffId: id, pin: '1234' })
        clients.push(client)
      }
    }
    return clients
  }

  test('one gets it, every other is told who, nobody is booked over somebody', async () => {
    const slot = await oneFreedSlot()
    const entries = []
    for (let index = 0; index < 50; index += 1) entries.push(await wait(await register(`Person ${index}`)))
    const clients = await fiftyClients()
    const results = await Promise.allSettled(
      entries.map(({ id, version }, index) => clients[index]!.waitList.book({ id, version, slot })),
    )
    const won = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
    expect(won).toHaveLength(1)
    const winnerDesk = Math.floor(results.findIndex(({ status }) => status === 'fulfilled') / 10)
    const winner = (await core.owner.patients.get({ id: won[0]!.patientId })).patient
    for (const result of results) {
      if (result.status === 'fulfilled') continue
      expect(result.reason).toMatchObject({
        code: 'REFUSED',
        data: {
          reason: 'slot_taken',
          details: { by: `Coordinator ${winnerDesk}`, patient: { id: winner.id }, startMinute: 540 },
        },
      })
    }
    expect(await core.owner.waitList.list({ campId })).toHaveLength(49)
    expect(core.findBreaches()).toEqual([])
  })

  test('one person is booked once, and the others are told by whom and for when', async () => {
    const slot = await oneFreedSlot()
    const { id, version } = await wait(await register('Wanted'))
    const results = await Promise.allSettled(
      Array.from({ length: 50 }, () => core.owner.waitList.book({ id, version, slot })),
    )
    const lost = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []))
    expect(lost).toHaveLength(49)
    for (const refusal of lost) {
      expect(refusal).toMatchObject({
        data: { reason: 'got_slot', details: { by: 'Owner', date: slot.date, startMinute: 540 } },
      })
    }
    expect(core.findBreaches()).toEqual([])
  })
})
