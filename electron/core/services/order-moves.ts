import { listAppointmentsOf } from '#db/appointments.ts'
import type { Journal } from '#db/journal.ts'
import type { DeviceOrder, Priority } from '#domain/orders/device-order.ts'
import type { OrderCause } from '#domain/orders/order-causes.ts'
import { isRepairOrder, type OrderState } from '#domain/orders/order-state.ts'
import type { Context } from '../context.ts'
import { loadFresh, operate } from '../operate.ts'
import { invalid, refused } from '../refusal.ts'
import { assertStep } from './assert-step.ts'
import { addLinkedOrder } from './linked-orders.ts'
import { moveOrder } from './move-order.ts'
import { openRepair } from './repairs.ts'

interface MoveInput {
  id: string
  version: number
}

/** One step of the work. A step that ends an order says why; a device goes into repair as an order of its own. */
export function advanceOrder(context: Context, input: MoveInput & { to: OrderState; reason: string }) {
  return operate(context, { name: 'orders.advance', reason: input.reason }, (journal) => {
    const order = loadFresh(context, 'deviceOrders', input.id, input.version)
    const step = assertStep(context, order, input.to)
    if (step.kind !== 'advance') throw refused('not_next', { from: order.state, to: input.to })
    if (step.needs === 'reason' && !input.reason) throw invalid({ reason: 'required' })
    if (input.to === 'in_repair' && !isRepairOrder(order)) {
      return openRepair(journal, context, order, input.reason).device
    }
    return moveOrder(journal, context, order, { to: input.to, kind: 'advance', reason: input.reason })
  })
}

/** Puts an order on hold, with why and when it is looked at again. */
export function holdOrder(
  context: Context,
  input: MoveInput & { reason: string; reviewDate: string | null },
) {
  return operate(context, { name: 'orders.hold', reason: input.reason }, (journal) => {
    const order = loadFresh(context, 'deviceOrders', input.id, input.version)
    assertStep(context, order, 'on_hold')
    const { reason, reviewDate } = input
    return moveOrder(journal, context, order, { to: 'on_hold', kind: 'hold', reason, reviewDate })
  })
}

/** Lets an order go on where it was held. */
export function releaseOrder(context: Context, input: MoveInput) {
  return operate(context, { name: 'orders.release' }, (journal) => {
    const order = loadFresh(context, 'deviceOrders', input.id, input.version)
    const to = order.heldFrom
    if (order.state !== 'on_hold' || !to) throw refused('not_next', { from: order.state, to: order.state })
    assertStep(context, order, to)
    return moveOrder(journal, context, order, { to, kind: 'release' })
  })
}

/** A person who waits a second time through our fault does not wait behind everybody else. */
const remakePriority = (priority: Priority): Priority => (priority === 'urgent' ? 'urgent' : 'high')

/** Rejects a device, and orders its remake at once unless told otherwise. */
export function rejectOrder(
  context: Context,
  input: MoveInput & { cause: OrderCause; reason: string; remake: boolean },
) {
  return operate(context, { name: 'orders.reject', reason: input.reason }, (journal) => {
    const order = loadFresh(context, 'deviceOrders', input.id, input.version)
    assertStep(context, order, 'rejected')
    const { cause, reason, remake } = input
    return reject(journal, context, order, { cause, reason, remake })
  })
}

/** The rejection inside somebody's operation, with the linked remake where one is wanted. */
export function reject(
  journal: Journal,
  context: Context,
  order: DeviceOrder,
  { remake, ...why }: { cause: string; reason: string; stationId?: string | null; remake: boolean },
): { order: DeviceOrder; remake: DeviceOrder | null } {
  const rejected = moveOrder(journal, context, order, { to: 'rejected', kind: 'reject', ...why })
  const added = remake
    ? addLinkedOrder(journal, context, rejected, {
        orderType: 'remake',
        priority: remakePriority(rejected.priority),
        note: rejected.note,
      })
    : null
  return { order: rejected, remake: added }
}

/** Cancels an order; its booked visits are given back. */
export function cancelOrder(context: Context, input: MoveInput & { reason: string }) {
  return operate(context, { name: 'orders.cancel', reason: input.reason }, (journal) => {
    const order = loadFresh(context, 'deviceOrders', input.id, input.version)
    assertStep(context, order, 'cancelled')
    cancelVisitsOf(journal, order)
    return moveOrder(journal, context, order, { to: 'cancelled', kind: 'cancel', reason: input.reason })
  })
}

function cancelVisitsOf(journal: Journal, order: DeviceOrder): void {
  for (const visit of listAppointmentsOf(journal.tx, [order.patientId])) {
    if (visit.orderId === order.id && visit.status === 'booked') {
      journal.replace('appointments', { ...visit, status: 'cancelled' })
    }
  }
}

/** Opens again what was cancelled or closed, where the work stood. */
export function reopenOrder(context: Context, input: MoveInput & { reason: string }) {
  return operate(context, { name: 'orders.reopen', reason: input.reason }, (journal) => {
    const order = loadFresh(context, 'deviceOrders', input.id, input.version)
    const isEnded = order.state === 'cancelled' || order.state === 'closed'
    if (!isEnded || !order.heldFrom) throw refused('not_next', { from: order.state, to: order.state })
    assertStep(context, order, order.heldFrom)
    return moveOrder(journal, context, order, { to: order.heldFrom, kind: 'reopen', reason: input.reason })
  })
}

/** Who makes it, and for when it is promised. */
export function planOrder(
  context: Context,
  input: MoveInput & { technicianId: string | null; promisedDate: string | null },
) {
  return operate(context, { name: 'orders.plan' }, (journal) => {
    const order = loadFresh(context, 'deviceOrders', input.id, input.version)
    const { technicianId, promisedDate } = input
    return journal.replace('deviceOrders', { ...order, technicianId, promisedDate })
  })
}
