import { describe, expect, test } from 'vitest'
import { isSpareFor } from '#domain/fitting/spares.ts'
import {
  anOrder,
  aReceipt,
  bookToday,
  checkOut,
  signIn,
  untilAssembled,
  untilFinishing,
  walk,
} from '#tests/support/fitting.ts'
import { refusalOf } from '#tests/support/refusal.ts'

async function handedOver(options: Parameters<typeof anOrder>[0] = {}) {
  const set = await anOrder(options)
  const made = await walk(set.owner, set.order, untilFinishing)
  await bookToday(set.owner, set.order, 'delivery')
  const { order: checked } = await checkOut(set.owner, made)
  const done = await set.owner.deliveries.record({
    orderId: set.order.id,
    version: checked.version,
    draft: aReceipt(),
    overrideReason: '',
  })
  return { ...set, ...done }
}

const reason = 'the wrong person signed'

describe('a receipt that was written by mistake', () => {
  test('is struck through, and the device stands in its check again, until undo puts all back', async () => {
    const { core, owner, order, delivery, order: now, read } = await handedOver()
    const given = { orderId: order.id, version: now.version, deliveryId: delivery.id }
    expect(await refusalOf(owner.deliveries.strike({ ...given, reason: '' }))).toMatchObject({
      code: 'BAD_REQUEST',
    })
    const { operationId } = await owner.deliveries.strike({ ...given, reason })
    const after = await read()
    expect(after).toMatchObject({
      order: { state: 'checkout' },
      deliveries: [{ struckReason: reason }],
      visits: [{ status: 'arrived' }],
    })
    expect(after.steps.at(-1)).toMatchObject({ kind: 'take_back', fromState: 'delivered', reason })
    expect(core.findBreaches()).toEqual([])
    expect(await owner.deliveries.check({ orderId: order.id })).toEqual({ obstacle: null })

    await owner.changes.undo({ operationId })
    expect(await read()).toMatchObject({
      order: { state: 'delivered' },
      deliveries: [{ struckReason: '' }],
      visits: [{ status: 'done' }],
    })
    expect(core.findBreaches()).toEqual([])
  })

  test('can be written anew, with its follow-ups', async () => {
    const { core, owner, order, delivery, order: now, read } = await handedOver()
    const open = async () => {
      const rows = await owner.followUps.ofPatient({ patientId: order.patientId })
      return rows.filter(({ followUp }) => followUp.status === 'due').length
    }
    const planned = await open()
    expect(planned).toBeGreaterThan(0)
    const struck = await owner.deliveries.strike({
      ...{ orderId: order.id, version: now.version, deliveryId: delivery.id, reason },
    })
    expect(await open()).toBe(0)
    await owner.deliveries.record({
      orderId: order.id,
      version: struck.order.version,
      draft: aReceipt({ receivedBy: 'Zahra' }),
      overrideReason: '',
    })
    expect(await open()).toBe(planned)
    const { deliveries, order: again } = await read()
    expect(again.state).toBe('delivered')
    expect(deliveries.map(({ struckReason }) => struckReason !== '').sort()).toEqual([false, true])
    expect(core.findBreaches()).toEqual([])
  })

  test('is only struck through where the work has gone on since', async () => {
    const { owner, order, delivery, order: now, read } = await handedOver()
    const reviewed = await owner.orders.advance({
      ...{ id: order.id, version: now.version, to: 'follow_up', reason: '' },
    })
    await owner.deliveries.strike({
      ...{ orderId: order.id, version: reviewed.version, deliveryId: delivery.id, reason },
    })
    expect(await read()).toMatchObject({
      order: { state: 'follow_up' },
      deliveries: [{ struckReason: reason }],
    })
  })

  test('is struck once, and never by a viewer', async () => {
    const { core, owner, order, delivery, order: now } = await handedOver()
    const given = { orderId: order.id, deliveryId: delivery.id, reason }
    const viewer = await signIn(core, ['viewer'])
    expect(await refusalOf(viewer.deliveries.strike({ ...given, version: now.version }))).toMatchObject({
      code: 'NOT_ALLOWED',
    })
    const { order: back } = await owner.deliveries.strike({ ...given, version: now.version })
    expect(await refusalOf(owner.deliveries.strike({ ...given, version: back.version }))).toMatchObject({
      data: { reason: 'not_next' },
    })
  })
})

