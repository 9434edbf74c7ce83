import type { DeviceType } from '../orders/device.ts'
import { nextVisitKind, type OrderState } from '../orders/order-state.ts'
import { visitDefaults, type AppointmentKind } from '../scheduling/appointment.ts'
import { orderStatesAfterVisit } from '../scheduling/visit-status.ts'
import type { RemainingStep } from './forecast.ts'

/**
 * Workshop time from casting to the first trial, in minutes, by device: planning defaults from professional practice, to be
 * confirmed by a prosthetist (a transtibial limb on the same day, a transfemoral one on the next).
 */
export const workshopMinutes: Partial<Record<DeviceType, number>> = {
  transtibial: 210,
  syme: 240,
  partial_foot: 240,
  transfemoral: 480,
  knee_disarticulation: 600,
  hip_disarticulation: 900,
  transradial: 300,
  transhumeral: 480,
  afo: 240,
  kafo: 480,
}
const DEFAULT_WORKSHOP_MINUTES = 300

/** States in which the workshop has begun, with the share of its time that is still ahead. */
const workLeft: Partial<Record<OrderState, number>> = { measured: 1, rectified: 0.6, fabricating: 0.35 }

/** The workshop time that is still ahead of an order before its trial, in minutes. */
export function workshopMinutesAhead(order: { state: OrderState; deviceType: DeviceType }): number {
  return Math.round(
    (workLeft[order.state] ?? 0) * (workshopMinutes[order.deviceType] ?? DEFAULT_WORKSHOP_MINUTES),
  )
}

/**
 * Everything that an order still needs until it is delivered, visit by visit, each with its usual length and the workshop time
 * before it. Empty for orders that wait for nothing (delivered, cancelled, on hold).
 */
export function remainingSteps(
  order: { state: OrderState; deviceType: DeviceType },
  lengthOf: (kind: AppointmentKind) => number = (kind) => visitDefaults[kind].durationMinutes,
): RemainingStep[] {
  const steps: RemainingStep[] = []
  let current = { ...order }
  const seen = new Set<OrderState>()
  for (let kind = nextVisitKind(current); kind; kind = nextVisitKind(current)) {
    if (seen.has(current.state)) break
    seen.add(current.state)
    const [stationKind] = visitDefaults[kind].stationKinds
    if (!stationKind) break
    steps.push({ stationKind, minutes: lengthOf(kind), lagMinutes: workshopMinutesAhead(current) })
    const after = orderStatesAfterVisit(kind, current).at(-1)
    if (!after) break
    current = { ...current, state: after }
  }
  return steps
}
