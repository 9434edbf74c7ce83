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

async function book(startMinute: number, durationMinutes = 30) {
  const { patient } = await core.owner.patients.create({ campId, draft: aPerson(), orders: [] })
  return core.owner.appointments.book({
    draft: aVisit({
      patientId: patient.id,
      stationId,
      startMinute,
      durationMinutes,
      note: 'with the brother',
    }),
    overrideReason: '',
  })
}
const read = async () =>
  (await core.owner.appointments.range({ campId, from: '2026-11-24', to: '2026-11-27' })).appointments.map(
    ({ appointment }) => appointment,
  )

describe('split', () => {
  test('makes two visits that fill the time of the one, in one operation that one undo takes back', async () => {
    const visit = await book(540, 45)
    const done = await core.owner.appointments.split({ id: visit.id, version: 1, firstMinutes: 20 })
    expect(await read()).toMatchObject([
      { id: visit.id, startMinute: 540, durationMinutes: 20, note: 'with the brother' },
      { startMinute: 560, durationMinutes: 25, kind: visit.kind, status: 'booked', note: '' },
    ])
    await core.owner.changes.undo({ operationId: done.operationId })
    expect(await read()).toMatchObject([{ id: visit.id, durationMinutes: 45 }])
    expect(core.findBreaches()).toEqual([])
  })

  test('is refused when a part would be too short or the visit has begun', async () => {
    const visit = await book(540, 30)
    const split = (version: number, firstMinutes: number) =>
      refusalOf(core.owner.appointments.split({ id: visit.id, version, firstMinutes }))
    expect(await split(1, 28)).toMatchObject({ data: { reason: 'too_short' } })
    await core.owner.appointments.setStatus({ id: visit.id, version: 1, status: 'in_progress', reason: '' })
    expect(await split(2, 15)).toMatchObject({ data: { reason: 'not_next' } })
    expect(await split(1, 15)).toMatchObject({ code: 'STALE' })
  })
})

test('pinned visits stay where they are when many are moved, and may be moved again once let go', async () => {
  const [first, second] = [await book(540), await book(600)]
  const pin = (visits: { id: string; version: number }[], pinned: boolean) =>
    core.owner.appointments.pin({ visits: visits.map(({ id, version }) => ({ id, version })), pinned })
  expect(await pin([first, second], true)).toMatchObject({ count: 2 })
  const move = async (versions: number) =>
    core.owner.appointments.moveMany({
      campId,
      visits: [first, second].map(({ id }) => ({ id, version: versions })),
      change: { shiftMinutes: 30, toDate: null, toStationId: null, toStaffId: null, spread: true },
      apply: true,
      reason: '',
    })
  await move(2)
  expect(await read()).toMatchObject([{ startMinute: 540 }, { startMinute: 600 }])
  expect(
    await pin(
      [
        { ...first, version: 2 },
        { ...second, version: 2 },
      ],
      false,
    ),
  ).toMatchObject({ count: 2 })
  expect(await pin([{ ...first, version: 3 }], false)).toMatchObject({ count: 0 })
  await move(3)
  expect(await read()).toMatchObject([{ startMinute: 570 }, { startMinute: 630 }])
})

describe('undoing step by step', () => {
  test('goes back through several moves of one visit and forward again', async () => {
    const visit = await book(540)
    const { owner } = core
    const moveTo = async (startMinute: number) => {
      const [{ version = 0 } = {}] = await read()
      const { id, kind, date, durationMinutes, patientId, orderId, staffId, pinned, note } = visit
      const draft = {
        ...{ kind, date, durationMinutes, patientId, orderId, stationId, staffId, pinned, note },
        startMinute,
      }
      return owner.appointments.change({ id, version, draft, overrideReason: '' })
    }
    const turn = async ({ operationId }: { operationId: string }) => owner.changes.undo({ operationId })
    const start = async () => (await read())[0]?.startMinute
    const first = await moveTo(600)
    const second = await moveTo(660)
    const back = [await turn(second), await turn(first)]
    expect(await start()).toBe(540)
    const away = await turn(visit)
    expect(await read()).toEqual([])
    await turn(away)
    await turn(back[1]!)
    expect(await start()).toBe(600)
    await turn(back[0]!)
    expect(await start()).toBe(660)
    expect(core.findBreaches()).toEqual([])
  })

  test('is refused once somebody really changed the visit, even back to what it was', async () => {
    const visit = await book(540)
    const pinned = await core.owner.appointments.pin({ visits: [{ id: visit.id, version: 1 }], pinned: true })
    await core.owner.appointments.pin({ visits: [{ id: visit.id, version: 2 }], pinned: false })
    await core.owner.appointments.pin({ visits: [{ id: visit.id, version: 3 }], pinned: true })
    expect(await refusalOf(core.owner.changes.undo({ operationId: pinned.operationId }))).toMatchObject({
      data: { reason: 'changed_since' },
    })
  })
})
