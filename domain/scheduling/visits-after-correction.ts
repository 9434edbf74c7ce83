import { getDevice } from '../orders/device.ts'
import { isRepairOrder, nextVisitKind, type OrderStanding } from '../orders/order-state.ts'
import type { Appointment, AppointmentKind } from './appointment.ts'

/** A booked visit that no longer fits its order, and the kind that it becomes; null: there is one already, so its slot is given back. */
export interface RekindedVisit {
  visit: Appointment
  becomes: AppointmentKind | null
}

/** Whether a visit of a kind is part of the work on an order: a repair is mended, what lies on the shelf is handed over. */
function isPartOfWork(order: OrderStanding, kind: AppointmentKind): boolean {
  if (kind === 'measurement' || kind === 'trial_fitting') {
    return !isRepairOrder(order) && getDevice(order.deviceType).custom
  }
  if (kind === 'delivery') return !isRepairOrder(order)
  return kind !== 'repair' || isRepairOrder(order)
}

/**
 * What becomes of the booked visits of an order whose kind or device was corrected: the first that does not fit any more becomes what
 * the order needs next, unless that is booked already. `visits` are all of the order, the earliest first.
 */
export function visitsAfterCorrection(order: OrderStanding, visits: readonly Appointment[]): RekindedVisit[] {
  const state = order.state === 'on_hold' ? (order.heldFrom ?? order.state) : order.state
  const next = nextVisitKind({ ...order, state })
  const booked = visits.filter(({ status }) => status === 'booked')
  let isNextBooked = booked.some(({ kind }) => kind === next)
  return booked
    .filter(({ kind }) => !isPartOfWork(order, kind))
    .map((visit) => {
      const becomes = isNextBooked ? null : next
      isNextBooked ||= becomes !== null
      return { visit, becomes }
    })
}
