import type { OrderState } from '#domain/orders/order-state.ts'

const steps: Record<OrderState, number | null> = {
  prescribed: 0,
  measured: 1,
  rectified: 2,
  fabricating: 3,
  assembled: 4,
  trial_fit: 5,
  adjusting: 5,
  finishing: 6,
  checkout: 7,
  delivered: 8,
  follow_up: 8,
  in_repair: 5,
  on_hold: null,
  rejected: null,
  cancelled: null,
  closed: null,
}

/** A state's step on the one ordered scale of stage colours, light to dark, which survives greyscale; null where it lies outside. */
export function stageStepOf(state: OrderState): number | null {
  return steps[state]
}
