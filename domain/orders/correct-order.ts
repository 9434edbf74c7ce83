import type { DeviceOrder } from './device-order.ts'
import { isDelivered, isFinished, isRepairOrder, type OrderStanding } from './order-state.ts'
import type { OrderStep } from './order-step.ts'
import type { OrderType } from './order-type.ts'
import { asksForDevice } from './orders-to-follow.ts'

/**
 * Why an order cannot be corrected so: it is over, its work has begun, the person has no such device unseen, or has one already.
 * `order_begun` stands for device and side too: a limb that was measured, cast or made for one side is never renamed to the other.
 */
export const correctionObstacles = [
  'order_over',
  'order_begun',
  'has_such_device',
  'old_device_unseen',
] as const
export type CorrectionObstacle = (typeof correctionObstacles)[number]

/** Whether nothing was measured, made or taken in yet; a hold is no work. Steps are those of the order. */
export function isUntouched(
  steps: readonly Pick<OrderStep, 'kind'>[],
  sets: readonly { struckReason: string }[],
): boolean {
  const isWorked = steps.some(({ kind }) => kind === 'advance' || kind === 'reject')
  return !isWorked && !sets.some(({ struckReason }) => struckReason === '')
}

/** Whether another device or side would contradict what was done. A side that nobody had told may be told at any time. */
export function isRenamed(
  before: Pick<DeviceOrder, 'deviceType' | 'side'>,
  after: Pick<DeviceOrder, 'deviceType' | 'side'>,
): boolean {
  const isOtherSide = before.side !== null && before.side !== after.side
  return before.deviceType !== after.deviceType || isOtherSide
}

type Extent = 'whole' | 'socket' | 'part'

/** How much of a device a type makes anew; the bill of parts and the way through the workshop hang on it. */
function extentOf(order: Pick<OrderStanding, 'deviceType' | 'orderType'>): Extent {
  if (isRepairOrder(order)) return 'part'
  return order.orderType === 'socket_replacement' ? 'socket' : 'whole'
}

const isOver = (order: OrderStanding) =>
  isFinished(order.state) || order.state === 'rejected' || (!isRepairOrder(order) && isDelivered(order.state))

/** What is known when the type of an order is corrected. */
export interface TypeCorrection {
  isUntouched: boolean
  /** The person has a device of this kind for this side (`checkNewOrder`). */
  hasSuchDevice: boolean
  /** It was looked at before this order was made. */
  isOldDeviceSeen: boolean
}

/** Why an order cannot be of another type, or null when it can. Its own type is no correction, and nothing stands against it. */
export function typeObstacle(
  order: OrderStanding & { orderType: OrderType },
  to: OrderType,
  known: TypeCorrection,
): CorrectionObstacle | null {
  if (to === order.orderType) return null
  if (isOver(order)) return 'order_over'
  const isSameWork = extentOf(order) === extentOf({ ...order, orderType: to })
  if (!isSameWork && !known.isUntouched) return 'order_begun'
  if (to === 'new' && known.hasSuchDevice) return 'has_such_device'
  const needsLook = asksForDevice(to) && known.hasSuchDevice && !known.isOldDeviceSeen
  return needsLook ? 'old_device_unseen' : null
}
