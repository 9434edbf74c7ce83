import {
  canEnter,
  isRepairOrder,
  orderStates,
  pathBetween,
  type OrderStanding,
  type OrderState,
} from '../orders/order-state.ts'
import { freeingStatuses, type AppointmentKind, type AppointmentStatus } from './appointment.ts'

/** Status → statuses that may follow. Taking a status back is undo, which the log knows; it is not a transition. */
export const statusTransitions: Record<AppointmentStatus, readonly AppointmentStatus[]> = {
  booked: ['arrived', 'in_progress', 'done', 'no_show', 'cancelled'],
  arrived: ['in_progress', 'done', 'no_show', 'cancelled'],
  in_progress: ['done', 'cancelled'],
  done: [],
  no_show: ['arrived', 'cancelled'],
  cancelled: [],
}

/** Whether a visit may go from one status straight to the other. */
export function canChangeStatus(from: AppointmentStatus, to: AppointmentStatus): boolean {
  return statusTransitions[from].includes(to)
}

/** Whether the change takes the slot again (somebody noted as absent came after all), so that the visit must be checked anew. */
export function reclaimsSlot(from: AppointmentStatus, to: AppointmentStatus): boolean {
  return freeingStatuses.includes(from) && !freeingStatuses.includes(to)
}

const primarySteps: Record<AppointmentStatus, AppointmentStatus | null> = {
  booked: 'arrived',
  arrived: 'in_progress',
  in_progress: 'done',
  done: null,
  no_show: 'arrived',
  cancelled: null,
}

/** The step that a single button offers, or null when nothing follows. */
export function nextStatus(status: AppointmentStatus): AppointmentStatus | null {
  return primarySteps[status]
}

const statesAfter: Record<AppointmentKind, OrderState | null> = {
  assessment: null,
  measurement: 'measured',
  trial_fitting: 'finishing',
  gait_training: null,
  delivery: 'delivered',
  repair: null,
  follow_up: 'follow_up',
}

/**
 * The state that a finished visit means for its order, or null when it says nothing about the order.
 * A finished trial counts as accepted; where it was not, a person sets the order back and books another trial.
 * A finished repair hands an order for a repair back and moves nothing else.
 */
export function orderStateAfter(
  kind: AppointmentKind,
  order: Pick<OrderStanding, 'deviceType' | 'orderType'>,
): OrderState | null {
  if (isRepairOrder(order)) return kind === 'repair' || kind === 'delivery' ? 'delivered' : null
  return statesAfter[kind]
}

/**
 * The states that an order enters, one legal transition after another, when a visit of this kind is done; empty when it stays.
 * A visit moves its order forward, or one step back where the table has that step (a cast taken again). What was handed over is moved
 * by a review only, and what is on hold, rejected or ended by no visit.
 */
export function orderStatesAfterVisit(kind: AppointmentKind, order: OrderStanding): OrderState[] {
  const target = orderStateAfter(kind, order)
  const isRepair = isRepairOrder(order)
  if (target === null || (!isAtWork(order.state) && !(isRepair && order.state === 'in_repair'))) {
    return target === 'follow_up' && order.state === 'delivered' ? ['follow_up'] : []
  }
  if (target === 'follow_up') return []
  const isForward = orderStates.indexOf(target) > orderStates.indexOf(order.state)
  if (!isRepair && !isForward && !canEnter(order.state, target)) return []
  return pathBetween(order.state, target, { isRepair }) ?? []
}

const isAtWork = (state: OrderState) => orderStates.indexOf(state) < orderStates.indexOf('delivered')
