/** What moved an order: a step of the work, a hold, its release, a rejection, a cancellation, a reopening by a manager, a hand-over that was none. */
export const orderStepKinds = [
  'advance',
  'hold',
  'release',
  'reject',
  'cancel',
  'reopen',
  'take_back',
] as const
export type OrderStepKind = (typeof orderStepKinds)[number]
