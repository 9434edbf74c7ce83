import type { OrderState } from './order-state.ts'
import type { OrderStepKind } from './order-step-kind.ts'

/** One move of an order through the workshop. */
export interface OrderStep {
  id: string
  campId: string
  orderId: string
  kind: OrderStepKind
  fromState: OrderState
  toState: OrderState
  /** UTC instant. */
  at: string
  /** Who did the work; null when the command line did it. */
  staffId: string | null
  stationId: string | null
  /** Code of a rejection or rework (causes in order-causes.ts); empty otherwise. */
  cause: string
  reason: string
  version: number
}
