import { checkStep, type AllowedStep, type OrderToMove } from '#domain/orders/allowed-steps.ts'
import type { OrderState } from '#domain/orders/order-state.ts'
import type { Context } from '../context.ts'
import { refused, RefusalError } from '../refusal.ts'

/** The step, when this person may make it now. Refuses with `not_next`, `side_unknown` or `NOT_ALLOWED`. */
export function assertStep({ session }: Context, order: OrderToMove, to: OrderState): AllowedStep {
  const step = checkStep(order, to, session.principal?.roles ?? [])
  if (step.ok) return step.value
  if (step.reason === 'not_allowed') {
    throw new RefusalError({ code: 'NOT_ALLOWED', data: { permission: 'workOnOrders' } })
  }
  throw refused(step.reason, { from: order.state, to })
}
