import { beforeEach, expect, test } from 'vitest'
import { aCamp, anOrderDraft, aPerson, aVisit } from '#tests/support/drafts.ts'
import { openTestCore, type TestCore } from '#tests/support/open-core.ts'
import { refusalOf } from '#tests/support/refusal.ts'

const DATE = '2026-11-24'

let core: TestCore
let campId: string

beforeEach(async () => {
  core = openTestCore({ now: '2026-11-24T05:00:00.000Z' })
  campId = (await core.owner.camps.create(aCamp())).id
})

const stations = () => core.owner.stations.list({ campId })
const placesAt = async (kind: string) =>
  (await stations())
    .filter((station) => station.kind === kind && station.active)
    .reduce((sum, { capacity }) => sum + capacity, 0)
const seen = async () => (await stations()).map(({ id, version }) => ({ id, version }))
const register = () => core.owner.patients.create({ campId, draft: aPerson(), orders: [anOrderDraft()] })
const arrive = async (patientId: string | null) => {
  const input = { campId, date: DATE, patientId, priority: null, stationKind: null, note: '' }
  return (await core.owner.door.issue(input)).token
}
const forecast = (servers = {}) => core.owner.door.forecast({ campId, date: DATE, servers })

test('moving one place shows the new end before it is saved, and then is saved and undone in one step', async () => {
  for (let i = 0; i < 30; i += 1) await arrive((await register()).patient.id)
  const asIs = await forecast()
  const [casting, fitting] = [await placesAt('casting'), await placesAt('fitting')]
  const places = { casting: casting + 2, fitting: fitting - 1 }
  const tried = await forecast(places)
  expect(tried.finished).not.toEqual(asIs.finished)
  expect(await forecast()).toEqual(asIs)

  const saved = await core.owner.door.savePlaces({ campId, places, seen: await seen() })
  expect([await placesAt('casting'), await placesAt('fitting')]).toEqual([casting + 2, fitting - 1])
  expect((await forecast()).finished).toEqual(tried.finished)
  await core.owner.changes.undo({ operationId: saved.operationId })
  expect([await placesAt('casting'), await placesAt('fitting')]).toEqual([casting, fitting])
})

test('moving a technician shows who takes over before it is saved, then hands over and is undone in one step', async () => {
  const nobody = { languages: [], active: true }
  const member = (nameLatin: string) =>
    core.owner.staff.create({
      draft: { ...nobody, nameLatin, namePersian: '', sex: 'male', roles: ['technician'], skills: [] },
      pin: null,
    })
  const [mover, colleague] = [await member('Mover'), await member('Colleague')]
  const casting = (await stations()).find(({ kind, womenOnly }) => kind === 'casting' && !womenOnly)!
  const book = async (staffId: string, startMinute: number) => {
    const { patient } = await register()
    const draft = aVisit({ patientId: patient.id, stationId: casting.id, staffId, startMinute, date: DATE })
    return core.owner.appointments.book({ draft, overrideReason: '' })
  }
  const free = await book(mover.id, 600)
  const busy = await book(mover.id, 660)
  await book(colleague.id, 660)
  const moves = [{ staffId: mover.id, from: 'casting' as const, to: 'fitting' as const }]
  const tried = await core.owner.door.forecast({ campId, date: DATE, servers: {}, moves })
  expect(tried.team.find(({ staffId }) => staffId === mover.id)).toMatchObject({ at: 'casting', visits: 2 })
  expect(tried.handedOver.map(({ visit, staffId }) => [visit.id, staffId])).toEqual([
    [free.id, colleague.id],
    [busy.id, null],
  ])
  const staffOf = async (id: string) =>
    (await core.owner.appointments.day({ campId, date: DATE })).appointments.find(
      ({ appointment }) => appointment.id === id,
    )?.appointment.staffId
  expect(await staffOf(free.id)).toBe(mover.id)

  const saved = await core.owner.door.savePlaces({ campId, places: {}, seen: [], moves })
  expect(saved).toMatchObject({ handedOver: 1, unnamed: 1 })
  expect([await staffOf(free.id), await staffOf(busy.id)]).toEqual([colleague.id, null])
  await core.owner.changes.undo({ operationId: saved.operationId })
  expect([await staffOf(free.id), await staffOf(busy.id)]).toEqual([mover.id, mover.id])
  const wrong = [{ staffId: mover.id, from: null, to: 'registration' as const }]
  const refusal = refusalOf(core.owner.door.savePlaces({ campId, places: {}, seen: [], moves: wrong }))
  expect(await refusal).toMatchObject({ data: { reason: 'not_able' } })
})

