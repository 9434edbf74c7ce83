import { beforeEach, describe, expect, test } from 'vitest'
import type { CloseoutKind } from '#domain/closeout/closeout-item.ts'
import { aCamp, anOrderDraft, aPerson, aVisit, aWait } from '#tests/support/drafts.ts'
import { openTestCore, type TestCore } from '#tests/support/open-core.ts'
import { refusalOf } from '#tests/support/refusal.ts'

const date = '2026-11-24'
let core: TestCore
let campId: string

beforeEach(async () => {
  core = openTestCore({ now: '2026-11-24T05:00:00.000Z' })
  campId = (await core.owner.camps.create(aCamp({ targets: [{ deviceType: 'transtibial', count: 3 }] }))).id
})

const campNow = async () => (await core.owner.camps.list()).find(({ id }) => id === campId)!
const countOf = async (kind: CloseoutKind) =>
  (await core.owner.closeout.view({ campId })).items.find((item) => item.kind === kind)!.count
const register = (orders = [anOrderDraft()]) =>
  core.owner.patients.create({ campId, draft: aPerson(), orders })
const stationId = async () =>
  (await core.owner.stations.list({ campId })).find(
    ({ kind, womenOnly }) => kind === 'casting' && !womenOnly,
  )!.id
const book = async (patientId: string, orderId: string, startMinute = 600) =>
  core.owner.appointments.book({
    draft: aVisit({ date, startMinute, patientId, orderId, stationId: await stationId() }),
    overrideReason: '',
  })
const close = async (note = '') => {
  const { version } = await campNow()
  return core.owner.closeout.close({ id: campId, version, note })
}

describe('the checklist', () => {
  test('finds who has no next step, what is not handed over, which visits are open', async () => {
    const { patient, orders } = await register()
    await register([])
    await book(patient.id, orders[0]!.id)
    const view = await core.owner.closeout.view({ campId })
    const counts = Object.fromEntries(view.items.map(({ kind, count }) => [kind, count]))
    expect(counts).toMatchObject({
      no_next_step: 1,
      orders_open: 1,
      visits_open: 0,
      visits_ahead: 1,
      tokens_open: 0,
      no_backup: 1,
    })
    expect(view.items.find(({ kind }) => kind === 'orders_open')!.rows[0]).toMatchObject({
      patient: { id: patient.id },
      order: { id: orders[0]!.id },
    })
    expect(view.progress.devices).toEqual([
      { deviceType: 'transtibial', target: 3, ordered: 1, delivered: 0 },
    ])
  })

  test('a visit is still to come until its time, and from then on without an outcome until somebody says one', async () => {
    const { patient, orders } = await register()
    const { id, version } = await book(patient.id, orders[0]!.id, 600)
    const counts = async () => {
      const { items, progress } = await core.owner.closeout.view({ campId })
      const count = (kind: CloseoutKind) => items.find((item) => item.kind === kind)!.count
      expect(progress.visits).toMatchObject({ open: count('visits_open'), ahead: count('visits_ahead') })
      return [count('visits_ahead'), count('visits_open')]
    }
    core.setNow('2026-11-24T06:29:00.000Z')
    expect(await counts()).toEqual([1, 0])
    core.setNow('2026-11-24T06:30:00.000Z')
    expect(await counts()).toEqual([0, 1])
    core.setNow('2026-11-23T12:00:00.000Z')
    expect(await counts()).toEqual([1, 0])
    await core.owner.appointments.setStatus({ id, version, status: 'arrived', reason: '' })
    expect(await counts()).toEqual([0, 1])
  })

  test('a token in a line is open until it is over', async () => {
    const { token } = await core.owner.door.issue({
      campId,
      date,
      patientId: null,
      priority: null,
      stationKind: null,
      note: '',
    })
    expect(await countOf('tokens_open')).toBe(1)
    await core.owner.door.step({
      id: token.id,
      version: token.version,
      step: 'leave',
      stationId: null,
      stationKind: null,
      reason: 'bus left',
    })
    expect(await countOf('tokens_open')).toBe(0)
  })
})

