import { daysBetween } from '../time/local-date.ts'
import type { DeviceOrder } from './device-order.ts'
import { isRepairOrder } from './order-state.ts'

/** An order with the camp's dates that its life line needs. */
export interface LifeLineOrder {
  order: Pick<
    DeviceOrder,
    'id' | 'number' | 'deviceType' | 'side' | 'state' | 'orderType' | 'previousOrderId'
  >
  orderedOn: string
  deliveredOn: string | null
}

/** One order on the life line of a limb. Days count from the hand-over; null where it has not come to that. */
export interface LifeLineEntry extends LifeLineOrder {
  daysToFirstRepair: number | null
  daysToReplacement: number | null
}

/**
 * The orders of one limb, oldest first, with the time from hand-over to the first repair and to the replacement
 * (medians of 22,205 repairs: 237 and 727 days; medRxiv 2024.10.15.24315396). A device is replaced by the next whole one.
 */
export function drawLifeLine(orders: readonly LifeLineOrder[]): LifeLineEntry[] {
  const inTime = orders.toSorted((a, b) =>
    a.orderedOn === b.orderedOn ? (a.order.id < b.order.id ? -1 : 1) : a.orderedOn < b.orderedOn ? -1 : 1,
  )
  return inTime.map((entry, index) => {
    const { deliveredOn, order } = entry
    if (deliveredOn === null || isRepairOrder(order)) {
      return { ...entry, daysToFirstRepair: null, daysToReplacement: null }
    }
    const repair = inTime.find(
      (other) => isRepairOrder(other.order) && other.order.previousOrderId === order.id,
    )
    const replacement = inTime
      .slice(index + 1)
      .find((other) => other.deliveredOn !== null && !isRepairOrder(other.order))
    const days = (date: string | null | undefined) => (date ? daysBetween(deliveredOn, date) : null)
    return {
      ...entry,
      daysToFirstRepair: days(repair?.orderedOn),
      daysToReplacement: days(replacement?.deliveredOn),
    }
  })
}
