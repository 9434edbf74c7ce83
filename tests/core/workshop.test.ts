import { beforeEach, describe, expect, test } from 'vitest'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import type { OrderType } from '#domain/orders/order-type.ts'
import { aCamp, anOrderDraft, aPerson, aVisit } from '#tests/support/drafts.ts'
import { checkOut } from '#tests/support/fitting.ts'
import { openTestCore, type TestCore } from '#tests/support/open-core.ts'
import { refusalOf } from '#tests/support/refusal.ts'

let core: TestCore
let campId: string
let patientId: string
let order: DeviceOrder

beforeEach(async () => {
  core = openTestCore()
  campId = (await core.owner.camps.create(aCamp())).id
  const { patient, orders } = await core.owner.patients.create({
    campId,
    draft: aPerson(),
    orders: [anOrderDraft()],
  })
  patientId = patient.id
  order = orders[0]!
})

const read = async (id = order.id) => (await core.owner.orders.track({ id })).order
/** One step of an order; a hand-over after its check-out. */
const step = async (id: string, to: DeviceOrder['state']) => {
  if (to === 'delivered') await checkOut(core.owner, await read(id))
  const { version } = await read(id)
  return core.owner.orders.advance({ id, version, to, reason: '' })
}
const walk = async (...states: DeviceOrder['state'][]) => {
  for (const to of states) {
    await step(order.id, to)
  }
  return read()
}
const toTrial = ['measured', 'fabricating', 'assembled', 'trial_fit'] as const
const toDelivered = [...toTrial, 'finishing', 'checkout', 'delivered'] as const
/** Everything but versions, which undo raises. */
const snapshot = () => {
  const all = (table: string) =>
    core.state.db.raw
      .prepare(`select * from ${table} order by id`)
      .all()
      .map((row) => ({ ...(row as object), version: 0 }))
  return ['device_orders', 'order_steps', 'limbs', 'bench_spells', 'appointments', 'old_devices'].map(all)
}

describe('the type of an order', () => {
  const ask = (orderType: OrderType, over: object = {}) =>
    core.owner.orders.create({
      patientId,
      drafts: [{ ...anOrderDraft(), orderType, previousOrderId: order.id, ...over }],
    })

  test.each(['remake', 'socket_replacement', 'component_change', 'repair', 'adjustment'] as const)(
    '%s goes with the device that it is about, and asks for no new need',
    async (orderType) => {
      expect(await refusalOf(ask(orderType))).toMatchObject({
        data: { reason: 'does_not_follow', details: { number: order.number } },
      })
      await walk(...toDelivered)
      expect(await refusalOf(ask(orderType, { side: 'right' }))).toMatchObject({
        data: { reason: 'does_not_follow' },
      })
      const { orders } = await ask(orderType)
      expect(orders[0]).toMatchObject({ orderType, previousOrderId: order.id, limbId: order.limbId })
      const isTakenIn = ['component_change', 'repair', 'adjustment'].includes(orderType)
      expect((await read()).state).toBe(isTakenIn ? 'in_repair' : 'delivered')
      expect(core.findBreaches()).toEqual([])
    },
  )

  test('is told at the desk of somebody whose device comes from elsewhere', async () => {
    const { orders } = await core.owner.patients.create({
      campId,
      draft: aPerson(),
      orders: [{ ...anOrderDraft(), orderType: 'repair' }],
    })
    expect(orders[0]).toMatchObject({ orderType: 'repair', previousOrderId: null, state: 'prescribed' })
  })
})

describe('an order', () => {
  test('of a sided device has its limb, and a second one shares it', async () => {
    const { orders } = await core.owner.orders.create({
      patientId,
      drafts: [
        anOrderDraft(),
        anOrderDraft({ side: 'right' }),
        anOrderDraft({ deviceType: 'crutches', side: null }),
      ],
    })
    expect(orders.map(({ limbId }) => limbId)).toEqual([order.limbId, expect.any(String), null])
    expect(orders[1]?.limbId).not.toBe(order.limbId)
    const lines = await core.owner.orders.lifeLines({ patientId })
    expect(
      lines.map(({ limb, entries }) => [limb?.side ?? null, limb?.level ?? null, entries.length]),
    ).toEqual([
      ['left', 'transtibial', 2],
      ['right', 'transtibial', 1],
      [null, null, 1],
    ])
    expect(core.findBreaches()).toEqual([])
  })

  test('cannot exist without its side', async () => {
    const refusal = await refusalOf(
      core.owner.orders.create({ patientId, drafts: [anOrderDraft({ side: null })] }),
    )
    expect(refusal).toMatchObject({ code: 'INVALID', data: { fields: { 'drafts.0.side': 'side_required' } } })
  })

  test('tells every step: who, from where, to where', async () => {
    await walk(...toTrial)
    const { steps } = await core.owner.orders.track({ id: order.id })
    expect(steps.map(({ fromState, toState, kind }) => [fromState, toState, kind])).toEqual([
      ['prescribed', 'measured', 'advance'],
      ['measured', 'fabricating', 'advance'],
      ['fabricating', 'assembled', 'advance'],
      ['assembled', 'trial_fit', 'advance'],
    ])
    expect(core.findBreaches()).toEqual([])
  })

  test('refuses what does not follow, and a screen that is behind', async () => {
    const refusal = await refusalOf(
      core.owner.orders.advance({ id: order.id, version: order.version, to: 'delivered', reason: '' }),
    )
    expect(refusal).toMatchObject({ code: 'REFUSED', data: { reason: 'not_next' } })
    await walk('measured')
    const stale = await refusalOf(
      core.owner.orders.advance({ id: order.id, version: order.version, to: 'measured', reason: '' }),
    )
    expect(stale).toMatchObject({
      code: 'STALE',
      data: { changedBy: 'Owner', current: { state: 'measured' } },
    })
  })
})

