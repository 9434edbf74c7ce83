import { beforeEach, describe, expect, test } from 'vitest'
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

const stationOf = async (kind: string) =>
  (await core.owner.stations.list({ campId })).find((station) => station.kind === kind && !station.womenOnly)!
const register = (over: Parameters<typeof aPerson>[0] = {}) =>
  core.owner.patients.create({ campId, draft: aPerson(over), orders: [anOrderDraft()] })
const issue = (patientId: string | null, over: object = {}) =>
  core.owner.door.issue({
    campId,
    date: DATE,
    patientId,
    priority: null,
    stationKind: null,
    note: '',
    ...over,
  })
const step = (
  token: { id: string; version: number },
  name: Parameters<typeof core.owner.door.step>[0]['step'],
  over: object = {},
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

describe('a token', () => {
  test('counts from one each day and sends a booked person to the line of the visit, noted as arrived', async () => {
    const { patient, orders } = await register()
    const casting = await stationOf('casting')
    const visit = await core.owner.appointments.book({
      draft: aVisit({
        date: DATE,
        startMinute: 600,
        patientId: patient.id,
        orderId: orders[0]!.id,
        stationId: casting.id,
      }),
      overrideReason: '',
    })
    const first = await issue(patient.id)
    const second = await issue(null)
    expect([first.token.number, second.token.number]).toEqual([1, 2])
    expect(first.token).toMatchObject({ stationKind: 'casting', appointmentId: visit.id, state: 'waiting' })
    expect(second.token.stationKind).toBe('registration')
    const { appointments } = await core.owner.appointments.day({ campId, date: DATE })
    expect(appointments[0]!.appointment.status).toBe('arrived')
  })

  test('is given to a person once', async () => {
    const { patient } = await register()
    const { token } = await issue(patient.id)
    expect(await refusalOf(issue(patient.id))).toMatchObject({
      data: { reason: 'has_token', details: { number: token.number } },
    })
  })

  test('puts a child before others who wait longer', async () => {
    const grown = await issue((await register()).patient.id)
    const child = await issue(
      (await register({ birth: { kind: 'year', year: 2019, calendar: 'gregorian' } })).patient.id,
    )
    const { tokens } = await core.owner.door.view({ campId, date: DATE })
    expect(tokens.map(({ token }) => token.number)).toEqual([child.token.number, grown.token.number])
    expect(child.token.priority).toBe('child')
  })

  test('carries visit and order along: served is in progress, finished is done and cast', async () => {
    const { patient, orders } = await register()
    const casting = await stationOf('casting')
    const { token } = await issue(patient.id)
    const called = await step(token, 'call', { stationId: casting.id })
    const serving = await step(called, 'serve', { stationId: casting.id })
    const during = await core.owner.patients.get({ id: patient.id })
    expect(during.appointments).toMatchObject([
      { status: 'in_progress', kind: 'measurement', overrideReason: 'walk_in' },
    ])
    const finished = await step(serving, 'finish')
    const after = await core.owner.patients.get({ id: patient.id })
    expect(after.appointments[0]!.status).toBe('done')
    expect(after.orders.find(({ id }) => id === orders[0]!.id)!.state).toBe('measured')
    expect(finished).toMatchObject({ state: 'finished', stays: [{ stationKind: 'casting' }] })
  })

  test('goes on to the next visit of the day', async () => {
    const { patient, orders } = await register()
    const book = async (kind: 'measurement' | 'trial_fitting', startMinute: number, station: string) =>
      core.owner.appointments.book({
        draft: aVisit({
          date: DATE,
          kind,
          startMinute,
          patientId: patient.id,
          orderId: orders[0]!.id,
          stationId: (await stationOf(station)).id,
        }),
        overrideReason: '',
      })
    await book('measurement', 540, 'casting')
    const trial = await book('trial_fitting', 900, 'fitting')
    const { token } = await issue(patient.id)
    const finished = await step(await step(token, 'serve'), 'finish')
    expect(finished).toMatchObject({ state: 'waiting', stationKind: 'fitting', appointmentId: trial.id })
  })

  test('who does not come when called waits behind two others', async () => {
    const tokens = []
    for (let i = 0; i < 4; i += 1) {
      core.setNow(new Date(Date.parse('2026-11-24T05:00:00.000Z') + i * 60_000).toISOString())
      tokens.push((await issue((await register()).patient.id)).token)
    }
    const skipped = await step(await step(tokens[0]!, 'call'), 'skip')
    expect(skipped).toMatchObject({ state: 'waiting', skips: 1, calls: 1 })
    const { tokens: line } = await core.owner.door.view({ campId, date: DATE })
    expect(line.map(({ token }) => token.number)).toEqual([2, 3, 1, 4])
  })

  test('is not treated without a record, and its number can be given a person later', async () => {
    const { token } = await issue(null, { stationKind: 'casting' })
    expect(await refusalOf(step(token, 'serve'))).toMatchObject({ data: { reason: 'needs_person' } })
    const { patient } = await register()
    const known = await core.owner.door.update({
      id: token.id,
      version: token.version,
      patientId: patient.id,
      priority: 'none',
      note: '',
    })
    expect(await step(known, 'serve')).toMatchObject({ state: 'serving', patientId: patient.id })
  })

  test('a step that does not follow is refused by name, one on an old screen with what is true now', async () => {
    const { token } = await issue(null)
    expect(await refusalOf(step(token, 'finish'))).toMatchObject({
      data: { reason: 'not_next_step', details: { from: 'waiting', step: 'finish' } },
    })
    await step(token, 'call')
    expect(await refusalOf(step(token, 'call'))).toMatchObject({ code: 'STALE' })
  })

  test('a station calls only its own line', async () => {
    const { token } = await issue(null)
    const casting = await stationOf('casting')
    expect(await refusalOf(step(token, 'call', { stationId: casting.id }))).toMatchObject({
      data: { reason: 'wrong_line' },
    })
  })

  test('every step can be taken back, the visit with it', async () => {
    const { patient } = await register()
    const { token } = await issue(patient.id)
    const serving = await step(token, 'serve')
    await core.owner.changes.undo({ operationId: serving.operationId })
    const { appointments } = await core.owner.patients.get({ id: patient.id })
    expect(appointments).toEqual([])
    const { tokens } = await core.owner.door.view({ campId, date: DATE })
    expect(tokens[0]!.token.state).toBe('waiting')
  })
})

test('the public board shows numbers and places and no names', async () => {
  const { patient } = await register({ givenNameLatin: 'Zarghuna' })
  const { token } = await issue(patient.id)
  const casting = await stationOf('casting')
  await step(token, 'call', { stationId: casting.id })
  const board = await core.owner.door.board({ campId })
  expect(board.called).toMatchObject([{ number: token.number, station: { name: casting.name } }])
  expect(JSON.stringify(board)).not.toContain('Zarghuna')
})

test('the forecast tells when the last is finished, who is left, and what one more place would change', async () => {
  for (let i = 0; i < 30; i += 1) await issue((await register({ givenNameLatin: `Person ${i}` })).patient.id)
  const ask = (servers: object) => core.owner.door.forecast({ campId, date: DATE, servers })
  const before = await ask({})
  expect(before.finished.length + before.tomorrow.length).toBe(30)
  expect(Object.keys(before.people)).toHaveLength(30)
  const casting = before.stations.find(({ stationKind }) => stationKind === 'casting')!
  const after = await ask({ casting: casting.servers + 3, fitting: 9, delivery: 9 })
  expect(after.finished.length).toBeGreaterThan(before.finished.length)
})

describe('who is booked today and not here yet', () => {
  const book = async (patientId: string, orderId: string, startMinute: number) =>
    core.owner.appointments.book({
      draft: aVisit({
        date: DATE,
        startMinute,
        patientId,
        orderId,
        stationId: (await stationOf('casting')).id,
      }),
      overrideReason: '',
    })
  const expected = async () => (await core.owner.door.view({ campId, date: DATE })).expected

  test('stands by time, each person once, until they hold a number, came otherwise or did not come', async () => {
    const people = []
    for (const minute of [660, 600, 630]) {
      const { patient, orders } = await register()
      const visit = await book(patient.id, orders[0]!.id, minute)
      people.push({ id: patient.id, visit })
    }
    const [last, first, middle] = people
    expect((await expected()).map(({ patient }) => patient.id)).toEqual([first!.id, middle!.id, last!.id])
    const given = await issue(first!.id)
    await core.owner.appointments.setStatus({
      ...{ id: middle!.visit.id, version: middle!.visit.version, status: 'no_show', reason: '' },
    })
    expect((await expected()).map(({ patient }) => patient.id)).toEqual([last!.id])
    await core.owner.changes.undo({ operationId: given.operationId })
    expect((await expected()).map(({ patient }) => patient.id)).toEqual([first!.id, last!.id])
  })

  test('come together: one write gives all of a bus their numbers, and one undo takes them back', async () => {
    const ids = []
    for (let i = 0; i < 3; i += 1) {
      const { patient, orders } = await register()
      await book(patient.id, orders[0]!.id, 600 + i * 30)
      ids.push(patient.id)
    }
    const early = await issue(ids[1]!)
    const bus = await core.owner.door.issueMany({ campId, date: DATE, patientIds: [...ids, ids[0]!] })
    expect(bus.issued.map(({ token, patient }) => [token.number, patient?.id])).toEqual([
      [2, ids[0]],
      [3, ids[2]],
    ])
    expect(bus.held).toEqual([early.token.number])
    expect(await expected()).toEqual([])
    await core.owner.changes.undo({ operationId: bus.operationId })
    expect((await expected()).map(({ patient }) => patient.id)).toEqual([ids[0], ids[2]])
  })
})
