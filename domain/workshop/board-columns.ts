import {
  allowedSteps,
  checkStep,
  type AllowedStep,
  type OrderToMove,
  type StepRefusal,
} from '../orders/allowed-steps.ts'
import type { OrderState } from '../orders/order-state.ts'
import { refuse, type Result } from '../result.ts'
import type { Role } from '../staff/staff-member.ts'

/** The columns of the workshop board in the order of the work, each with the states that stand in it. */
export const boardColumns = [
  { key: 'measure', states: ['prescribed'] },
  { key: 'mould', states: ['measured', 'rectified'] },
  { key: 'make', states: ['fabricating', 'assembled'] },
  { key: 'trial', states: ['trial_fit', 'adjusting'] },
  { key: 'finish', states: ['finishing', 'checkout'] },
  { key: 'repair', states: ['in_repair'] },
  { key: 'aside', states: ['on_hold', 'rejected'] },
  { key: 'done', states: ['delivered', 'follow_up'] },
] as const satisfies readonly { key: string; states: readonly OrderState[] }[]

export type BoardColumn = (typeof boardColumns)[number]['key']
export const boardColumnKeys = boardColumns.map(({ key }) => key) as [BoardColumn, ...BoardColumn[]]

/** Orders that one column may hold before it is shown as too full; null: no limit. */
export type WorkLimits = Record<BoardColumn, number | null>

/** Whether a column holds as many orders as it may. */
export const isFull = (count: number, limit: number | null): boolean => limit !== null && count >= limit

/** The column in which a state stands; null for orders that have ended. */
export function columnOf(state: OrderState): BoardColumn | null {
  return boardColumns.find(({ states }) => (states as readonly OrderState[]).includes(state))?.key ?? null
}

/** The step that dropping an order on a column means: the usual one of those that lead there; or why there is none. */
export function stepInto(
  order: OrderToMove,
  column: BoardColumn,
  roles: readonly Role[],
): Result<AllowedStep, StepRefusal> {
  const states: readonly OrderState[] = boardColumns.find(({ key }) => key === column)?.states ?? []
  const open = allowedSteps(order, roles).find(({ to }) => to !== order.state && states.includes(to))
  if (open) return { ok: true, value: open }
  const refused = states
    .map((state) => checkStep(order, state, roles))
    .find((result) => !result.ok && result.reason !== 'not_next')
  return refused ?? refuse('not_next')
}
