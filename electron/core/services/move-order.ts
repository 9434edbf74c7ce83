import type { Journal } from '#db/journal.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import type { OrderState } from '#domain/orders/order-state.ts'
import type { OrderStepKind } from '#domain/orders/order-step.ts'
import type { Context } from '../context.ts'
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
 * Whether the move is legal has been decided before.
 */
export function moveOrder(
  journal: Journal,
  context: Context,
  order: DeviceOrder,
  { to, kind, stationId = null, cause = '', reason = '' }: OrderMove,
): DeviceOrder {
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
  const moved = journal.replace('deviceOrders', { ...order, state: to, stateSince: journal.head.at })
  followOrderMove(journal, context, moved)
  return moved
}