describe('closing', () => {
  test('asks for a word while something that weighs is open', async () => {
    await register()
    expect(await refusalOf(close())).toMatchObject({ data: { reason: 'reason_needed' } })
    expect(await close('the rest goes to the clinic')).toMatchObject({
      closedBy: 'Owner',
      closedNote: 'the rest goes to the clinic',
    })
    expect(await refusalOf(close('again'))).toMatchObject({ data: { reason: 'already_closed' } })
  })

  test('stops bookings, moves and tokens, but not people, outcomes and follow-ups', async () => {
    const { patient, orders } = await register()
    const visit = await book(patient.id, orders[0]!.id)
    await close('done')
    const reason = { data: { reason: 'camp_closed' } }
    expect(await refusalOf(book(patient.id, orders[0]!.id, 700))).toMatchObject(reason)
    const moved = aVisit({ date, startMinute: 660, patientId: patient.id, orderId: orders[0]!.id })
    expect(
      await refusalOf(
        core.owner.appointments.change({
          id: visit.id,
          version: visit.version,
          draft: { ...moved, stationId: visit.stationId },
          overrideReason: '',
        }),
      ),
    ).toMatchObject(reason)
    const token = { campId, date, patientId: null, priority: null, stationKind: null, note: '' }
    expect(await refusalOf(core.owner.door.issue(token))).toMatchObject(reason)
    expect(await refusalOf(core.owner.changes.undo({ operationId: visit.operationId }))).toMatchObject(reason)
    await core.owner.appointments.setStatus({
      id: visit.id,
      version: visit.version,
      status: 'no_show',
      reason: '',
    })
    await register([])
    expect(core.findBreaches()).toEqual([])
  })

  test('is taken back with a reason', async () => {
    const { patient, orders } = await register()
    await close('done')
    const { version } = await campNow()
    expect(await refusalOf(core.owner.closeout.reopen({ id: campId, version, note: '' }))).toMatchObject({
      data: { reason: 'reason_needed' },
    })
    await core.owner.closeout.reopen({ id: campId, version, note: 'one more day' })
    await book(patient.id, orders[0]!.id)
    expect((await campNow()).closedAt).toBeNull()
  })
})

test('unfinished orders go on in a clinic, and what was booked here is cancelled', async () => {
  const { patient, orders } = await register()
  const visit = await book(patient.id, orders[0]!.id)
  const clinic = await core.owner.camps.create(
    aCamp({ kind: 'clinic', name: 'Clinic', firstDate: '2026-03-21', lastDate: '2028-03-19' }),
  )
  const order = orders[0]!
  await core.owner.closeout.moveOrders({
    orders: [{ id: order.id, version: order.version }],
    campId: clinic.id,
    reason: 'not finished',
  })
  const record = await core.owner.patients.get({ id: patient.id })
  expect(record.orders[0]!.campId).toBe(clinic.id)
  expect(record.appointments.find(({ id }) => id === visit.id)!.status).toBe('cancelled')
  expect(await countOf('orders_open')).toBe(0)
  expect(core.findBreaches()).toEqual([])
})

test('a connection looks at a camp of its own while the others go on seeing theirs', async () => {
  const clinic = await core.owner.camps.create(
    aCamp({ name: 'Clinic', firstDate: '2026-03-21', lastDate: '2026-03-24' }),
  )
  const other = core.connectClient()
  expect((await core.owner.camps.show({ id: clinic.id })).camp!.id).toBe(clinic.id)
  expect((await core.owner.camps.setup()).camp!.id).toBe(clinic.id)
  expect((await other.client.camps.setup()).camp!.id).toBe(campId)
})

test('a camp begun from another one takes over its stations', async () => {
  const [first] = await core.owner.stations.list({ campId })
  await core.owner.stations.update({
    id: first!.id,
    version: first!.version,
    draft: {
      name: 'Front desk',
      namePersian: 'پیشخوان',
      kind: first!.kind,
      capacity: 7,
      womenOnly: false,
      position: first!.position,
      active: true,
    },
  })
  const copy = await core.owner.camps.create({
    ...aCamp({ name: 'Next', firstDate: '2027-02-01', lastDate: '2027-02-04' }),
    copyFrom: campId,
  })
  expect((await core.owner.stations.list({ campId: copy.id }))[0]).toMatchObject({
    name: 'Front desk',
    capacity: 7,
  })
})

test('what was booked and waited for here goes with the orders, and is counted beforehand', async () => {
  const { patient, orders } = await register()
  const [order] = orders as [(typeof orders)[number]]
  await book(patient.id, order.id)
  await core.owner.waitList.add(aWait({ campId, patientId: patient.id, orderId: order.id }))
  const { items } = await core.owner.closeout.view({ campId })
  expect(items.find(({ kind }) => kind === 'orders_open')!.rows).toMatchObject([{ visits: 1 }])
  const clinic = await core.owner.camps.create(
    aCamp({ kind: 'clinic', name: 'Clinic', lastDate: '2028-03-19' }),
  )
  const moved = await core.owner.closeout.moveOrders({
    orders: [{ id: order.id, version: order.version }],
    campId: clinic.id,
    reason: 'not finished',
  })
  expect(moved).toMatchObject({ moved: 1, cancelled: 1 })
  expect((await core.owner.closeout.view({ campId })).progress.movedOn).toBe(1)
  expect(await core.owner.waitList.offers({ campId })).toEqual([])
  expect(await core.owner.waitList.list({ campId })).toEqual([])
  expect(await core.owner.waitList.list({ campId: clinic.id })).toMatchObject([
    { entry: { orderId: order.id } },
  ])
  await core.owner.changes.undo({ operationId: moved.operationId })
  expect(await core.owner.waitList.list({ campId })).toMatchObject([{ entry: { orderId: order.id } }])
  expect(core.findBreaches()).toEqual([])
})
