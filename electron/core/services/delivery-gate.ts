import { listCheckoutsOf } from '#db/fitting.ts'
import type { Reader } from '#db/handles.ts'
import { listStepsOf } from '#db/order-record.ts'
import type { Checkout } from '#domain/fitting/checkout.ts'
import { checkDelivery, isHandOver, type DeliveryObstacle } from '#domain/fitting/delivery-gate.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import type { OrderState } from '#domain/orders/order-state.ts'
import type { Result } from '#domain/result.ts'
import { refused } from '../refusal.ts'

/** The check-out on which an order may be handed over, or what stands in the way. */
export function findPassedCheckout(db: Reader, orderId: string): Result<Checkout, DeliveryObstacle> {
  return checkDelivery(listCheckoutsOf(db, orderId), listStepsOf(db, orderId))
}

/** Refuses a move that hands a device over without a passed check-out, with the obstacle as its reason. */
export function assertCheckedOut(db: Reader, order: DeviceOrder, to: OrderState): void {
  if (to !== 'delivered' || !isHandOver(order.state)) return
  const found = findPassedCheckout(db, order.id)
  if (!found.ok) throw refused(found.reason, { orderId: order.id, number: order.number })
}
