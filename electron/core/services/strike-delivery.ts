import { entities } from '#db/entities.ts'
import { listDeliveriesOf } from '#db/fitting.ts'
import type { Journal } from '#db/journal.ts'
import { listStepsOf, listVisitsFor } from '#db/order-record.ts'
import type { Delivery } from '#domain/fitting/delivery.ts'
import { madeDelivered } from '#domain/fitting/delivery-gate.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import { isRepairOrder } from '#domain/orders/order-state.ts'
import { campNow } from '../camp-clock.ts'
import type { Context } from '../context.ts'
import { load, loadFresh, operate } from '../operate.ts'
import { refused } from '../refusal.ts'
import { cancelFollowUpsOf } from './follow-up-steps.ts'
import { moveOrder } from './move-order.ts'
import { giveBackIssued } from './order-parts.ts'

/**
 * Takes back that a device was handed over: the receipt is struck through, its spares lie on the shelf again, and where the device
 * stands delivered by it, the order goes back to where it came from, with its follow-ups and today's visit. A receipt that the work
 * has gone on from since is only struck through.
 */
export function strikeDelivery(
  context: Context,
  input: { orderId: string; version: number; deliveryId: string | null; reason: string },
) {
  const { reason } = input
  return operate(context, { name: 'deliveries.strike', reason }, (journal) => {
    const order = loadFresh(context, 'deviceOrders', input.orderId, input.version)
    const standing = listDeliveriesOf(journal.tx, order.id).filter(({ struckReason }) => struckReason === '')
    const delivery = standing.find(({ id }) => id === input.deliveryId) ?? null
    const goesBack = madeDelivered(order, delivery, standing, listStepsOf(journal.tx, order.id))
    if (!delivery && (input.deliveryId !== null || !goesBack))
      throw refused('not_next', { from: order.state, to: 'checkout' })
    const struck = delivery && strikeReceipt(journal, context, order, delivery, reason)
    return { delivery: struck, order: goesBack ? goBack(journal, context, order, reason) : order }
  })
}

function strikeReceipt(
  journal: Journal,
  context: Context,
  order: DeviceOrder,
  delivery: Delivery,
  struckReason: string,
): Delivery {
  giveBackIssued(journal, context, order, delivery.spares)
  const signature = delivery.attachmentId && entities.attachments.find(journal.tx, delivery.attachmentId)
  if (signature) journal.replace('attachments', { ...signature, struckReason })
  const today = campNow(context.core, load(context, 'camps', order.campId)).date
  const visit = listVisitsFor(journal.tx, order.id).find(
    ({ kind, status, date }) =>
      status === 'done' &&
      date === today &&
      date === delivery.date &&
      kind === (isRepairOrder(order) ? 'repair' : 'delivery'),
  )
  // Whoever is still here waits again; an earlier day stays as it was.
  if (visit) journal.replace('appointments', { ...visit, status: 'arrived' })
  return journal.replace('deliveries', { ...delivery, struckReason })
}

/** A made device is checked as before; a repair goes on, and with it the device that it mends. */
function goBack(journal: Journal, context: Context, order: DeviceOrder, reason: string): DeviceOrder {
  cancelFollowUpsOf(journal, context, order)
  if (!isRepairOrder(order)) {
    return moveOrder(journal, context, order, { to: 'checkout', kind: 'take_back', reason })
  }
  const device = order.previousOrderId ? entities.deviceOrders.find(journal.tx, order.previousOrderId) : null
  if (device?.state === 'delivered') {
    moveOrder(journal, context, device, { to: 'in_repair', kind: 'advance', reason: order.number })
  }
  return moveOrder(journal, context, order, { to: 'in_repair', kind: 'advance', reason })
}