test('places that somebody else changed meanwhile are refused, and so is one at which somebody is served', async () => {
  const old = await seen()
  await core.owner.door.savePlaces({ campId, places: { casting: 4 }, seen: old })
  const again = core.owner.door.savePlaces({ campId, places: { casting: 5 }, seen: old })
  expect(await refusalOf(again)).toMatchObject({ code: 'STALE' })

  const token = await arrive((await register()).patient.id)
  const { id, version } = token
  const step = { id, version, stationId: null, stationKind: null, reason: '' } as const
  await core.owner.door.step({ ...step, step: 'serve' })
  const none = core.owner.door.savePlaces({ campId, places: { casting: 0 }, seen: [] })
  expect(await refusalOf(none)).toMatchObject({ data: { reason: 'places_in_use' } })
  expect(await placesAt('casting')).toBe(4)
})

test('bookings for which there is no place any more stay, are counted and say why they stand', async () => {
  const casting = (await stations()).find(({ kind, womenOnly }) => kind === 'casting' && !womenOnly)!
  for (let i = 0; i < casting.capacity; i += 1) {
    const { patient } = await register()
    const draft = aVisit({ patientId: patient.id, stationId: casting.id })
    await core.owner.appointments.book({ draft, overrideReason: '' })
  }
  const places = { casting: (await placesAt('casting')) - 1 }
  const { overbooked } = await core.owner.door.savePlaces({ campId, places, seen: await seen() })
  expect(overbooked).toBe(1)
  const { appointments } = await core.owner.appointments.day({ campId, date: '2026-11-25' })
  expect(appointments).toHaveLength(casting.capacity)
  expect(core.findBreaches()).toEqual([])
})

test('the forecast counts who has no record yet, and the picture shows everybody who comes', async () => {
  const { id } = await arrive(null)
  await arrive((await register()).patient.id)
  const { finished, people, flow } = await forecast()
  expect(finished.map((one) => one.id)).toContain(id)
  expect(people[id]).toMatchObject({ number: 1, patient: null })
  const casting = flow.find(({ stationKind }) => stationKind === 'casting')!
  expect(casting.hours.reduce((sum, { arrivals }) => sum + arrivals, 0)).toBe(1)
})

test('the board names only who agreed, where a manager has allowed it, and never by family name', async () => {
  const { patient } = await core.owner.patients.create({
    campId,
    draft: aPerson({ givenNameLatin: 'Zarghuna', familyNameLatin: 'Rahimi' }),
    orders: [anOrderDraft()],
  })
  const casting = (await stations()).find(({ kind, womenOnly }) => kind === 'casting' && !womenOnly)!
  await arrive(patient.id)
  await core.owner.door.callNext({ campId, date: DATE, stationId: casting.id, finish: null })
  expect(await core.owner.door.board({ campId })).toMatchObject({
    showsNames: false,
    called: [{ name: null }],
  })
  await core.owner.door.showNames({ isShown: true })
  const silent = await core.owner.door.board({ campId })
  expect(silent).toMatchObject({ showsNames: true, called: [{ name: null }] })

  const agree = async (mayName: boolean) => {
    const { id, version, priority } = (await core.owner.door.view({ campId, date: DATE })).tokens[0]!.token
    await core.owner.door.update({ id, version, patientId: patient.id, priority, note: '', mayName })
    return core.owner.door.board({ campId })
  }
  const board = await agree(true)
  expect(board).toMatchObject({ called: [{ name: { givenNameLatin: 'Zarghuna' } }] })
  expect(JSON.stringify(board)).not.toContain('Rahimi')
  expect(await agree(false)).toMatchObject({ called: [{ name: null }] })
  await agree(true)
  await core.owner.door.showNames({ isShown: false })
  expect(await core.owner.door.board({ campId })).toMatchObject({ called: [{ name: null }] })
})

test('what somebody said about their name holds for their next number and never for another person', async () => {
  const [first, second] = [(await register()).patient.id, (await register()).patient.id]
  const input = { campId, date: DATE, priority: null, note: '', stationKind: null } as const
  const { token } = await core.owner.door.issue({ ...input, patientId: first, mayName: true })
  expect(token.mayName).toBe(true)
  await core.owner.door.step({
    ...{ id: token.id, version: token.version, step: 'leave', stationId: null, stationKind: null },
    reason: 'went_home',
  })
  const again = (await core.owner.door.issue({ ...input, patientId: first })).token
  expect(again.mayName).toBe(true)
  const { id, version, priority, note } = again
  const taken = await core.owner.door.update({ id, version, priority, note, patientId: second })
  expect(taken.mayName).toBe(false)
  const nobody = await core.owner.door.issue({ ...input, patientId: null, mayName: true })
  expect(nobody.token.mayName).toBe(false)
})
