import type { OrderDraft } from '#contract/orders.ts'
import { listAppointmentsOf } from '#db/appointments.ts'
import { transitionsOf, type OrderState } from '#domain/orders/order-state.ts'
import type { Context } from '../context.ts'
import { load, loadFresh, operate } from '../operate.ts'
import { refused } from '../refusal.ts'
import { findOrAddLimb } from './limb-of-order.ts'
import { moveOrder } from './move-order.ts'
import { addOrder, assertSide } from './patients.ts'

export function createOrders(
  context: Context,
  { patientId, drafts }: { patientId: string; drafts: OrderDraft[] },
) {
  const patient = load(context, 'patients', patientId)
  drafts.forEach((draft, index) => assertSide(draft, `drafts.${index}.side`))
  return operate(context, { name: 'orders.create', campId: patient.campId }, (journal) => ({
    orders: drafts.map((draft) => addOrder(journal, context, patient, draft)),
  }))
}

export function updateOrder(context: Context, input: { id: string; version: number; draft: OrderDraft }) {
  assertSide(input.draft, 'side')
  return operate(context, { name: 'orders.update' }, (journal) => {
    const order = loadFresh(context, 'deviceOrders', input.id, input.version)
    const changed = { ...order, ...input.draft }
    return journal.replace('deviceOrders', { ...changed, limbId: findOrAddLimb(journal, context, changed) })
  })
}

/** Moves an order one step of the transition table; a cancelled order gives its booked visits back. */
export function advanceOrder(
  context: Context,
  input: { id: string; version: number; to: OrderState; reason: string },
) {
  return operate(context, { name: 'orders.advance', reason: input.reason }, (journal) => {
    const order = loadFresh(context, 'deviceOrders', input.id, input.version)
    const step = transitionsOf(order).find(({ to }) => to === input.to)
    if (!step) throw refused('not_next', { from: order.state, to: input.to })
    if (input.to === 'cancelled') {
      for (const visit of listAppointmentsOf(journal.tx, [order.patientId])) {
        if (visit.orderId === order.id && visit.status === 'booked') {
          journal.replace('appointments', { ...visit, status: 'cancelled' })
        }
      }
    }
    return moveOrder(journal, context, order, {
      to: input.to,
      kind: step.kind,
      reason: input.reason,
    })
  })
}
