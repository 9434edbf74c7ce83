import { reportGroups, type FollowUpFilter } from '#contract/follow-ups.ts'
import type { PaperSubject } from '#contract/papers.ts'
import { expect, test } from 'vitest'
import { orderStates } from '#domain/orders/order-state.ts'
import type { PaperDocument } from '#domain/papers/paper-document.ts'
import { parseRehabAddress } from '#renderer/features/rehab/address.ts'
import { callFilter } from '#renderer/features/rehab/calls/call-filter.ts'
import { reasonRowsBehind, rowsBehind } from '#renderer/features/rehab/report/rows-behind.ts'
import { aVisit } from '#tests/support/drafts.ts'
import type { openTestCore } from '#tests/support/open-core.ts'
import { openRehearsal } from '#tests/support/open-rehearsal.ts'
import { aPart, openRehabCamp } from '#tests/support/rehab-camp.ts'
import { refusalOf } from '#tests/support/refusal.ts'

test('a session names a device from its trial fitting on, and is refused with words before', async () => {
  const { owner, register, advanceTo, frame } = await openRehabCamp()
  const { patient, order } = await register('Ahmad')
  const parts = [aPart(patient.id, { orderId: order.id })]
  const refusal = await refusalOf(owner.rehab.log({ frame, parts }))
  expect(refusal.data).toMatchObject({ reason: 'session_before_trial', details: { number: order.number } })
  await advanceTo(order.id, patient.id, 'trial_fit')
  const early = await refusalOf(owner.rehab.log({ frame: { ...frame, date: '2026-11-20' }, parts }))
  expect(early.data).toMatchObject({ reason: 'session_before_trial_date', details: { from: '2026-11-24' } })
  const { sessions } = await owner.rehab.log({ frame, parts })
  expect(sessions[0]).toMatchObject({ number: 1, orderId: order.id, groupKey: null })
})

test('a group is one operation, taken back as one, and finishes the visits that it came from', async () => {
  const { core, owner, register, frame } = await openRehabCamp()
  const [a, b] = [await register('A'), await register('B')]
  const stations = await owner.stations.list({ campId: frame.campId })
  const stationId = stations.find(({ kind }) => kind === 'gait_training')!.id
  const book = (patientId: string) =>
    owner.appointments.book({
      draft: aVisit({ patientId, kind: 'gait_training', date: '2026-11-24', startMinute: 900, stationId }),
      overrideReason: 'practice',
    })
  const [visitA, visitB] = [await book(a.patient.id), await book(b.patient.id)]
  const logged = await owner.rehab.log({
    frame,
    parts: [
      aPart(a.patient.id, { appointmentId: visitA.id }),
      aPart(b.patient.id, { appointmentId: visitB.id, attendance: 'absent' }),
    ],
  })
  expect(new Set(logged.sessions.map(({ groupKey }) => groupKey)).size).toBe(1)
  expect(logged.sessions[1]).toMatchObject({ attendance: 'absent', activities: [], painBefore: null })
  const statusOf = async (id: string) =>
    (await owner.patients.get({ id })).appointments.map(({ status }) => status)
  expect([await statusOf(a.patient.id), await statusOf(b.patient.id)]).toEqual([['done'], ['no_show']])
  const day = await owner.rehab.day({ campId: frame.campId, date: frame.date })
  expect(day.sessions).toHaveLength(2)
  await owner.changes.undo({ operationId: logged.operationId })
  expect((await owner.rehab.ofPatient({ patientId: a.patient.id })).sessions).toEqual([])
  expect(await statusOf(a.patient.id)).toEqual(['booked'])
  expect(core.findBreaches()).toEqual([])
})

test('a session is struck through and stays, and a stale correction is refused', async () => {
  const { owner, register, frame } = await openRehabCamp()
  const { patient } = await register('Ahmad')
  const series = await owner.rehab.startSeries({
    patientId: patient.id,
    orderId: null,
    goal: 'stairs',
    plannedCount: 6,
  })
  const { sessions } = await owner.rehab.log({ frame, parts: [aPart(patient.id)] })
  const session = sessions[0]!
  expect(session.seriesId).toBe(series.id)
  const struck = await owner.rehab.strike({
    id: session.id,
    version: session.version,
    reason: 'wrong person',
  })
  expect(struck.struckReason).toBe('wrong person')
  const stale = owner.rehab.correct({
    id: session.id,
    version: session.version,
    frame,
    part: aPart(patient.id),
  })
  expect((await refusalOf(stale)).code).toBe('STALE')
  expect((await owner.rehab.log({ frame, parts: [aPart(patient.id)] })).sessions[0]!.number).toBe(2)
})

