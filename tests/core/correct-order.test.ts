import { beforeEach, describe, expect, test } from 'vitest'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import type { OrderDraft } from '#contract/orders.ts'
import type { OrderType } from '#domain/orders/order-type.ts'
import { takesPlaceAt } from '#domain/scheduling/visit-rules.ts'
import { aCamp, anOrderDraft, aPerson, aVisit } from '#tests/support/drafts.ts'
import { bookToday, checkOut, untilFinishing, walk } from '#tests/support/fitting.ts'
import { openTestCore, type TestCore } from '#tests/support/open-core.ts'
import { refusalOf } from '#tests/support/refusal.ts'

let core: TestCore
let patientId: string
let device: DeviceOrder

beforeEach(async () => {
  core = openTestCore()
  const campId = (await core.owner.camps.create(aCamp())).id
  const { patient, orders } = await core.owner.patients.create({
    campId,
    draft: aPerson(),
    orders: [anOrderDraft()],
  })
  patientId = patient.id
  device = orders[0]!
})

const read = async (id: string) => (await core.owner.orders.track({ id })).order
const correct = async (
  id: string,
  orderType: OrderType,
  reason = 'wrong line at the desk',
  changes: Partial<OrderDraft> = {},
) => {
  const { version, deviceType, side, level, priority, note } = await read(id)
  const draft = { deviceType, side, level, priority, note, ...changes }
  return core.owner.orders.update({ id, version, draft, retype: { orderType, reason } })
}
const deliver = async () => {
  const finished = await walk(core.owner, device, untilFinishing)
  const { order } = await checkOut(core.owner, finished)
  return core.owner.orders.advance({ id: order.id, version: order.version, to: 'delivered', reason: '' })
}

describe('the kind of an order that was chosen wrongly', () => {
  test('is corrected with a reason that stays in its history, and undo takes it back', async () => {
    expect(await refusalOf(correct(device.id, 'remake', ' '))).toMatchObject({ code: 'BAD_REQUEST' })
    const { operationId } = await correct(device.id, 'remake')
    expect((await read(device.id)).orderType).toBe('remake')
    const [last] = await core.owner.changes.history({ entity: 'deviceOrders', id: device.id })
    expect(last).toMatchObject({
      operation: 'orders.correctType',
      reason: 'wrong line at the desk',
      canUndo: true,
      fields: [{ field: 'orderType', before: 'new', after: 'remake' }],
    })
    await core.owner.changes.undo({ operationId })
    expect((await read(device.id)).orderType).toBe('new')
    expect(core.findBreaches()).toEqual([])
  })

  test('is corrected with device and side in one operation, which one undo takes back whole', async () => {
    const { operationId } = await correct(device.id, 'remake', 'wrong sheet', {
      deviceType: 'transfemoral',
      side: 'right',
    })
    expect(await read(device.id)).toMatchObject({
      ...{ deviceType: 'transfemoral', side: 'right', orderType: 'remake' },
    })
    expect(core.findBreaches()).toEqual([])
    await core.owner.changes.undo({ operationId })
    expect(await read(device.id)).toMatchObject({
      ...{ deviceType: 'transtibial', side: 'left', orderType: 'new' },
    })
  })

  test('takes the device in when it was a repair, and gives it back when it was none', async () => {
    await deliver()
    const { orders } = await core.owner.orders.create({
      patientId,
      drafts: [{ ...anOrderDraft(), orderType: 'socket_replacement', previousOrderId: device.id }],
    })
    const made = orders[0]!
    await correct(made.id, 'repair')
    expect(await read(device.id)).toMatchObject({ state: 'in_repair' })
    expect(await read(made.id)).toMatchObject({ orderType: 'repair', previousOrderId: device.id })
    await correct(made.id, 'socket_replacement')
    expect(await read(device.id)).toMatchObject({ state: 'delivered' })
    expect(core.findBreaches()).toEqual([])
  })

  test('is not corrected into what the person’s old device forbids, nor once the work is of another kind', async () => {
    await deliver()
    expect(await refusalOf(correct(device.id, 'remake'))).toMatchObject({ data: { reason: 'order_over' } })
    const { repair } = await core.owner.orders.repair({
      id: device.id,
      version: (await read(device.id)).version,
      note: 'belt',
    })
    expect(await refusalOf(correct(repair.id, 'new'))).toMatchObject({ data: { reason: 'order_begun' } })
    const choices = await core.owner.orders.typeChoices({ id: repair.id })
    expect(Object.fromEntries(choices.map(({ orderType, obstacle }) => [orderType, obstacle]))).toEqual({
      new: 'order_begun',
      replacement: 'order_begun',
      remake: 'order_begun',
      socket_replacement: 'order_begun',
      component_change: null,
      repair: null,
      adjustment: null,
    })
    await correct(repair.id, 'adjustment')
    expect(await read(repair.id)).toMatchObject({ orderType: 'adjustment', previousOrderId: device.id })
    expect(core.findBreaches()).toEqual([])
  })
})

