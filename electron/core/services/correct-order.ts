import type { LinkedOrder, OrderDraft, Retype, TypeChoice } from '#contract/orders.ts'
import { entities } from '#db/entities.ts'
import type { Journal } from '#db/journal.ts'
import { listStepsOf } from '#db/order-steps.ts'
import { listMeasurementSetsFor, listVisitsFor } from '#db/order-record.ts'
import { listOrdersOf } from '#db/orders.ts'
import type { Reader } from '#db/handles.ts'
import { billOf } from '#domain/orders/bills-of-parts.ts'
import { isRenamed, isUntouched, typeObstacle } from '#domain/orders/correct-order.ts'
import type { DeviceOrder, OrderPart } from '#domain/orders/device-order.ts'
import { canEnter, isRepairOrder } from '#domain/orders/order-state.ts'
import { orderTypes, type OrderType } from '#domain/orders/order-type.ts'
import { ordersToFollow } from '#domain/orders/orders-to-follow.ts'
import { visitsAfterCorrection } from '#domain/scheduling/visits-after-correction.ts'
import type { Context } from '../context.ts'
import { load, loadFresh, operate } from '../operate.ts'
import { invalid, refused } from '../refusal.ts'
import { readBills } from './bills.ts'
import { findOrAddLimb } from './limb-of-order.ts'
import { handBack, moveOrder } from './move-order.ts'
import { findingsFor } from './orders.ts'
import { assertSide } from './patients.ts'

const isOrderUntouched = (db: Reader, { id }: DeviceOrder) =>
  isUntouched(listStepsOf(db, [id]), listMeasurementSetsFor(db, id))

interface Correction {
  id: string
  version: number
  draft: OrderDraft
  retype?: Retype | undefined
}

/**
 * Corrects what an order says and, where asked, why it was made. Another device or side is refused once something was measured or made: the
 * limb on the bench would no longer be the one that the order names. Parts that no longer fit are taken off its list.
 */
export function updateOrder(context: Context, { id, version, draft, retype }: Correction) {
  const operation = retype
    ? ({ name: 'orders.correctType', reason: retype.reason } as const)
    : ({ name: 'orders.update' } as const)
  return operate(context, operation, (journal) => {
    const order = loadFresh(context, 'deviceOrders', id, version)
    const drafted = { ...order, ...draft }
    // Why an order was made can be told before anybody knows the side.
    const isOnlyRetyped = retype && draft.deviceType === order.deviceType && draft.side === order.side
    if (!isOnlyRetyped) assertSide(draft, 'side')
    const isOther = isRenamed(order, drafted)
    if (isOther && !isOrderUntouched(journal.tx, order)) throw refused('order_begun')
    const changed = retype ? { ...drafted, ...typeFields(context, drafted, retype) } : drafted
    const corrected = journal.replace('deviceOrders', {
      ...changed,
      parts: isOther ? order.parts.filter((part) => stillFits(journal.tx, changed, part)) : order.parts,
      limbId: findOrAddLimb(journal, context, changed),
    })
    if (retype) moveEarlierDevices(journal, context, order, corrected)
    if (retype || isOther) rekindVisits(journal, corrected)
    return corrected
  })
}

/** What makes an order one of another type: the device that it follows, and the reason within the interval. */
function typeFields(context: Context, order: DeviceOrder, { orderType, reason }: Retype) {
  if (order.orderType === orderType) throw invalid({ orderType: 'required' })
  const obstacle = obstacleTo(context, order, orderType)
  if (obstacle) throw refused(obstacle)
  const isTooSoon = Boolean(findingsOf(context, order, orderType)?.interval)
  return {
    orderType,
    previousOrderId: followedBy(context, order, orderType)?.id ?? null,
    intervalReason: isTooSoon ? order.intervalReason || reason : '',
  }
}

/** Booked visits follow what the order is now; one that its station cannot do is shown there as out of place. */
function rekindVisits(journal: Journal, order: DeviceOrder): void {
  for (const { visit, becomes } of visitsAfterCorrection(order, listVisitsFor(journal.tx, order.id))) {
    const follows = becomes ? { kind: becomes } : { status: 'cancelled' as const }
    journal.replace('appointments', { ...visit, ...follows })
  }
}

function stillFits(db: Reader, order: DeviceOrder, { role, itemId }: OrderPart): boolean {
  const item = itemId ? entities.stockItems.find(db, itemId) : null
  const isOtherSide = item?.side && order.side && item.side !== order.side
  return billOf({ ...order, own: readBills(db).overrides }).some((line) => line.role === role) && !isOtherSide
}

/** Each type with what stands in its way, for the desk that chose the wrong one. */
export function readTypeChoices(context: Context, { id }: { id: string }): TypeChoice[] {
  const order = load(context, 'deviceOrders', id)
  return orderTypes.map((orderType) => {
    const previous = followedBy(context, order, orderType)
    return {
      orderType,
      obstacle: obstacleTo(context, order, orderType),
      previous: previous && linked(previous),
      visits: visitsAfterCorrection({ ...order, orderType }, listVisitsFor(context.core.db, id)),
    }
  })
}

const linked = ({ id, number, deviceType, side, state, orderType, patientId }: DeviceOrder): LinkedOrder => ({
  id,
  number,
  deviceType,
  side,
  state,
  orderType,
  patientId,
})

function findingsOf(context: Context, order: DeviceOrder, orderType: OrderType) {
  const patient = load(context, 'patients', order.patientId)
  return findingsFor(context, patient, [{ ...order, orderType }])[0] ?? null
}

function obstacleTo(context: Context, order: DeviceOrder, to: OrderType) {
  return typeObstacle(order, to, {
    isUntouched: isOrderUntouched(context.core.db, order),
    hasSuchDevice: Boolean(findingsOf(context, order, to)?.earlierDeviceId),
    isOldDeviceSeen: order.oldDeviceId !== null,
  })
}

/** The earlier order that this one follows under another type: its own where that still fits, else the newest that does. */
function followedBy({ core }: Context, order: DeviceOrder, orderType: OrderType): DeviceOrder | null {
  if (orderType === 'new') return null
  const isMend = isRepairOrder({ ...order, orderType }) && isRepairOrder(order)
  const others = listOrdersOf(core.db, [order.patientId]).filter(({ id }) => id !== order.id)
  const own = others.find(({ id }) => id === order.previousOrderId) ?? null
  if (own && isMend) return own
  const known = ordersToFollow({ ...order, orderType }, others)
  return known.find(({ id }) => id === own?.id) ?? known[0] ?? null
}

/** A device that a repair has in hand goes back to its wearer when it was no repair after all, and is taken in when it was. */
function moveEarlierDevices(
  journal: Journal,
  context: Context,
  before: DeviceOrder,
  after: DeviceOrder,
): void {
  const find = (id: string | null) => (id ? entities.deviceOrders.find(journal.tx, id) : null)
  const [left, followed] = [find(before.previousOrderId), find(after.previousOrderId)]
  if (left && isRepairOrder(before) && !isRepairOrder(after)) handBack(journal, context, left, after.number)
  if (followed && isRepairOrder(after) && !isRepairOrder(before) && canEnter(followed.state, 'in_repair')) {
    moveOrder(journal, context, followed, { to: 'in_repair', kind: 'advance', reason: after.number })
  }
}