test('a result is scored, asked about when unusual, refused with the range, kept when half filled', async () => {
  const { core, owner, register } = await openRehabCamp()
  const { patient } = await register('Ahmad')
  const draft = {
    patientId: patient.id,
    orderId: null,
    sessionId: null,
    instrument: 'tug' as const,
    date: '2026-11-24',
    aid: 'none' as const,
    trials: [14.2, 13.8],
    answers: {},
    note: '',
  }
  const record = (over: object, isConfirmed = false) =>
    owner.outcomes.record({ draft: { ...draft, ...over }, isConfirmed })
  expect(await record({})).toMatchObject({ score: 14, isComplete: true, instrumentVersion: 1 })
  const asked = await refusalOf(record({ trials: [2.5] }))
  expect(asked.data).toMatchObject({ reason: 'unusual_score', details: { score: 2.5, min: 4, max: 180 } })
  expect((await record({ trials: [2.5] }, true)).score).toBe(2.5)
  const refused = await refusalOf(record({ trials: [0.2] }))
  expect(refused.data).toEqual({ fields: { 'draft.trials.0': 'out_of_range:1:600' } })
  const half = await record({ instrument: 'lci5', trials: [], answers: { 1: 3 } })
  expect(half).toMatchObject({ score: null, isComplete: false })
  expect((await refusalOf(record({ date: '2026-11-25' }))).code).toBe('INVALID')
  expect(core.findBreaches()).toEqual([])
})

test('a delivery plans its follow-ups, the call list shows them, and each ends in one way', async () => {
  const { core, owner, register, advanceTo } = await openRehabCamp()
  const { patient, order } = await register('Ahmad')
  await advanceTo(order.id, patient.id, 'delivered')
  const rows = await owner.followUps.ofPatient({ patientId: patient.id })
  expect(rows.map(({ followUp }) => followUp.dueDate)).toEqual([
    '2026-12-08',
    '2027-02-24',
    '2027-05-24',
    '2027-11-24',
  ])
  core.setNow('2027-03-20T08:00:00.000Z')
  const [first, second] = rows.map(({ followUp }) => followUp)
  const tried = await owner.followUps.attempt({
    id: first!.id,
    version: first!.version,
    channel: 'phone',
    result: 'no_answer',
    note: '',
    bestTime: 'evening',
  })
  expect(tried.attempts).toHaveLength(1)
  const after = await owner.followUps.ofPatient({ patientId: patient.id })
  expect(after.every(({ followUp }) => followUp.bestTime === 'evening')).toBe(true)
  expect(after.map(({ followUp }) => followUp.attempts.length)).toEqual([1, 1, 0, 0])
  const call = await owner.followUps.get({ id: second!.id })
  expect(call.looks.map(({ followUp }) => followUp.id)).toEqual([first!.id, second!.id])
  const { entries } = await owner.timeline.get({ patientId: patient.id })
  expect(entries.filter(({ kind }) => kind === 'call')).toHaveLength(1)
  const answers = {
    isUsed: false,
    hoursPerDay: 0,
    wornAt: [],
    pain: 6,
    skin: 'red_stays' as const,
    whyNotUsed: [],
    needsRepair: true,
    note: '',
  }
  const version = after.find(({ followUp }) => followUp.id === second!.id)!.followUp.version
  const answerWith = (over: object, doneOn = '2027-03-20', ofVersion = version) =>
    owner.followUps.answer({
      devices: [{ id: second!.id, version: ofVersion, answers: { ...answers, ...over }, recall: 'repair' }],
      channel: 'phone',
      doneOn,
    })
  expect((await refusalOf(answerWith({}))).data).toEqual({
    fields: { 'devices.0.answers.whyNotUsed': 'why_required' },
  })
  const complete = { whyNotUsed: ['too_loose'] }
  for (const [doneOn, reason] of [
    ['2027-03-21', 'future'],
    ['2026-11-23', 'before_delivery'],
  ])
    expect((await refusalOf(answerWith(complete, doneOn))).data).toEqual({
      fields: { doneOn: reason },
    })
  const done = await answerWith(complete, '2027-03-14')
  expect(done.answered).toMatchObject([
    { id: second!.id, status: 'done', isUsed: false, doneOn: '2027-03-14' },
    { id: first!.id, status: 'done', isUsed: false, doneOn: '2027-03-14' },
  ])
  const again = answerWith(complete, '2027-03-14', done.answered[0]!.version)
  expect((await refusalOf(again)).data).toMatchObject({ reason: 'not_open' })
  const third = (await owner.followUps.ofPatient({ patientId: patient.id }))[2]!.followUp
  const lost = await owner.followUps.lose({
    id: third.id,
    version: third.version,
    reason: 'returned_to_afghanistan',
    note: '',
    whole: true,
  })
  expect(lost.status).toBe('lost')
  const statuses = (await owner.followUps.ofPatient({ patientId: patient.id })).map(
    ({ followUp }) => followUp.status,
  )
  expect(statuses).toEqual(['done', 'done', 'lost', 'lost'])
  const report = await owner.followUps.report({ campId: null, afterMonths: 3, by: 'device' })
  expect(report.rows).toMatchObject([{ key: 'transtibial', expected: 1, answered: 1, used: 0 }])
  expect(core.findBreaches()).toEqual([])
})

