import { beforeEach, describe, expect, test } from 'vitest'
import type { TokenStep } from '#domain/queue/token-steps.ts'
import type { StationKind } from '#domain/scheduling/appointment.ts'
import { aCamp, anOrderDraft, aPerson, aVisit } from '#tests/support/drafts.ts'
import { openTestCore, type TestCore } from '#tests/support/open-core.ts'
import { refusalOf } from '#tests/support/refusal.ts'

const DATE = '2026-11-24'
const EIGHT_THIRTY = Date.parse('2026-11-24T05:00:00.000Z')

/** What is to become of the visits that a change of the plan touches: they stay where they are. */
const leaving: object = { visits: { do: 'leave', reason: 'decided at the door' } }

let core: TestCore
let campId: string

beforeEach(async () => {
  core = openTestCore({ now: new Date(EIGHT_THIRTY).toISOString() })
  campId = (await core.owner.camps.create(aCamp())).id
})

const clock = (minutes: number) => core.setNow(new Date(EIGHT_THIRTY + minutes * 60_000).toISOString())
const stationsOf = async (kind: StationKind) =>
  (await core.owner.stations.list({ campId })).filter((station) => station.kind === kind)
const mixed = async (kind: StationKind) => (await stationsOf(kind)).find(({ womenOnly }) => !womenOnly)!
const register = (over: Parameters<typeof aPerson>[0] = {}) =>
  core.owner.patients.create({ campId, draft: aPerson(over), orders: [anOrderDraft()] })
const issue = async (patientId: string | null, stationKind: StationKind | null = null) => {
  const input = { campId, date: DATE, patientId, priority: null, stationKind, note: '' }
  return (await core.owner.door.issue(input)).token
}
const arrive = async (over: Parameters<typeof aPerson>[0] = {}) => issue((await register(over)).patient.id)
const step = (
  token: { id: string; version: number },
  name: TokenStep,
  over: { stationId?: string; stationKind?: StationKind; reason?: string } = {},
) =>
  core.owner.door.step({
    id: token.id,
    version: token.version,
    step: name,
    stationId: null,
    stationKind: null,
    reason: '',
    ...over,
  })
const view = () => core.owner.door.view({ campId, date: DATE })
const tokenOf = async (id: string) => (await view()).tokens.find(({ token }) => token.id === id)!.token
const lineNow = async () =>
  (await view()).tokens.filter(({ token }) => token.state === 'waiting').map(({ token }) => token.number)
const callNext = (stationId: string, finish: { id: string; version: number } | null = null) =>
  core.owner.door.callNext({
    campId,
    date: DATE,
    stationId,
    finish: finish && { id: finish.id, version: finish.version },
  })
const visitOf = async (patientId: string) => (await core.owner.patients.get({ id: patientId })).appointments
const bookAt = async (
  patientId: string,
  stationId: string,
  startMinute: number,
  staffId: string | null = null,
) =>
  core.owner.appointments.book({
    draft: aVisit({ date: DATE, startMinute, patientId, stationId, staffId }),
    overrideReason: 'as agreed',
  })
const staffMember = (role: 'technician' | 'manager') =>
  core.owner.staff.create({
    draft: {
      nameLatin: 'Ramesh',
      namePersian: '',
      sex: 'male',
      roles: [role],
      skills: [],
      languages: [],
      active: true,
    },
    pin: null,
  })

describe('a moved clock', () => {
  test('set back, puts nobody who comes later before those who wait, and makes no wait negative', async () => {
    clock(60)
    const early = await arrive({ givenNameLatin: 'Early' })
    clock(-30)
    const late = await arrive({ givenNameLatin: 'Late' })
    expect(await lineNow()).toEqual([early.number, late.number])
    const casting = await mixed('casting')
    const serving = await step(await step(early, 'call', { stationId: casting.id }), 'serve')
    clock(-50)
    await step(serving, 'finish')
    const { waits, tokens } = await view()
    for (const { longestWaitMinutes } of waits) expect(longestWaitMinutes ?? 0).toBeGreaterThanOrEqual(0)
    const [stay] = tokens.find(({ token }) => token.id === early.id)!.token.stays
    expect(stay!.finishedAt >= stay!.servedAt && stay!.servedAt >= stay!.queuedAt).toBe(true)
    expect(core.findBreaches()).toEqual([])
  })

  test('set to another day and back, keeps the lines of both days and says that one is still open', async () => {
    const token = await arrive()
    core.setNow('2026-11-25T05:00:00.000Z')
    const next = await core.owner.door.view({ campId, date: '2026-11-25' })
    expect(next).toMatchObject({ tokens: [], openBefore: [{ date: DATE, count: 1 }] })
    clock(5)
    expect(await lineNow()).toEqual([token.number])
  })
})

