import { beforeEach, describe, expect, test } from 'vitest'
import { aCamp, aPerson, aVisit } from '#tests/support/drafts.ts'
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

async function book(startMinute: number, over: object = {}, phone = '') {
  const { patient } = await core.owner.patients.create({
    campId,
    draft: aPerson({
      village: 'Torbat',
      phones: phone ? [{ e164: phone, asTyped: phone, owner: 'self' }] : [],
    }),
    orders: [],
  })
  return core.owner.appointments.book({
    draft: aVisit({ patientId: patient.id, stationId, startMinute, ...over }),
    overrideReason: '',
  })
}
const change = (over: object) => ({
  shiftMinutes: 0,
  toDate: null,
  toStationId: null,
  toStaffId: null,
  spread: false,
  ...over,
})
const move = (visits: { id: string; version: number }[], what: object, apply = true) =>
  core.owner.appointments.moveMany({
    campId,
    visits: visits.map(({ id, version }) => ({ id, version })),
    change: change(what),
    apply,
    reason: '',
  })
const read = async (from = '2026-11-24', to = '2026-11-27') =>
  (await core.owner.appointments.range({ campId, from, to })).appointments.map(
    ({ appointment }) => appointment,
  )

describe('moving many', () => {
  test('shows first, then does exactly that, in one operation that one undo takes back', async () => {
    const visits = [await book(540), await book(600)]
    const shown = await move(visits, { toDate: '2026-11-26', shiftMinutes: 30 }, false)
    expect(await read()).toMatchObject([{ date: '2026-11-25' }, { date: '2026-11-25' }])
    const done = await move(visits, { toDate: '2026-11-26', shiftMinutes: 30 })
    expect(done.lines.map(({ draft }) => draft)).toEqual(shown.lines.map(({ draft }) => draft))
    expect(await read()).toMatchObject([
      { date: '2026-11-26', startMinute: 570 },
      { date: '2026-11-26', startMinute: 630 },
    ])
    await core.owner.changes.undo({ operationId: done.operationId! })
    expect(await read()).toMatchObject([{ startMinute: 540 }, { startMinute: 600 }])
    expect(core.findBreaches()).toEqual([])
  })

  test('leaves who finds no place where they are and says why', async () => {
    const visits = [await book(960)]
    const { lines } = await move(visits, { shiftMinutes: 60 })
    expect(lines).toMatchObject([{ draft: null, clashes: [{ kind: 'outside_hours' }] }])
    expect(await read()).toMatchObject([{ startMinute: 960 }])
  })

  test('refuses the whole when one of them was changed meanwhile, and moves nobody', async () => {
    const [first, second] = [await book(540), await book(600)]
    await core.owner.appointments.setStatus({ id: second.id, version: 1, status: 'arrived', reason: '' })
    expect(await refusalOf(move([first, second], { shiftMinutes: 30 }))).toMatchObject({ code: 'STALE' })
    expect(await read()).toMatchObject([{ startMinute: 540 }, { startMinute: 600 }])
  })
})

test('a range gives every day between two dates and refuses one that is too long', async () => {
  await book(540)
  await book(540, { date: '2026-11-26' })
  expect((await read()).map(({ date }) => date)).toEqual(['2026-11-25', '2026-11-26'])
  expect(await read('2026-11-26', '2026-11-26')).toHaveLength(1)
  expect(await refusalOf(read('2026-01-01', '2026-12-31'))).toMatchObject({ code: 'INVALID' })
})

test('the call list gives the phones of those who are to be told, by village', async () => {
  const visit = await book(540, {}, '+989150000000')
  const [line] = await core.owner.appointments.callList({ ids: [visit.id] })
  expect(line).toMatchObject({
    village: 'Torbat',
    phones: [{ e164: '+989150000000' }],
    appointment: { id: visit.id },
  })
})
