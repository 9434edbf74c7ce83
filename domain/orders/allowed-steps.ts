import { refuse, ok, type Result } from '../result.ts'
import { isAllowed, type Permission } from '../staff/permissions.ts'
import type { Role } from '../staff/staff-member.ts'
import type { DeviceOrder } from './device-order.ts'
import { getDevice } from './device.ts'
import { transitionsOf, type OrderStanding, type OrderState, type Transition } from './order-state.ts'
import type { OrderStepKind } from './order-step-kind.ts'

/** What a step asks for: a code of order-causes.ts, or why in words. */
export type StepNeed = 'nothing' | 'reason' | 'cause'

/** A move that somebody may make now. */
export interface AllowedStep {
  to: OrderState
  kind: OrderStepKind
  needs: StepNeed
  permission: Permission
}

/** `side_unknown`: nothing is made for a limb while nobody knows which. */
export type StepRefusal = 'not_next' | 'not_allowed' | 'side_unknown'

const rules: Record<Exclude<OrderStepKind, 'take_back'>, { permission: Permission; needs: StepNeed }> = {
  advance: { permission: 'workOnOrders', needs: 'nothing' },
  hold: { permission: 'moveOrders', needs: 'reason' },
  release: { permission: 'moveOrders', needs: 'nothing' },
  reject: { permission: 'workOnOrders', needs: 'cause' },
  cancel: { permission: 'editOrders', needs: 'reason' },
  reopen: { permission: 'reopenOrders', needs: 'reason' },
}

/** Null for a hand-over that is taken back: that goes with its receipt, and is no step that anybody picks. */
function toStep({ to, kind }: Transition): AllowedStep | null {
  if (kind === 'take_back') return null
  if (to === 'delivered') return { to, kind, needs: 'nothing', permission: 'deliver' }
  if (to === 'in_repair' && kind === 'advance')
    return { to, kind, needs: 'nothing', permission: 'moveOrders' }
  if (to === 'closed') return { to, kind, needs: 'reason', permission: 'workOnOrders' }
  return { to, kind, ...rules[kind] }
}

export type OrderToMove = OrderStanding & Pick<DeviceOrder, 'side'>

/** Whether nobody has said yet for which side a sided device is. */
export function lacksSide({ deviceType, side }: Pick<DeviceOrder, 'deviceType' | 'side'>): boolean {
  return getDevice(deviceType).sided && side === null
}

/** The moves that a person with these roles may make with an order as it stands, the usual next one first. */
export function allowedSteps(order: OrderToMove, roles: readonly Role[]): AllowedStep[] {
  return transitionsOf(order)
    .flatMap((row) => toStep(row) ?? [])
    .filter((step) => checkStep(order, step.to, roles).ok)
}

/** The step to a state for a person with these roles, or why it cannot be made. The screens preview with it, the core decides with it. */
export function checkStep(
  order: OrderToMove,
  to: OrderState,
  roles: readonly Role[],
): Result<AllowedStep, StepRefusal> {
  const row = transitionsOf(order).find((known) => known.to === to)
  const step = row ? toStep(row) : null
  if (!step) return refuse('not_next')
  if (!isAllowed(roles, step.permission)) return refuse('not_allowed')
  const isWork = step.kind === 'advance' || step.kind === 'reject'
  return isWork && to !== 'closed' && lacksSide(order) ? refuse('side_unknown') : ok(step)
}
