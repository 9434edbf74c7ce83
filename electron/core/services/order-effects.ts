import type { Journal } from '#db/journal.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import type { OrderState } from '#domain/orders/order-state.ts'
import type { Context } from '../context.ts'
import { cancelFollowUpsOf, planFollowUpsOf } from './follow-up-steps.ts'

type Effect = (journal: Journal, context: Context, order: DeviceOrder) => void

/** State that an order enters → what follows from it elsewhere, in the same operation. */
const effects: Partial<Record<OrderState, Effect>> = {
  delivered: planFollowUpsOf,
  cancelled: cancelFollowUpsOf,
  closed: cancelFollowUpsOf,
}

/** Runs what follows from an order having entered its state. */
export function followOrderMove(journal: Journal, context: Context, order: DeviceOrder): void {
  effects[order.state]?.(journal, context, order)
}
