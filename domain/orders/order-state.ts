import type { AppointmentKind } from '../scheduling/appointment.ts'
import { getDevice, type DeviceType } from './device.ts'
import type { OrderType } from './order-type.ts'
import type { OrderStepKind } from './order-step-kind.ts'

/** States of a device order (docs/glossary.md), in the order of the work, then those beside it. */
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
  'follow_up',
  'in_repair',
  'on_hold',
  'rejected',
  'cancelled',
  'closed',
] as const
export type OrderState = (typeof orderStates)[number]

/** One move that the workshop knows. */
export interface Transition {
  from: OrderState
  to: OrderState
  kind: OrderStepKind
  /** Only for an order of a repair (`isRepairOrder`), which is not made anew. */
  repairOnly?: true
  /** Only when the order's `heldFrom` is `to`: the way back to where it came from. */
  onlyBack?: true
}

const advance = (from: OrderState, ...next: OrderState[]): Transition[] =>
  next.map((to) => ({ from, to, kind: 'advance' }))
const each = (kind: OrderStepKind, states: readonly OrderState[], to: OrderState): Transition[] =>
  states.map((from) => ({ from, to, kind }))
const back = (kind: OrderStepKind, from: OrderState, states: readonly OrderState[]): Transition[] =>
  states.map((to) => ({ from, to, kind, onlyBack: true }))

const holdable = ['prescribed', 'measured', 'rectified', 'fabricating', 'assembled'] as const
const cancellable = ['prescribed', 'measured', 'rectified', 'fabricating'] as const
const rejectable = ['trial_fit', 'adjusting', 'checkout'] as const

/**
 * The whole of what may follow what, within one state the usual next step first. A hold, a rejection and an end remember in
 * `heldFrom` where the work stood, and only there a release or a reopening leads. A hand-over is taken back only with its receipt. docs/order-states.md shows this table.
 */
export const transitions: readonly Transition[] = [
  { from: 'prescribed', to: 'in_repair', kind: 'advance', repairOnly: true },
  ...advance('prescribed', 'measured'),
  ...advance('measured', 'rectified', 'fabricating', 'measured'),
  ...advance('rectified', 'fabricating', 'measured'),
  ...advance('fabricating', 'assembled', 'rectified'),
  ...advance('assembled', 'trial_fit', 'fabricating'),
  ...advance('trial_fit', 'finishing', 'adjusting'),
  ...advance('adjusting', 'trial_fit', 'fabricating'),
  ...advance('finishing', 'checkout', 'trial_fit'),
  ...advance('checkout', 'delivered', 'adjusting'),
  ...advance('delivered', 'follow_up', 'in_repair'),
  { from: 'delivered', to: 'checkout', kind: 'take_back' },
  ...advance('follow_up', 'delivered', 'in_repair', 'closed'),
  ...advance('in_repair', 'delivered', 'closed'),
  ...advance('rejected', 'closed'),
  ...each('hold', holdable, 'on_hold'),
  ...back('release', 'on_hold', holdable),
  ...each('reject', rejectable, 'rejected'),
  ...each('cancel', [...cancellable, 'on_hold'], 'cancelled'),
  { from: 'in_repair', to: 'cancelled', kind: 'cancel', repairOnly: true },
  ...back('reopen', 'cancelled', [...holdable, 'in_repair']),
  ...back('reopen', 'closed', [...rejectable, 'follow_up', 'in_repair']),
]

/** What the state machine reads of an order. */
export interface OrderStanding {
  state: OrderState
  deviceType: DeviceType
  /** A need of its own where it is left out. */
  orderType?: OrderType
  heldFrom?: OrderState | null
}

const repairTypes: readonly OrderType[] = ['repair', 'component_change', 'adjustment']

/** Whether an order mends something that is there; it is taken in and handed back, not made. */
export function isRepairOrder({
  deviceType,
  orderType = 'new',
}: Pick<OrderStanding, 'deviceType' | 'orderType'>): boolean {
  return deviceType === 'repair' || repairTypes.includes(orderType)
}

/** The moves that are open to an order as it stands, the usual next one first; who may make them is another question. */
export function transitionsOf(order: OrderStanding): Transition[] {
  const isRepair = isRepairOrder(order)
  return transitions
    .filter(({ from }) => from === order.state)
    .filter(({ repairOnly }) => isRepair || !repairOnly)
    .filter(({ onlyBack, to }) => !onlyBack || to === order.heldFrom)
}

/** Whether the table has a move from one state straight to the other, for whatever order. */
export function canEnter(from: OrderState, to: OrderState): boolean {
  return transitions.some((row) => row.from === from && row.to === to)
}

/** Where `heldFrom` stands after a move: kept by the ways out of the work, forgotten in it. */
export function heldFromAfter(
  order: Pick<OrderStanding, 'state' | 'heldFrom'>,
  to: OrderState,
): OrderState | null {
  if (to !== 'on_hold' && to !== 'rejected' && to !== 'cancelled' && to !== 'closed') return null
  const isBeside = order.state === 'on_hold' || order.state === 'rejected'
  return isBeside ? (order.heldFrom ?? null) : order.state
}

/** States that no order passes on its way to another: each is entered by somebody's decision. */
const asides: readonly OrderState[] = [
  'delivered',
  'follow_up',
  'in_repair',
  'on_hold',
  'rejected',
  'cancelled',
  'closed',
]

/**
 * The states that an order passes on the shortest legal way from one state to another, the last one included; empty when it is
 * there already. Null when there is no way: what is on hold, rejected, delivered or ended moves only by a single step.
 * An order of a repair passes through `in_repair`.
 */
export function pathBetween(
  from: OrderState,
  to: OrderState,
  { isRepair = false }: { isRepair?: boolean } = {},
): OrderState[] | null {
  const isThrough = (state: OrderState) => !asides.includes(state) || (isRepair && state === 'in_repair')
  const pathTo = new Map<OrderState, OrderState[]>([[from, []]])
  for (const [state, path] of pathTo) {
    if (state === to) return path
    if (!isThrough(state)) continue
    for (const row of transitions) {
      const isOnward = !row.onlyBack && row.kind !== 'take_back'
      const isOpen = row.from === state && isOnward && (isRepair || !row.repairOnly)
      if (isOpen && !pathTo.has(row.to)) pathTo.set(row.to, [...path, row.to])
    }
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
  follow_up: null,
  in_repair: null,
  on_hold: null,
  rejected: null,
  cancelled: null,
  closed: null,
}

/**
 * The kind of visit that an order needs next, or null when it waits for none (delivered, on hold, rejected, ended).
 * Devices fitted from stock need only their delivery, repairs only the repair.
 */
export function nextVisitKind(order: OrderStanding): AppointmentKind | null {
  const next = nextVisits[order.state]
  if (isRepairOrder(order)) return next !== null || order.state === 'in_repair' ? 'repair' : null
  if (next === null || getDevice(order.deviceType).custom) return next
  return 'delivery'
}

/** Whether the person has the device: it was handed over and is not in for repair. */
export function isWithWearer(state: OrderState): boolean {
  return state === 'delivered' || state === 'follow_up'
}

/** Whether the device has been handed over and is still the person's. */
export function isDelivered(state: OrderState): boolean {
  return isWithWearer(state) || state === 'in_repair'
}

/** Whether nothing more is to be done for an order: handed over, or ended. */
export function isFinished(state: OrderState): boolean {
  return isWithWearer(state) || state === 'cancelled' || state === 'closed'
}
