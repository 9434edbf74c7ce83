import { listAppointmentsOf } from '#db/appointments.ts'
import { listWaitEntriesOf } from '#db/wait-list.ts'
import type { Journal } from '#db/journal.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import { isFinished } from '#domain/orders/order-state.ts'
import type { Context } from '../context.ts'
import { load, loadFresh, operate } from '../operate.ts'
import { refused } from '../refusal.ts'
import { changeStatus } from './appointments.ts'
import { releaseParts, reserveParts } from './order-parts.ts'

/**
 * Moves unfinished orders to another camp: parts that were set aside go back to the old camp's shelf and are set aside anew where the
 * order goes, visits that were still ahead in the old camp are cancelled, since the person is not seen there any more, and who waited
 * there for a slot waits where the order goes.
 */
export function moveOrdersToCamp(
  context: Context,
  { orders, campId, reason }: { orders: { id: string; version: number }[]; campId: string; reason: string },
) {
  const target = load(context, 'camps', campId)
  if (target.closedAt !== null) throw refused('camp_closed')
  return operate(context, { name: 'closeout.moveOrders', campId, reason }, (journal) => {
    let cancelled = 0
    for (const { id, version } of orders) {
      const order = loadFresh(context, 'deviceOrders', id, version)
      if (order.campId !== campId) cancelled += moveOne(journal, context, order, campId)
    }
    return { moved: orders.length, cancelled }
  })
}

/** Answers with the number of visits that it cancelled. */
function moveOne(journal: Journal, context: Context, order: DeviceOrder, campId: string): number {
  if (isFinished(order.state)) throw refused('order_finished', { number: order.number })
  const isLeft = (of: { orderId: string | null; campId: string }) =>
    of.orderId === order.id && of.campId === order.campId
  // First, so that no slot is offered to somebody who is not seen here any more.
  for (const entry of listWaitEntriesOf(journal.tx, order.patientId)) {
    if (isLeft(entry) && entry.status === 'waiting')
      journal.replace('waitEntries', { ...entry, campId, appointmentId: null })
  }
  const visits = listAppointmentsOf(journal.tx, [order.patientId]).filter(
    (visit) => isLeft(visit) && visit.status === 'booked',
  )
  for (const visit of visits)
    changeStatus(journal, context, visit, { status: 'cancelled', reason: journal.head.reason })
  moveParts(journal, context, order, campId)
  return visits.length
}

/** Moves the order; what was set aside for it is set aside anew where it goes. */
function moveParts(journal: Journal, context: Context, order: DeviceOrder, campId: string): void {
  const holds = journal.tx.raw
    .prepare("select count(*) from stock_movements where order_id = ? and kind = 'reserve'")
    .pluck()
    .get(order.id)
  if (holds === 0) {
    journal.replace('deviceOrders', { ...order, campId })
    return
  }
  releaseParts(journal, context, order)
  const moved = journal.replace('deviceOrders', { ...order, campId })
  const parts = reserveParts(journal, context, moved)
  journal.replace('deviceOrders', { ...moved, parts })
}
