import type { AppointmentKind } from '../scheduling/appointment.ts'
import { getDevice, type DeviceType } from './device.ts'

/** States of a device order (docs/glossary.md). The table below is the whole of what may follow what. */
export const orderStates = [
  'prescribed',
  'measured',
  'rectified',
  'fabricating',
  'assembled',
  'trial_fit',
  'adjusting',
  'finishing',
  'checkout',
  'delivered',
  'on_hold',
  'cancelled',
] as const
export type OrderState = (typeof orderStates)[number]

/** State → states that may be entered next. `on_hold` goes back to where it came from, which the log knows. */
export const transitions: Record<OrderState, readonly OrderState[]> = {
  prescribed: ['measured', 'on_hold', 'cancelled'],
  measured: ['rectified', 'fabricating', 'on_hold', 'cancelled'],
  rectified: ['fabricating', 'measured', 'on_hold', 'cancelled'],
  fabricating: ['assembled', 'rectified', 'on_hold', 'cancelled'],
  assembled: ['trial_fit', 'fabricating', 'on_hold'],
  trial_fit: ['adjusting', 'finishing'],
  adjusting: ['trial_fit', 'fabricating'],
  finishing: ['checkout', 'trial_fit'],
  checkout: ['delivered', 'adjusting'],
  delivered: [],
  on_hold: ['prescribed', 'measured', 'rectified', 'fabricating', 'assembled', 'cancelled'],
  cancelled: [],
}

/** Whether the table lets an order go from one state straight to the other. */
export function canEnter(from: OrderState, to: OrderState): boolean {
  return transitions[from].includes(to)
}

/**
 * The states that an order passes on the shortest legal way from one state to another, the last one included; empty when it is
 * there already. Null when there is no way: nothing passes through `on_hold` or `cancelled`, nor leaves them without a person.
 */
export function pathBetween(from: OrderState, to: OrderState): OrderState[] | null {
  const asides: readonly OrderState[] = ['on_hold', 'cancelled']
  const pathTo = new Map<OrderState, OrderState[]>([[from, []]])
  for (const [state, path] of pathTo) {
    if (state === to) return path
    if (asides.includes(state)) continue
    for (const next of transitions[state]) if (!pathTo.has(next)) pathTo.set(next, [...path, next])
  }
  return null
}

/** State of a custom-made device → the visit that comes next, also while the workshop is still at it; null when none does. */
const nextVisits: Record<OrderState, AppointmentKind | null> = {
  prescribed: 'measurement',
  measured: 'trial_fitting',
  rectified: 'trial_fitting',
  fabricating: 'trial_fitting',
  assembled: 'trial_fitting',
  trial_fit: 'trial_fitting',
  adjusting: 'trial_fitting',
  finishing: 'delivery',
  checkout: 'delivery',
  delivered: null,
  on_hold: null,
  cancelled: null,
}

/**
 * The kind of visit that an order needs next, or null when it waits for none (delivered, on hold, cancelled).
 * Devices fitted from stock need only their delivery, repairs only the repair.
 */
export function nextVisitKind(order: { state: OrderState; deviceType: DeviceType }): AppointmentKind | null {
  const next = nextVisits[order.state]
  if (next === null || getDevice(order.deviceType).custom) return next
  return order.deviceType === 'repair' ? 'repair' : 'delivery'
}
