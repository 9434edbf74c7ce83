import { beforeEach, describe, expect, test } from 'vitest'
import type { TouchedVisits } from '#contract/camp-plan.ts'
import type { StationDraft } from '#contract/stations.ts'
import type { Station } from '#domain/scheduling/appointment.ts'
import type { Sex } from '#domain/staff/staff-member.ts'
import { aCamp, aPerson, aVisit } from '#tests/support/drafts.ts'
import { NOON, openTestCore, type TestCore } from '#tests/support/open-core.ts'
import { refusalOf } from '#tests/support/refusal.ts'

let core: TestCore
let campId: string
let casting: Station
const DAY = '2026-11-25'

beforeEach(async () => {
  core = openTestCore()
  campId = (await core.owner.camps.create(aCamp())).id
  const stations = await core.owner.stations.list({ campId })
  casting = stations.find(({ kind, womenOnly }) => kind === 'casting' && !womenOnly)!
})

const addTechnician = async (nameLatin: string, sex: Sex = 'male') =>
  core.owner.staff.create({
    draft: {
      nameLatin,
      namePersian: '',
      sex,
      roles: ['technician'],
      skills: [],
      languages: [],
      active: true,
    },
    pin: null,
  })

async function book(startMinute: number, over: object = {}, person: object = {}) {
  const { patient } = await core.owner.patients.create({ campId, draft: aPerson(person), orders: [] })
  return core.owner.appointments.book({
    draft: aVisit({ patientId: patient.id, stationId: casting.id, startMinute, ...over }),
    overrideReason: '',
  })
}
const toDraft = ({ id: _id, campId: _camp, version: _version, ...draft }: Station): StationDraft => draft
const read = async () =>
  (await core.owner.appointments.range({ campId, from: '2026-11-24', to: '2026-11-27' })).appointments.map(
    ({ appointment }) => appointment,
  )
const find = async (id: string) => (await read()).find((visit) => visit.id === id)!
async function touchedBy(change: Promise<unknown>) {
  const refusal = await refusalOf(change)
  expect(refusal).toMatchObject({ code: 'REFUSED', data: { reason: 'touches_visits' } })
  return ((refusal.data as { details: unknown }).details as TouchedVisits).lines
}
const absence = (staffId: string, over: object = {}) => ({
  staffId,
  fromDate: DAY,
  fromMinute: 0,
  untilDate: DAY,
  untilMinute: 1440,
  reason: 'fever',
  ...over,
})
const save = (staffId: string, visits?: { do: 'move' } | { do: 'leave'; reason: string }) =>
  core.owner.campPlan.saveAbsence({
    id: null,
    version: null,
    campId,
    draft: absence(staffId),
    ...(visits ? { visits } : {}),
  })

