import { priorities, type DeviceOrder } from '../orders/device-order.ts'
import type { OrderState } from '../orders/order-state.ts'

/** States in which an order lies on somebody's bench, or waits for it. */
export const benchStates = [
  'measured',
  'rectified',
  'fabricating',
  'assembled',
  'trial_fit',
  'adjusting',
  'finishing',
  'checkout',
  'in_repair',
] as const satisfies readonly OrderState[]

/** Whether work on an order in this state is bench work, with a technician scanned in. */
export function isBenchState(state: OrderState): boolean {
  return (benchStates as readonly OrderState[]).includes(state)
}

type BenchOrder = Pick<DeviceOrder, 'id' | 'priority' | 'promisedDate' | 'stateSince'>

const last = '9999-12-31'

/** The order of the work on a bench: the most urgent, then what is promised first, then what waits longest. */
export function compareBenchOrders(a: BenchOrder, b: BenchOrder): number {
  const byUrgency = priorities.indexOf(a.priority) - priorities.indexOf(b.priority)
  if (byUrgency !== 0) return byUrgency
  const [promisedA, promisedB] = [a.promisedDate ?? last, b.promisedDate ?? last]
  if (promisedA !== promisedB) return promisedA < promisedB ? -1 : 1
  if (a.stateSince !== b.stateSince) return a.stateSince < b.stateSince ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
