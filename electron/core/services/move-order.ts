import type { Journal } from '#db/journal.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import { heldFromAfter, transitionsOf, type OrderState } from '#domain/orders/order-state.ts'
import type { OrderStepKind } from '#domain/orders/order-step-kind.ts'
import type { Context } from '../context.ts'
import { findOrAddLimb } from './limb-of-order.ts'
import { followOrderMove } from './order-effects.ts'

export interface OrderMove {
  to: OrderState
  kind: OrderStepKind
  stationId?: string | null
  cause?: string
  reason?: string
}

/**
 * Writes one move of an order and the step that tells who made it, when and why: the only way in which a state changes.
 * Whether the person may make it has been decided before; a move that the table does not have is a bug and throws.
 */
export function moveOrder(
  journal: Journal,
  context: Context,
  order: DeviceOrder,
  { to, kind, stationId = null, cause = '', reason = '' }: OrderMove,
): DeviceOrder {
  if (!transitionsOf(order).some((row) => row.to === to && row.kind === kind)) {
    throw new Error(`no ${kind} from ${order.state} to ${to}`)
  }
  journal.create('orderSteps', {
    id: context.core.newId(),
    campId: order.campId,
    orderId: order.id,
    kind,
    fromState: order.state,
    toState: to,
    at: journal.head.at,
    staffId: journal.head.actorId,
    stationId,
    cause,
    reason,
  })
  const moved = journal.replace('deviceOrders', {
    ...order,
    state: to,
    stateSince: journal.head.at,
    heldFrom: heldFromAfter(order, to),
    holdReason: to === 'on_hold' ? reason : '',
    holdReviewDate: null,
    limbId: order.limbId ?? findOrAddLimb(journal, context, order),
  })
  followOrderMove(journal, context, moved)
  return moved
}