test('the table of a questionnaire is loaded whole or not at all', async () => {
  const { owner } = await openRehabCamp()
  const load = (text: string) =>
    owner.outcomes.loadTable({ instrument: 'plus_m12', source: 'plus-m.org v1.2', text })
  expect((await refusalOf(load('12 20'))).data).toEqual({ fields: { text: 'table_incomplete:48' } })
  const rows = Array.from({ length: 49 }, (_, index) => `${12 + index} ${20 + index}`).join('\n')
  expect((await load(rows)).rows).toHaveLength(49)
  expect(await owner.outcomes.tables()).toHaveLength(1)
})

/** Gives up somebody whose later looks are still to come: those are lost, and their day has not come. */
async function loseOneWhole(owner: ReturnType<typeof openTestCore>['owner'], campId: string) {
  const address = parseRehabAddress({ status: 'due', months: 0.5 })
  const filter = callFilter(address, { campId, today: '2026-11-24' })
  const { rows } = await owner.followUps.list({ filter, offset: 0, limit: 1 })
  const { id, version } = rows[0]!.looks[0]!.followUp
  await owner.followUps.lose({ id, version, reason: 'moved', note: '', whole: true })
}

test('every number of the report equals the rows behind it, and small groups are hidden from viewers', async () => {
  const { camp, ...core } = await openRehearsal()
  const today = '2026-11-24'
  await loseOneWhole(core.owner, camp.id)
  for (const by of reportGroups) {
    const report = await core.owner.followUps.report({ campId: camp.id, afterMonths: 3, by })
    const sum = report.rows.reduce((total, { expected }) => total + (expected ?? 0), 0)
    expect(sum).toBe(report.total.expected)
    for (const kind of ['unused', 'lost'] as const) {
      expect(report.reasons![kind].length, kind).toBeGreaterThan(0)
      for (const { reason, count } of report.reasons![kind]) {
        const behind = reasonRowsBehind({ months: 3, isAll: false }, kind, reason)
        const filter = callFilter(parseRehabAddress(behind), { campId: camp.id, today })
        const page = await core.owner.followUps.list({ filter, offset: 0, limit: 1 })
        expect([kind, reason, page.looks]).toEqual([kind, reason, count])
      }
    }
    for (const row of [...report.rows, { ...report.total, key: null }]) {
      for (const counted of ['expected', 'answered', 'used', 'lost'] as const) {
        const behind = rowsBehind({ months: 3, by, isAll: by === 'camp' }, row.key, counted)
        const filter = callFilter(parseRehabAddress(behind), { campId: camp.id, today })
        const page = await core.owner.followUps.list({ filter, offset: 0, limit: 1 })
        expect([row.key, counted, page.looks]).toEqual([row.key, counted, row[counted]])
      }
    }
  }
  const { client } = core.connectClient()
  const viewer = (await client.session.tiles()).find(({ roles }) => roles.includes('viewer'))!
  await client.session.signIn({ staffId: viewer.id, pin: '1234' })
  for (const by of reportGroups) {
    const seen = await client.followUps.report({ campId: camp.id, afterMonths: 3, by })
    expect(seen.isHidden).toBe(true)
    expect(seen.reasons).toBeNull()
    const cells = [...seen.rows, seen.total].flatMap((row) => [
      row.expected,
      row.answered,
      row.used,
      row.lost,
    ])
    expect(cells.every((cell) => cell === null || cell === 0 || cell >= 5)).toBe(true)
    if (by !== 'camp') expect(cells).toContain(null)
  }
  const everywhere = client.followUps.report({ campId: null, afterMonths: 3, by: 'camp' })
  expect((await refusalOf(everywhere)).code).toBe('NOT_ALLOWED')
  const filter = {
    campId: null,
    status: null,
    dueUntil: null,
    village: null,
    afterMonths: null,
    deviceType: null,
    level: null,
    technicianId: null,
    used: null,
    patientId: null,
  }
  expect((await refusalOf(client.followUps.list({ filter, offset: 0, limit: 10 }))).code).toBe('NOT_ALLOWED')
})

