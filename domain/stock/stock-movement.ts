/**
 * What happens to stock. `announce` is in transit, `arrive` comes from there to the shelf, `not_arrived` never does; `receive` comes to
 * the shelf unannounced. `reserve` sets aside for an order without leaving the shelf, `release` gives that up, `use` leaves the shelf for
 * the workshop, `consume` likewise for what a case uses up without its being set aside, `issue` for a person's hands, `give_back` brings back what was used or issued, `count` sets the shelf to what was counted.
 */
export const stockMovementKinds = [
  'opening',
  'announce',
  'arrive',
  'not_arrived',
  'receive',
  'reserve',
  'release',
  'use',
  'consume',
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
  /** Batch on the shelf; empty where nobody tells batches apart. What is set aside or in transit has none. */
  lot: string
  kind: StockMovementKind
  /** In the item's unit. Positive, except for `count`, which holds the difference between counted and expected. */
  quantity: number
  /** The order it was set aside or used for. A `use` for an order takes what was set aside for that order. */
  orderId: string | null
  staffId: string | null
  /** UTC instant. */
  at: string
  reason: string
  version: number
}