describe('hold and release', () => {
  test('goes back to where it stood, and remembers why and until when', async () => {
    const made = await walk('measured', 'rectified')
    const held = await core.owner.orders.hold({
      id: order.id,
      version: made.version,
      reason: 'Wound at the distal end',
      reviewDate: '2026-12-01',
    })
    expect(held).toMatchObject({
      state: 'on_hold',
      heldFrom: 'rectified',
      holdReason: 'Wound at the distal end',
      holdReviewDate: '2026-12-01',
    })
    const released = await core.owner.orders.release({ id: order.id, version: held.version })
    expect(released).toMatchObject({
      state: 'rectified',
      heldFrom: null,
      holdReason: '',
      holdReviewDate: null,
    })
  })

  test('needs a reason', async () => {
    const refusal = await refusalOf(
      core.owner.orders.hold({ id: order.id, version: order.version, reason: ' ', reviewDate: null }),
    )
    expect(refusal?.code).toBe('BAD_REQUEST')
  })
})

describe('a rejection', () => {
  test('makes the linked remake in the same operation, and its delivery closes the rejected one', async () => {
    const tried = await walk(...toTrial)
    const {
      order: rejected,
      remake,
      operationId,
    } = await core.owner.orders.reject({
      id: order.id,
      version: tried.version,
      cause: 'too_tight',
      reason: 'Pain over the fibula head',
      remake: true,
    })
    expect(rejected).toMatchObject({ state: 'rejected', heldFrom: 'trial_fit' })
    expect(remake).toMatchObject({
      orderType: 'remake',
      previousOrderId: order.id,
      limbId: order.limbId,
      side: 'left',
      priority: 'high',
      state: 'prescribed',
    })
    for (const to of toDelivered) await step(remake!.id, to)
    expect(await read()).toMatchObject({ state: 'closed', heldFrom: 'trial_fit' })
    expect(operationId).toBeTruthy()
    expect(core.findBreaches()).toEqual([])
  })

  test('is taken back whole by undo', async () => {
    const tried = await walk(...toTrial)
    const before = snapshot()
    const { operationId } = await core.owner.orders.reject({
      id: order.id,
      version: tried.version,
      cause: 'wrong_length',
      reason: '',
      remake: true,
    })
    expect(snapshot()).not.toEqual(before)
    await core.owner.changes.undo({ operationId })
    expect(snapshot()).toEqual(before)
    expect(core.findBreaches()).toEqual([])
  })
})

describe('a repair', () => {
  test('takes the device in, books a walk-in today, and hands it back with its visit', async () => {
    await core.owner.staff.create({
      draft: {
        nameLatin: 'Reza',
        namePersian: '',
        sex: 'male',
        roles: ['technician'],
        skills: [],
        languages: [],
        active: true,
      },
      pin: null,
    })
    const delivered = await walk(...toDelivered)
    const before = snapshot()
    const { device, repair, visit, operationId } = await core.owner.orders.repair({
      id: order.id,
      version: delivered.version,
      note: 'Belt torn',
    })
    expect(device.state).toBe('in_repair')
    expect(repair).toMatchObject({
      orderType: 'repair',
      state: 'in_repair',
      previousOrderId: order.id,
      side: 'left',
    })
    expect(visit).toMatchObject({ kind: 'repair', status: 'arrived', date: '2026-11-24', orderId: repair.id })
    const board = await core.owner.workshop.board({ campId })
    expect(board.cards.map((card) => card.order.id)).toEqual([repair.id])

    await core.owner.changes.undo({ operationId })
    expect(snapshot()).toEqual(before)
    const again = await core.owner.orders.repair({
      id: order.id,
      version: (await read()).version,
      note: 'Belt torn',
    })
    const [inHand] = await core.owner.orders.lifeLines({ patientId })
    expect(inHand?.entries.map(({ deliveredOn }) => deliveredOn)).toEqual(['2026-11-24', null])
    await checkOut(core.owner, again.repair)
    await core.owner.appointments.setStatus({
      id: again.visit!.id,
      version: again.visit!.version,
      status: 'done',
      reason: '',
    })
    expect((await read()).state).toBe('delivered')
    expect((await read(again.repair.id)).state).toBe('delivered')
    const [line] = await core.owner.orders.lifeLines({ patientId })
    expect(line?.entries[0]).toMatchObject({ daysToFirstRepair: 0, daysToReplacement: null })
    expect(core.findBreaches()).toEqual([])
  })
})

