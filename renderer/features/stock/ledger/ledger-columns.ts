import { movementEffects } from '#domain/stock/balance.ts'
import type { StockMovement } from '#domain/stock/stock-movement.ts'

/** Where a line of the ledger writes its quantity: into the shelf, out of it, or aside where the shelf does not change. */
export interface LedgerColumns {
  in: number | null
  out: number | null
  aside: number | null
}

/** The columns of one line, as the paper ledger has them. */
export function columnsOf({ kind, quantity }: Pick<StockMovement, 'kind' | 'quantity'>): LedgerColumns {
  const change = (movementEffects[kind].onHand ?? 0) * quantity
  const isOnShelf = movementEffects[kind].onHand !== undefined
  return {
    in: isOnShelf && change > 0 ? change : null,
    out: isOnShelf && change < 0 ? -change : null,
    aside: isOnShelf ? null : quantity,
  }
}