describe('somebody falls ill', () => {
  test('their visits are shown first, then go to others at the same minute, and one undo takes all back', async () => {
    const [ill, well] = [await addTechnician('Reza'), await addTechnician('Omid')]
    const visits = [await book(540, { staffId: ill.id }), await book(600, { staffId: ill.id })]
    const lines = await touchedBy(save(ill.id))
    expect(lines).toHaveLength(2)
    expect(lines).toMatchObject([
      { draft: { startMinute: 540, staffId: well.id, stationId: casting.id } },
      { draft: { startMinute: 600, staffId: well.id } },
    ])
    expect((await core.owner.campPlan.view({ campId })).absences).toEqual([])

    const done = await save(ill.id, { do: 'move' })
    expect(await read()).toMatchObject([{ staffId: well.id }, { staffId: well.id }])
    expect(core.findBreaches()).toEqual([])
    await core.owner.changes.undo({ operationId: done.operationId })
    expect(await read()).toMatchObject(visits.map(({ id }) => ({ id, staffId: ill.id })))
    expect((await core.owner.campPlan.view({ campId })).absences).toEqual([])
  })

  test('who finds nobody that day goes to a later one, and nobody is lost', async () => {
    const ill = await addTechnician('Reza')
    const visit = await book(540, { staffId: ill.id })
    await save(ill.id, { do: 'move' })
    expect(await find(visit.id)).toMatchObject({ date: '2026-11-26', staffId: ill.id, status: 'booked' })
  })

  test('takes no booking while away, whatever the reason, and does again when the absence is taken away', async () => {
    const ill = await addTechnician('Reza')
    const { id, version } = await save(ill.id)
    const draft = { staffId: ill.id }
    expect(await refusalOf(book(540, draft))).toMatchObject({ data: { reason: 'clash' } })
    await core.owner.campPlan.removeAbsence({ id, version })
    expect(await book(540, draft)).toMatchObject({ staffId: ill.id })
  })

  test('refuses an absence that ends before it begins', async () => {
    const ill = await addTechnician('Reza')
    const draft = absence(ill.id, { untilDate: '2026-11-24' })
    const wrong = core.owner.campPlan.saveAbsence({ id: null, version: null, campId, draft })
    expect(await refusalOf(wrong)).toMatchObject({ code: 'INVALID' })
  })

  test('a shift that ends earlier touches what lies after it', async () => {
    const member = await addTechnician('Reza')
    const visit = await book(900, { staffId: member.id })
    const spans = [{ weekday: 3, date: null, startMinute: 480, endMinute: 780 }]
    const input = { campId, staffId: member.id, version: null, spans }
    expect(await touchedBy(core.owner.campPlan.saveRoster(input))).toMatchObject([
      { appointment: { id: visit.id } },
    ])
    await core.owner.campPlan.saveRoster({ ...input, visits: { do: 'leave', reason: 'stays late for her' } })
    expect(await find(visit.id)).toMatchObject({ startMinute: 900, overrideReason: 'stays late for her' })
    expect(core.findBreaches()).toEqual([])
  })
})