describe('a second device within the interval', () => {
  test('is warned of, and made once there is a reason and the old one was looked at', async () => {
    await walk(...toDelivered)
    const draft = anOrderDraft()
    const [found] = await core.owner.orders.check({
      patientId,
      drafts: [{ deviceType: 'transtibial', side: 'left', orderType: 'new' }],
    })
    expect(found).toMatchObject({
      interval: { number: order.number, deliveredOn: '2026-11-24', dueOn: '2029-11-24' },
      earlierDeviceId: order.id,
    })
    const create = (more: object) => core.owner.orders.create({ patientId, drafts: [{ ...draft, ...more }] })
    expect(await refusalOf(create({}))).toMatchObject({ data: { reason: 'delivered_lately' } })
    const intervalReason = 'The limb has shrunk'
    expect(await refusalOf(create({ intervalReason }))).toMatchObject({
      data: { reason: 'old_device_unseen' },
    })
    const oldDevice = {
      ageMonths: 1,
      condition: 'worn' as const,
      problems: ['socket_loose' as const],
      hoursPerDay: 2,
      canBeRepaired: false,
      isPreferred: false,
      reasonForNew: '',
    }
    expect(await refusalOf(create({ intervalReason, oldDevice }))).toMatchObject({
      data: { fields: { 'drafts.0.oldDevice.reasonForNew': 'required' } },
    })
    const { orders } = await create({
      intervalReason,
      oldDevice: { ...oldDevice, reasonForNew: 'Socket too wide' },
    })
    expect(orders[0]).toMatchObject({
      orderType: 'replacement',
      previousOrderId: order.id,
      intervalReason,
      oldDeviceId: expect.any(String) as string,
    })
    const [line] = await core.owner.orders.lifeLines({ patientId })
    expect(line?.oldDevices).toMatchObject([
      { condition: 'worn', reasonForNew: 'Socket too wide', side: 'left' },
    ])
    expect(
      await refusalOf(
        create({
          intervalReason,
          oldDevice: { ...oldDevice, reasonForNew: 'Worn out', attachmentId: crypto.randomUUID() },
        }),
      ),
    ).toMatchObject({ code: 'NOT_FOUND' })
  })

  test('is no matter for the other side', async () => {
    await walk(...toDelivered)
    const { orders } = await core.owner.orders.create({
      patientId,
      drafts: [anOrderDraft({ side: 'right' })],
    })
    expect(orders[0]).toMatchObject({ orderType: 'new', previousOrderId: null })
  })
})

describe('what ended', () => {
  test('is reopened by a manager where it stood; its visits had been given back', async () => {
    await core.owner.appointments
      .book({
        draft: aVisit({
          patientId,
          orderId: order.id,
          staffId: null,
          stationId: (await core.owner.stations.list({ campId }))[1]!.id,
        }),
        overrideReason: 'test',
      })
      .catch(() => null)
    const made = await walk('measured')
    const cancelled = await core.owner.orders.cancel({
      id: order.id,
      version: made.version,
      reason: 'Went home',
    })
    expect(cancelled).toMatchObject({ state: 'cancelled', heldFrom: 'measured' })
    const { appointments } = await core.owner.patients.get({ id: patientId })
    expect(appointments.filter(({ status }) => status === 'booked')).toEqual([])
    const reopened = await core.owner.orders.reopen({
      id: order.id,
      version: cancelled.version,
      reason: 'Came back',
    })
    expect(reopened.state).toBe('measured')
    expect(core.findBreaches()).toEqual([])
  })
})

test('a person whose order was cancelled can still be taken off the register', async () => {
  const cancelled = await core.owner.orders.cancel({ id: order.id, version: order.version, reason: 'Twice' })
  expect(cancelled.state).toBe('cancelled')
  const { patient } = await core.owner.patients.get({ id: patientId })
  await core.owner.patients.remove({ id: patientId, version: patient.version, reason: 'Twice' })
  expect(core.findBreaches()).toEqual([])
})
