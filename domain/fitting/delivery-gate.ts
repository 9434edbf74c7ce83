import type { DeviceOrder } from '../orders/device-order.ts'
import type { OrderState } from '../orders/order-state.ts'
import type { OrderStep } from '../orders/order-step.ts'
import { ok, refuse, type Result } from '../result.ts'
import type { Checkout } from './checkout.ts'
import type { Delivery } from './delivery.ts'

/** Why a device may not be handed over yet. */
export const deliveryObstacles = [
  'checkout_missing',
  'checkout_unfinished',
  'checkout_failed',
  'checkout_outdated',
] as const
export type DeliveryObstacle = (typeof deliveryObstacles)[number]

/** States in which a device that passed its check-out stays as it was checked. */
const asChecked: readonly OrderState[] = ['checkout', 'delivered', 'follow_up', 'closed']

/** The last time that a device went back to the workshop; UTC instant, empty when it never moved. */
function lastWorkedOn(steps: readonly Pick<OrderStep, 'toState' | 'at'>[]): string {
  return steps.reduce((last, { toState, at }) => (!asChecked.includes(toState) && at > last ? at : last), '')
}

/**
 * The passed or provisionally passed check-out on which a device may be handed over, or what stands in the way: the last finished
 * check-out that was not struck through counts, and only if nobody has worked on the device since.
 */
export function checkDelivery(
  checkouts: readonly Checkout[],
  steps: readonly Pick<OrderStep, 'toState' | 'at'>[],
): Result<Checkout, DeliveryObstacle> {
  const standing = checkouts.filter(({ struckReason }) => struckReason === '')
  const finished = standing
    .filter(({ status }) => status === 'complete')
    .toSorted((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id))
  const last = finished.at(-1)
  const isOpen = standing.some(({ status, at }) => status === 'draft' && (!last || at >= last.at))
  if (!last) return refuse(isOpen ? 'checkout_unfinished' : 'checkout_missing')
  if (last.result === 'fail') return refuse(isOpen ? 'checkout_unfinished' : 'checkout_failed')
  if (last.at < lastWorkedOn(steps)) return refuse(isOpen ? 'checkout_unfinished' : 'checkout_outdated')
  return ok(last)
}

/**
 * Whether an order stands delivered by this receipt, or, where it is null, by a hand-over that has none: then it goes back when that
 * is struck through. `standing` are its receipts that were not struck through.
 */
export function madeDelivered(
  order: Pick<DeviceOrder, 'state' | 'stateSince'>,
  delivery: Delivery | null,
  standing: readonly Delivery[],
  steps: readonly Pick<OrderStep, 'toState' | 'fromState'>[],
): boolean {
  if (order.state !== 'delivered') return false
  const since = standing.filter(({ date }) => date >= order.stateSince.slice(0, 10))
  if (delivery) return since.length === 1 && since[0]?.id === delivery.id
  return since.length === 0 && steps.at(-1)?.fromState === 'checkout'
}

/** Whether a move into `delivered` hands a device over; coming back from a review does not. */
export function isHandOver(from: OrderState): boolean {
  return from !== 'follow_up'
}
