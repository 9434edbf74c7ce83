import { listAppointmentsOf } from '#db/appointments.ts'
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
 * order goes, and visits that were still ahead in the old camp are cancelled, since the person is not seen there any more.
 */
export function moveOrdersToCamp(
  context: Context,
  { orders, campId, reason }: { orders: { id: string; version: number }[]; campId: string; reason: string },
) {
  const target = load(context, 'camps', campId)
  if (target.closedAt !== null) throw refused('camp_closed')
  return operate(context, { name: 'closeout.moveOrders', campId, reason }, (journal) => {
    for (const { id, version } of orders) {
      const order = loadFresh(context, 'deviceOrders', id, version)
      if (order.campId !== campId) moveOne(journal, context, order, campId)
    }
    return { moved: orders.length }
  })
}

function moveOne(journal: Journal, context: Context, order: DeviceOrder, campId: string): void {
  if (isFinished(order.state)) throw refused('order_finished', { number: order.number })
  for (const visit of listAppointmentsOf(journal.tx, [order.patientId])) {
    if (visit.orderId !== order.id || visit.campId !== order.campId || visit.status !== 'booked') continue
    changeStatus(journal, context, visit, { status: 'cancelled', reason: journal.head.reason })
  }
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
