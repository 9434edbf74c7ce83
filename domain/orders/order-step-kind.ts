/** What moved an order: a step of the work, a hold, its release, a rejection, a cancellation, a reopening by a manager. */
export const orderStepKinds = ['advance', 'hold', 'release', 'reject', 'cancel', 'reopen'] as const
export type OrderStepKind = (typeof orderStepKinds)[number]
