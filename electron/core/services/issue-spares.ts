import type { Journal } from '#db/journal.ts'
import { readBalance } from '#db/stock.ts'
import type { Delivery, IssuedSpare } from '#domain/fitting/delivery.ts'
import type { Context } from '../context.ts'
import { bookLine } from './stock-booking.ts'

/** Takes the spares of a receipt off the shelf, lot after lot. Refuses with `stock_…` when they do not lie there. */
export function issueSpares(journal: Journal, context: Context, delivery: Delivery): void {
  for (const spare of delivery.spares) issueOne(journal, context, delivery, spare)
}

function issueOne(
  journal: Journal,
  context: Context,
  { campId, orderId }: Delivery,
  { itemId, quantity }: IssuedSpare,
): void {
  const { lots } = readBalance(journal.tx, campId, itemId)
  let left = quantity
  const take = (lot: string, taken: number) => {
    bookLine(journal, context, { campId, itemId, lot, kind: 'issue', quantity: taken, orderId })
    left -= taken
  }
  for (const [lot, onHand] of Object.entries(lots).sort(([a], [b]) => a.localeCompare(b, 'en'))) {
    const taken = Math.min(left, onHand)
    if (taken > 0) take(lot, taken)
  }
  if (left > 0) take('', left)
}
