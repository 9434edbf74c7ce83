/**
 * What happens to stock. `announce` is in transit, `reserve` is set aside for an order without leaving the shelf, `use` leaves it,
 * `give_back` returns a used or reserved part, `count` sets the shelf to what was counted.
 */
export const stockMovementKinds = [
  'opening',
  'announce',
  'receive',
  'reserve',
  'release',
  'use',
  'issue',
  'give_back',
  'scrap',
  'count',
] as const
export type StockMovementKind = (typeof stockMovementKinds)[number]

/** One line of the ledger. Lines are never changed; a wrong one is taken back by undo or by its opposite. */
export interface StockMovement {
  id: string
  campId: string
  itemId: string
  lot: string
  kind: StockMovementKind
  /** In the item's unit. Positive, except for `count`, which holds the difference between counted and expected. */
  quantity: number
  orderId: string | null
  staffId: string | null
  /** UTC instant. */
  at: string
  reason: string
  version: number
}