describe('a changed camp day', () => {
  test('closed while people wait, they stay in their lines, can be served, and are foretold for tomorrow', async () => {
    const token = await arrive()
    const camp = (await core.owner.camps.list()).find(({ id }) => id === campId)!
    const { isRehearsal: _isRehearsal, ...draft } = camp
    await core.owner.camps.update({ ...draft, closedDates: [DATE], ...leaving })
    expect(await lineNow()).toEqual([token.number])
    const forecast = await core.owner.door.forecast({ campId, date: DATE, servers: {} })
    expect(forecast).toMatchObject({ finished: [], tomorrow: [token.patientId] })
    expect(await step(await step(token, 'serve'), 'finish')).toMatchObject({ state: 'finished' })
    expect(core.findBreaches()).toEqual([])
  })

  test('whose dates move away leaves nobody out of the lines', async () => {
    const token = await arrive()
    const camp = (await core.owner.camps.list()).find(({ id }) => id === campId)!
    const { isRehearsal: _isRehearsal, ...draft } = camp
    await core.owner.camps.update({ ...draft, firstDate: '2026-11-25', ...leaving })
    expect(await lineNow()).toEqual([token.number])
    expect(await step(token, 'serve')).toMatchObject({ state: 'serving' })
  })
})

describe('a station that is switched off', () => {
  test('gives back whom it called in front, keeps its bookings, and its people are served elsewhere', async () => {
    const [first, second] = (await stationsOf('casting')).toSorted(
      (a, b) => Number(a.womenOnly) - Number(b.womenOnly),
    )
    const { patient } = await register({ sex: 'female' })
    const visit = await bookAt(patient.id, first!.id, 540)
    const called = await step(await issue(patient.id), 'call', { stationId: first!.id })
    const { id, version, campId: _camp, ...draft } = first!
    await core.owner.stations.update({ id, version, draft: { ...draft, active: false }, ...leaving })
    const back = await tokenOf(called.id)
    expect(back).toMatchObject({ state: 'waiting', stationId: null, appointmentId: visit.id })
    const serving = await step(back, 'serve')
    expect(serving).toMatchObject({ state: 'serving', stationId: second!.id, appointmentId: visit.id })
    expect(await visitOf(patient.id)).toMatchObject([{ status: 'in_progress', stationId: second!.id }])
    expect(core.findBreaches()).toEqual([])
  })

  test('the last of its kind: the line stays, and says that it has no station', async () => {
    const token = await arrive()
    for (const station of await stationsOf('casting')) {
      const { id, version, campId: _camp, ...draft } = station
      await core.owner.stations.update({ id, version, draft: { ...draft, active: false }, ...leaving })
    }
    expect((await view()).waits).toContainEqual(
      expect.objectContaining({ stationKind: 'casting', waiting: 1 }),
    )
    expect(await refusalOf(step(token, 'serve'))).toMatchObject({ data: { reason: 'no_station' } })
    expect(await lineNow()).toEqual([token.number])
  })

  test('keeps whom it serves until they are finished', async () => {
    const casting = await mixed('casting')
    const serving = await step(await arrive(), 'serve', { stationId: casting.id })
    const { id, version, campId: _camp, ...draft } = casting
    await core.owner.stations.update({ id, version, draft: { ...draft, active: false }, ...leaving })
    expect(await step(serving, 'finish')).toMatchObject({ stays: [{ stationId: casting.id }] })
  })
})

test('a technician who falls ill: her people are served at her place or another, without her', async () => {
  const ill = await staffMember('technician')
  await staffMember('manager')
  const casting = await mixed('casting')
  const people = [await register(), await register()].map(({ patient }) => patient)
  const visits = [
    await bookAt(people[0]!.id, casting.id, 540, ill.id),
    await bookAt(people[1]!.id, casting.id, 600, ill.id),
  ]
  const tokens = [await issue(people[0]!.id), await issue(people[1]!.id)]
  const { id, version, nameLatin, namePersian, sex, roles, skills, languages } = ill
  await core.owner.staff.update({
    id,
    version,
    draft: { nameLatin, namePersian, sex, roles, skills, languages, active: false },
    ...leaving,
  })
  const other = await core.owner.stations.create({
    campId,
    draft: { ...stationDraft, kind: 'casting', name: 'Casting 9' },
  })
  for (const [index, station] of [other, casting].entries()) {
    const serving = await step(tokens[index]!, 'serve', { stationId: station.id })
    expect(serving).toMatchObject({ state: 'serving', appointmentId: visits[index]!.id })
    expect(await visitOf(people[index]!.id)).toMatchObject([{ stationId: station.id, staffId: null }])
  }
  expect(core.findBreaches()).toEqual([])
})

