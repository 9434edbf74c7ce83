import { measurementForms } from '../measurements/form-registry.ts'
import type { MeasurementSet } from '../measurements/measurement-set.ts'
import { getDevice } from '../orders/device.ts'
import { isRepairOrder, type OrderStanding, type OrderState } from '../orders/order-state.ts'

/** What a person does next with an order: measure for it, move it on, try it on, check it out, or hand it over. */
export type NextStep =
  | { kind: 'measure' }
  | { kind: 'advance'; to: OrderState }
  | { kind: 'trial' }
  | { kind: 'checkout' }
  | { kind: 'deliver' }

const steps: Partial<Record<OrderState, NextStep>> = {
  prescribed: { kind: 'advance', to: 'measured' },
  measured: { kind: 'advance', to: 'rectified' },
  rectified: { kind: 'advance', to: 'fabricating' },
  fabricating: { kind: 'advance', to: 'assembled' },
  assembled: { kind: 'trial' },
  trial_fit: { kind: 'trial' },
  adjusting: { kind: 'trial' },
  finishing: { kind: 'checkout' },
  checkout: { kind: 'checkout' },
  in_repair: { kind: 'checkout' },
}

/** What was already done for an order. */
export interface DoneSoFar {
  isCheckedOut: boolean
  /** A complete measurement stands; true where nobody knows. */
  isMeasured?: boolean
}

/** Whether a complete measurement stands among an order's. */
export const isMeasured = (sets: readonly Pick<MeasurementSet, 'status' | 'struckReason'>[]): boolean =>
  sets.some(({ status, struckReason }) => status === 'complete' && struckReason === '')

/**
 * The step that the order's page offers first, or null when nothing follows (delivered, on hold, cancelled, or while a repair of
 * its own stands for it). What is cast is measured first. What comes from the shelf is neither cast nor tried on: its check-out comes first. A repair is taken in by
 * the workshop's own step, then checked out and handed back.
 */
export function nextStep(
  order: OrderStanding,
  { isCheckedOut, isMeasured: isKnown = true }: DoneSoFar,
): NextStep | null {
  const step = steps[order.state] ?? null
  const isRepair = isRepairOrder(order)
  if (step === null || isRepair !== (order.state === 'in_repair')) return null
  const usual: NextStep = getDevice(order.deviceType).custom || isRepair ? step : { kind: 'checkout' }
  if (usual.kind === 'checkout' && isCheckedOut) return { kind: 'deliver' }
  const isToMeasure = usual.kind === 'advance' && usual.to === 'measured' && !isKnown
  return isToMeasure && measurementForms.current(order.deviceType) ? { kind: 'measure' } : usual
}