test('a repair that was handed over by mistake goes on, and with it the device that it mends, until undo', async () => {
  const { core, owner, order: device, read } = await handedOver()
  const { repair } = await owner.orders.repair({ id: device.id, version: device.version, note: 'belt' })
  const done = await owner.deliveries.record({
    ...{ orderId: repair.id, version: repair.version, draft: aReceipt() },
    overrideReason: 'a new strap needs no check',
  })
  const states = async () => [(await read(repair.id)).order.state, (await read()).order.state]
  expect(await states()).toEqual(['delivered', 'delivered'])
  const { operationId } = await owner.deliveries.strike({
    ...{ orderId: repair.id, version: done.order.version, deliveryId: done.delivery.id, reason },
  })
  expect(await states()).toEqual(['in_repair', 'in_repair'])
  expect((await read()).deliveries).toMatchObject([{ struckReason: '' }])
  expect(core.findBreaches()).toEqual([])
  await owner.changes.undo({ operationId })
  expect(await states()).toEqual(['delivered', 'delivered'])
  expect(core.findBreaches()).toEqual([])
})

test('the spares of a struck receipt lie in their lots on the shelf again, until undo hands them out', async () => {
  const { core, owner, camp, order } = await anOrder()
  const made = await walk(owner, order, untilFinishing)
  await owner.stock.startFromList({})
  const shelf = async () => owner.stock.shelf({ campId: camp.id })
  const belt = (await shelf()).find(({ item }) => isSpareFor(item, order))!.item
  await owner.stock.book({
    campId: camp.id,
    kind: 'receive',
    lines: [
      { itemId: belt.id, lot: 'A', quantity: 1 },
      { itemId: belt.id, lot: 'B', quantity: 2 },
    ],
    isUnannounced: true,
    reason: '',
  })
  const lots = async () => (await shelf()).find(({ item }) => item.id === belt.id)?.balance.lots
  const { order: checked } = await checkOut(owner, made)
  const { delivery, order: gone } = await owner.deliveries.record({
    orderId: order.id,
    version: checked.version,
    draft: aReceipt({ spares: [{ itemId: belt.id, quantity: 2 }] }),
    overrideReason: '',
  })
  const without = await lots()
  const { operationId } = await owner.deliveries.strike({
    ...{ orderId: order.id, version: gone.version, deliveryId: delivery.id, reason },
  })
  expect(await lots()).toEqual({ A: 1, B: 2 })
  expect(core.findBreaches()).toEqual([])
  await owner.changes.undo({ operationId })
  expect(await lots()).toEqual(without)
  expect(core.findBreaches()).toEqual([])
})

test('a device that went home without a receipt can be taken back as well', async () => {
  const { core, owner, order, read } = await anOrder()
  const made = await walk(owner, order, untilFinishing)
  const { order: checked } = await checkOut(owner, made)
  const gone = await owner.orders.advance({
    ...{ id: order.id, version: checked.version, to: 'delivered', reason: '' },
  })
  await owner.deliveries.strike({ orderId: order.id, version: gone.version, deliveryId: null, reason })
  expect((await read()).order.state).toBe('checkout')
  expect(core.findBreaches()).toEqual([])
})

test('nothing is taken back of a device that was never handed over', async () => {
  const { owner, order } = await anOrder()
  const made = await walk(owner, order, untilAssembled)
  const call = owner.deliveries.strike({
    ...{ orderId: order.id, version: made.version, deliveryId: null, reason },
  })
  expect(await refusalOf(call)).toMatchObject({ data: { reason: 'not_next' } })
})
