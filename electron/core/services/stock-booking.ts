import type { Journal } from '#db/journal.ts'
import { listItemMovements, readBalance, readHeld } from '#db/stock.ts'
import { bookMovement, findNegative, type MovementFacts, type StockRefusal } from '#domain/stock/balance.ts'
import { saidQuantity } from '#domain/stock/quantity.ts'
import type { StockItem } from '#domain/stock/stock-item.ts'
import type { StockMovement } from '#domain/stock/stock-movement.ts'
import { entities } from '#db/entities.ts'
import type { Context } from '../context.ts'
import { load } from '../operate.ts'
import { refused } from '../refusal.ts'

export interface StockLine extends MovementFacts {
  campId: string
  reason?: string
}

/**
 * Writes one line of the ledger. Refuses with `stock_…` (details: code of the item, the numbers in the unit they are said in, and
 * `line` where several are booked at once) when it cannot be true on the shelf.
 */
export function bookLine(
  journal: Journal,
  context: Context,
  { campId, reason = '', ...facts }: StockLine,
  line?: number,
): StockMovement {
  const { tx, head } = journal
  const held = facts.orderId ? readHeld(tx, [facts.orderId]).get(facts.orderId)?.get(facts.itemId) : undefined
  const booked = bookMovement(readBalance(tx, campId, facts.itemId), facts, held?.reserved)
  if (!booked.ok) throw refusedLine(load(context, 'stockItems', facts.itemId), booked.reason, line)
  return journal.create('stockMovements', {
    ...facts,
    id: context.core.newId(),
    campId,
    staffId: head.actorId,
    at: head.at,
    reason,
  })
}

function refusedLine(item: StockItem, { reason, ...numbers }: StockRefusal, line?: number) {
  const said = Object.fromEntries(
    Object.entries(numbers).map(([key, quantity]) => [key, saidQuantity(quantity, item.unit)]),
  )
  return refused(`stock_${reason}`, { ...said, code: item.code, ...(line === undefined ? {} : { line }) })
}

/**
 * After an undo: refuses with `stock_negative` when without the lines that were taken back a shelf would have held less than nothing
 * at some moment since. `touched` are the movements that were taken back or put back, as they were before or are now.
 */
export function assertShelves(journal: Journal, touched: readonly StockMovement[]): void {
  const shelves = new Map(touched.map((movement) => [`${movement.campId}/${movement.itemId}`, movement]))
  for (const { campId, itemId } of shelves.values()) {
    if (!findNegative(listItemMovements(journal.tx, campId, itemId))) continue
    throw refused('stock_negative', { code: entities.stockItems.find(journal.tx, itemId)?.code ?? '' })
  }
}