describe('what visits rest on is changed', () => {
  test('a station that closes says whom it touches, and moves them', async () => {
    const visit = await book(540)
    const input = { id: casting.id, version: casting.version, draft: { ...toDraft(casting), active: false } }
    const lines = await touchedBy(core.owner.stations.update(input))
    expect(lines).toMatchObject([{ appointment: { id: visit.id }, draft: null }])

    const other = { ...toDraft(casting), name: 'Casting 2', position: 20 }
    const { id: otherId } = await core.owner.stations.create({ campId, draft: other })
    await core.owner.stations.update({ ...input, visits: { do: 'move' } })
    expect(await find(visit.id)).toMatchObject({ stationId: otherId, startMinute: 540 })
  })

  test('a smaller station moves only whom it has no room for', async () => {
    const visits = [await book(540), await book(540)]
    const input = { id: casting.id, version: casting.version, draft: { ...toDraft(casting), capacity: 1 } }
    expect(await touchedBy(core.owner.stations.update(input))).toHaveLength(1)
    await core.owner.stations.update({ ...input, visits: { do: 'move' } })
    const now = await Promise.all(visits.map(({ id }) => find(id)))
    expect(now.map(({ startMinute }) => startMinute).toSorted()).toEqual([540, 570])
    expect(core.findBreaches()).toEqual([])
  })

  test('a camp that ends a day earlier or closes a day loses nobody', async () => {
    const desk = (await core.owner.stations.list({ campId })).find(({ kind }) => kind === 'assessment')!
    const lastDay = { date: '2026-11-27', kind: 'assessment', stationId: desk.id }
    const visits = [await book(540, lastDay), await book(600)]
    const camp = (await core.owner.camps.list())[0]!
    const input = { ...aCamp({ lastDate: '2026-11-26' }), id: campId, version: camp.version }
    expect(await touchedBy(core.owner.camps.update(input))).toHaveLength(1)
    const closed = { ...aCamp({ closedDates: [DAY] }), id: campId, version: camp.version }
    expect(await touchedBy(core.owner.camps.update(closed))).toMatchObject([
      { appointment: { id: visits[1]!.id }, draft: { date: '2026-11-26' } },
    ])
    await core.owner.camps.update({ ...closed, visits: { do: 'move' } })
    expect((await read()).map(({ id }) => id).toSorted()).toEqual(visits.map(({ id }) => id).toSorted())
    expect(await find(visits[1]!.id)).toMatchObject({ date: '2026-11-26' })
    expect(core.findBreaches()).toEqual([])
  })

  test('shorter hours touch the evening; the same hours touch nobody', async () => {
    await book(960)
    const camp = (await core.owner.camps.list())[0]!
    const input = { ...aCamp(), id: campId, version: camp.version }
    expect(await touchedBy(core.owner.camps.update({ ...input, closesMinute: 960 }))).toMatchObject([
      { draft: { date: DAY } },
    ])
    expect(await core.owner.camps.update({ ...input, name: 'Mashhad 2' })).toMatchObject({
      name: 'Mashhad 2',
    })
  })

  test('another time zone moves no visit: a visit is at the hall’s own clock', async () => {
    const visit = await book(540)
    const camp = (await core.owner.camps.list())[0]!
    await core.owner.camps.update({
      ...aCamp({ timeZone: 'Asia/Kabul' }),
      id: campId,
      version: camp.version,
    })
    expect(await find(visit.id)).toMatchObject({ date: DAY, startMinute: 540 })
  })

  test('a clock set back books nothing into what was past, and loses nothing', async () => {
    const visit = await book(960, { date: '2026-11-24' })
    core.setNow('2020-01-01T00:00:00.000Z')
    expect(await find(visit.id)).toMatchObject({ startMinute: 960 })
    core.setNow(NOON)
    expect(core.findBreaches()).toEqual([])
  })

  test('prayer and women’s hours move who stands in them', async () => {
    const man = await book(540)
    const woman = await book(540, {}, { sex: 'female' })
    const draft = { kind: 'women' as const, label: '', date: null, startMinute: 480, endMinute: 600 }
    const input = { id: null, version: null, campId, draft }
    expect(await touchedBy(core.owner.campPlan.saveBand(input))).toHaveLength(1)
    await core.owner.campPlan.saveBand({ ...input, visits: { do: 'move' } })
    expect(await find(man.id)).toMatchObject({ startMinute: 600 })
    expect(await find(woman.id)).toMatchObject({ startMinute: 540 })
  })

  test('a bus that leaves earlier moves its people before it', async () => {
    const group = await core.owner.groups.create({ campId, name: 'Bus 1', note: '' })
    const visit = await book(960, {}, { groupId: group.id })
    const times = { arrivesDate: null, arrivesMinute: null, leavesDate: null, leavesMinute: 900 }
    const input = { id: group.id, version: group.version, name: 'Bus 1', note: '', times }
    expect(await touchedBy(core.owner.groups.update(input))).toHaveLength(1)
    await core.owner.groups.update({ ...input, visits: { do: 'move' } })
    const { date, startMinute, durationMinutes } = await find(visit.id)
    expect(date).toBe(DAY)
    expect(startMinute + durationMinutes).toBeLessThanOrEqual(900)
  })

  test('a machine that most visits need leaves room for as many as there are', async () => {
    await book(540)
    await book(540)
    const draft = {
      name: 'Plaster room',
      namePersian: 'اتاق گچ',
      count: 1,
      kinds: ['measurement' as const],
      position: 0,
      active: true,
    }
    const input = { id: null, version: null, campId, draft }
    expect(await touchedBy(core.owner.campPlan.saveMachine(input))).toHaveLength(1)
    await core.owner.campPlan.saveMachine({ ...input, visits: { do: 'move' } })
    expect((await read()).map(({ startMinute }) => startMinute).toSorted()).toEqual([540, 570])
  })

  test('only the coordinator and the manager plan absences', async () => {
    const member = await addTechnician('Reza')
    const { client, context } = core.connectClient()
    context.session.principal = { staffId: member.id, name: 'Reza', roles: ['technician'] } as never
    const input = { id: null, version: null, campId, draft: absence(member.id) }
    expect(await refusalOf(client.campPlan.saveAbsence(input))).toMatchObject({ code: 'NOT_ALLOWED' })
  })
})