describe('device and side of an order', () => {
  const rename = async (over: Parameters<typeof anOrderDraft>[0]) =>
    core.owner.orders.update({
      id: device.id,
      version: (await read(device.id)).version,
      draft: anOrderDraft(over),
    })

  test('are corrected while nothing was done, and the parts of the other side leave the list', async () => {
    await core.owner.stock.startFromList({})
    const { rows } = await core.owner.stock.orderParts({ orderId: device.id })
    const foot = rows.find(({ part }) => part.role === 'foot')!.choices[0]!.item
    await core.owner.stock.chooseParts({
      orderId: device.id,
      version: (await read(device.id)).version,
      parts: [{ role: 'foot', itemId: foot.id, description: '', quantity: 1 }],
    })
    await rename({ side: 'right' })
    expect(await read(device.id)).toMatchObject({ side: 'right', parts: [] })
    expect(core.findBreaches()).toEqual([])
  })

  test('stay once the cast is taken; everything else may still be corrected', async () => {
    await walk(core.owner, device, ['measured'])
    expect(await refusalOf(rename({ side: 'right' }))).toMatchObject({ data: { reason: 'order_begun' } })
    expect(await refusalOf(rename({ deviceType: 'transfemoral' }))).toMatchObject({
      data: { reason: 'order_begun' },
    })
    await rename({ note: 'Softer liner' })
    expect(await read(device.id)).toMatchObject({ side: 'left', note: 'Softer liner', state: 'measured' })
  })
})

describe('the visits of an order that is corrected', () => {
  const visits = async () =>
    (await core.owner.orders.get({ id: device.id })).visits.map(({ kind, status }) => [kind, status])

  test('become what the order needs, the second of a kind is given back, and undo restores them', async () => {
    await bookToday(core.owner, device, 'trial_fitting')
    await bookToday(core.owner, device, 'delivery', 930)
    const choices = await core.owner.orders.typeChoices({ id: device.id })
    const preview = choices.find(({ orderType }) => orderType === 'adjustment')
    expect(preview?.visits.map(({ becomes }) => becomes)).toEqual(['repair', null])
    const { operationId } = await correct(device.id, 'adjustment')
    expect((await visits()).sort()).toEqual([
      [expect.any(String), 'cancelled'],
      ['repair', 'booked'],
    ])
    await core.owner.changes.undo({ operationId })
    expect((await visits()).sort()).toEqual([
      ['delivery', 'booked'],
      ['trial_fitting', 'booked'],
    ])
    expect(core.findBreaches()).toEqual([])
  })

  test('stay where the work is of the same sort', async () => {
    await bookToday(core.owner, device, 'delivery')
    await correct(device.id, 'remake')
    expect(await visits()).toEqual([['delivery', 'booked']])
  })

  test('follow another device as well', async () => {
    await bookToday(core.owner, device, 'trial_fitting')
    const { version } = await read(device.id)
    await core.owner.orders.update({
      ...{ id: device.id, version },
      draft: anOrderDraft({ deviceType: 'crutches', side: null }),
    })
    expect(await visits()).toEqual([['delivery', 'booked']])
  })

  test('are listed as out of place where their station cannot do what they became', async () => {
    const { campId } = device
    const stations = await core.owner.stations.list({ campId })
    const casting = stations.find((station) => takesPlaceAt('measurement', station))!
    expect(takesPlaceAt('delivery', casting)).toBe(false)
    const visit = await core.owner.appointments.book({
      draft: aVisit({ patientId, orderId: device.id, stationId: casting.id }),
      overrideReason: '',
    })
    expect(await core.owner.appointments.unsettled({ campId })).toEqual([])
    await core.owner.orders.update({
      ...{ id: device.id, version: (await read(device.id)).version },
      draft: anOrderDraft({ deviceType: 'crutches', side: null }),
    })
    expect(await core.owner.appointments.unsettled({ campId })).toMatchObject([
      { appointment: { id: visit.id, kind: 'delivery' }, clashes: [{ kind: 'station_wrong_kind' }] },
    ])
  })
})
