/** What is looked at before a camp is closed, in the order in which it is worked off. */
export const closeoutKinds = [
  'visits_open',
  'visits_ahead',
  'tokens_open',
  'orders_open',
  'no_next_step',
  'receipts_missing',
  'follow_ups_unplanned',
  'stock_not_counted',
  'no_backup',
] as const
export type CloseoutKind = (typeof closeoutKinds)[number]

/** Kinds that a camp should not be closed over without a word: somebody would be forgotten. */
export const weighsOnClosing: Record<CloseoutKind, boolean> = {
  visits_open: true,
  visits_ahead: true,
  tokens_open: false,
  orders_open: true,
  no_next_step: true,
  receipts_missing: true,
  follow_ups_unplanned: true,
  stock_not_counted: false,
  no_backup: true,
}