test('the call sheet bears whom the call list shows, in its order', async () => {
  const { camp, owner } = await openRehearsal()
  const today = '2026-11-24'
  const sheetOf = (subject: PaperSubject) =>
    owner.papers.issue({
      ...{ campId: camp.id, paper: 'call-sheet', size: 'a4_landscape', language: 'en' },
      subject,
    })
  const numbersOn = (document: PaperDocument) => {
    if (document.paper !== 'call-sheet') throw new Error(document.paper)
    const named = document.villages.flatMap(({ lines }) => lines.filter(({ isSamePerson }) => !isSamePerson))
    return named.map(({ person }) => person.number)
  }
  const listed = async (filter: FollowUpFilter) => {
    const { rows } = await owner.followUps.list({ filter, language: 'en', offset: 0, limit: 500 })
    return rows.map(({ patient }) => patient.number)
  }
  const filterOf = (words: Record<string, unknown>) =>
    callFilter(parseRehabAddress(words), { campId: camp.id, today })
  const due = filterOf({ status: 'due' })
  expect(numbersOn(await sheetOf({ kind: 'camp' }))).toEqual(await listed(due))
  const [first] = await owner.followUps.villages({ filter: due, language: 'en' })
  const village = first!.village
  for (const filter of [filterOf({ status: 'due', village }), filterOf({ status: 'done', months: 3 })]) {
    const numbers = numbersOn(await sheetOf({ kind: 'calls', filter }))
    expect(numbers.length).toBeGreaterThan(0)
    expect(numbers).toEqual(await listed(filter))
  }
})

test('the timeline holds a life in time, newest first, and the rehearsal breaks no rule', async () => {
  const { camp, ...core } = await openRehearsal()
  const page = await core.owner.followUps.list({
    filter: {
      campId: camp.id,
      status: 'done',
      dueUntil: null,
      village: null,
      afterMonths: 3,
      deviceType: null,
      level: null,
      technicianId: null,
      used: null,
      patientId: null,
    },
    offset: 0,
    limit: 50,
  })
  const kinds = new Set<string>()
  for (const { patient } of page.rows) {
    const { entries } = await core.owner.timeline.get({ patientId: patient.id })
    expect(entries.map(({ date }) => date)).toEqual(
      entries
        .map(({ date }) => date)
        .toSorted()
        .toReversed(),
    )
    expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length)
    for (const { kind } of entries) kinds.add(kind)
    expect(entries.at(-1)?.kind).toBe('registered')
    for (const [at, { kind, orderId }] of entries.entries()) {
      if (kind !== 'delivery') continue
      const earlier = entries.slice(at).filter((one) => one.orderId === orderId)
      expect(earlier.map((one) => one.kind)).toContain('checkout')
    }
  }
  for (const kind of ['registered', 'order', 'step', 'delivery', 'session', 'outcome', 'follow_up', 'call'])
    expect(kinds, kind).toContain(kind)
  expect(core.findBreaches()).toEqual([])
  expect(orderStates).toContain('delivered')
})