const stationDraft = {
  name: '',
  namePersian: '',
  kind: 'casting' as StationKind,
  capacity: 1,
  womenOnly: false,
  position: 9,
  active: true,
}

describe('places', () => {
  test('a full station serves nobody more and names who is there', async () => {
    const casting = await mixed('casting')
    const served = []
    for (let i = 0; i < casting.capacity; i += 1)
      served.push(await step(await arrive(), 'serve', { stationId: casting.id }))
    const more = await arrive()
    expect(await refusalOf(step(more, 'serve', { stationId: casting.id }))).toMatchObject({
      data: { reason: 'station_full_now', details: { numbers: served.map(({ number }) => number) } },
    })
    expect(await visitOf(more.patientId!)).toEqual([])
    await step(served[0]!, 'finish')
    expect(await step(more, 'serve', { stationId: casting.id })).toMatchObject({ state: 'serving' })
  })

  test('two stations that ask at once get two people, and one press finishes one and calls the next', async () => {
    const tokens = [await arrive(), await arrive(), await arrive()]
    const casting = await mixed('casting')
    const [a, b] = await Promise.all([callNext(casting.id), callNext(casting.id)])
    expect([a.called!.number, b.called!.number]).toEqual([1, 2])
    const serving = await step(a.called!, 'serve')
    const { finished, called, operationId } = await callNext(casting.id, serving)
    expect([finished!.number, called!.number]).toEqual([1, 3])
    await core.owner.changes.undo({ operationId })
    expect((await tokenOf(tokens[0]!.id)).state).toBe('serving')
    expect((await tokenOf(tokens[2]!.id)).state).toBe('waiting')
    expect(core.findBreaches()).toEqual([])
  })

  test('a women’s place calls women only, and others leave to it who asked for a woman', async () => {
    const asked = await arrive({ sex: 'female', needs: ['same_sex_staff'] })
    const man = await arrive()
    const womens = (await stationsOf('casting')).find(({ womenOnly }) => womenOnly)!
    expect((await callNext((await mixed('casting')).id)).called!.number).toBe(man.number)
    expect((await callNext(womens.id)).called!.number).toBe(asked.number)
    expect(await refusalOf(callNext(womens.id))).toMatchObject({ data: { reason: 'line_empty' } })
  })
})

describe('who leaves and comes back', () => {
  test('needs a reason, frees the slot, and gets it back', async () => {
    const casting = await mixed('casting')
    const { patient } = await register()
    const visit = await bookAt(patient.id, casting.id, 600)
    const token = await issue(patient.id)
    expect(await refusalOf(step(token, 'leave'))).toMatchObject({ code: 'INVALID' })
    const left = await step(token, 'leave', { reason: 'went_home' })
    expect(left).toMatchObject({ state: 'left', leftReason: 'went_home' })
    expect(await visitOf(patient.id)).toMatchObject([{ status: 'no_show' }])
    const back = await step(left, 'come_back')
    expect(back).toMatchObject({ state: 'waiting', appointmentId: visit.id, leftReason: '' })
    expect(await visitOf(patient.id)).toMatchObject([{ status: 'arrived' }])
  })

  test('holds one number only, whichever way they come back', async () => {
    const token = await arrive()
    const left = await step(token, 'leave', { reason: 'went_home' })
    const again = await issue(token.patientId)
    expect(await refusalOf(step(left, 'come_back'))).toMatchObject({
      data: { reason: 'has_token', details: { number: again.number } },
    })
    expect(await refusalOf(core.owner.changes.undo({ operationId: left.operationId }))).toMatchObject({
      data: { reason: 'has_token' },
    })
    expect(core.findBreaches()).toEqual([])
  })

  test('at the end of the day everybody who still waits is accounted for, and it can be taken back', async () => {
    const waiting = await arrive()
    const serving = await step(await arrive(), 'serve')
    const closed = await core.owner.door.closeDay({ campId, date: DATE, reason: 'tomorrow' })
    expect(closed).toMatchObject({ left: 1, serving: 1 })
    expect(await tokenOf(waiting.id)).toMatchObject({ state: 'left', leftReason: 'tomorrow' })
    expect(await tokenOf(serving.id)).toMatchObject({ state: 'serving' })
    await core.owner.changes.undo({ operationId: closed.operationId })
    expect(await lineNow()).toEqual([waiting.number])
  })
})

describe('the plan and the lines', () => {
  test('a visit is not what happens at another desk: nobody counts as cast who stood at the registration', async () => {
    const casting = await mixed('casting')
    const { patient, orders } = await register()
    const visit = await bookAt(patient.id, casting.id, 540)
    const sent = await step(await issue(patient.id), 'move', { stationKind: 'registration' })
    const finished = await step(await step(sent, 'serve'), 'finish')
    expect(finished).toMatchObject({ state: 'waiting', stationKind: 'casting', appointmentId: visit.id })
    const record = await core.owner.patients.get({ id: patient.id })
    expect(record.orders.find(({ id }) => id === orders[0]!.id)!.state).toBe('prescribed')
  })

  test('somebody who was served early is served again while the booked time still runs', async () => {
    const casting = await mixed('casting')
    const { patient } = await register()
    await bookAt(patient.id, casting.id, 505)
    const done = await step(await step(await issue(patient.id), 'serve'), 'finish')
    const back = await step(done, 'come_back', { stationKind: 'fitting' })
    expect(await step(back, 'serve')).toMatchObject({ state: 'serving', stationKind: 'fitting' })
    expect(core.findBreaches()).toEqual([])
  })

  test.each([
    ['no_show', { state: 'waiting', appointmentId: null }],
    ['cancelled', { state: 'waiting', appointmentId: null }],
    ['in_progress', { state: 'serving' }],
    ['done', { state: 'finished' }],
  ] as const)('a visit set to %s in the calendar takes its number along', async (status, expected) => {
    const casting = await mixed('casting')
    const { patient } = await register()
    const visit = await bookAt(patient.id, casting.id, 540)
    const token = await issue(patient.id)
    const set = await core.owner.appointments.setStatus({ id: visit.id, version: 2, status, reason: '' })
    expect(await tokenOf(token.id)).toMatchObject(expected)
    await core.owner.changes.undo({ operationId: set.operationId })
    expect(await tokenOf(token.id)).toMatchObject({ state: 'waiting', appointmentId: visit.id })
    expect(core.findBreaches()).toEqual([])
  })

  test('a visit moved to tomorrow leaves the person in the line, and is not begun today', async () => {
    const casting = await mixed('casting')
    const { patient } = await register()
    const visit = await bookAt(patient.id, casting.id, 600)
    const token = await issue(patient.id)
    const draft = aVisit({ date: '2026-11-25', patientId: patient.id, stationId: casting.id })
    await core.owner.appointments.change({ id: visit.id, version: 2, draft, overrideReason: '' })
    const detached = await tokenOf(token.id)
    expect(detached).toMatchObject({ state: 'waiting', appointmentId: null })
    const serving = await step(detached, 'serve')
    expect(serving.appointmentId).not.toBe(visit.id)
    expect(core.findBreaches()).toEqual([])
  })

  test('somebody noted as arrived elsewhere is shown at the gate until they hold a number', async () => {
    const casting = await mixed('casting')
    const { patient } = await register()
    const visit = await bookAt(patient.id, casting.id, 540)
    const later = await bookAt(patient.id, casting.id, 720)
    for (const { id } of [visit, later])
      await core.owner.appointments.setStatus({ id, version: 1, status: 'arrived', reason: '' })
    expect((await view()).withoutNumber).toMatchObject([
      { patient: { id: patient.id }, appointment: { id: visit.id } },
    ])
    await issue(patient.id)
    expect((await view()).withoutNumber).toEqual([])
  })

  test('a number is not handed to another person while its holder is being served', async () => {
    const serving = await step(await arrive(), 'serve')
    const { patient } = await register()
    const { id, version } = serving
    const update = core.owner.door.update({ id, version, patientId: patient.id, priority: 'none', note: '' })
    expect(await refusalOf(update)).toMatchObject({ data: { reason: 'being_served' } })
  })
})
