import { emptyBalance, freeOf } from '#domain/stock/balance.ts'
import type { Context } from '../context.ts'
import { readWants } from './stock-needs.ts'

/** Order → whether all that it needs of the catalogue is free on the shelf or set aside for it; orders that need nothing are absent. */
export function readPartsAtHand(
  context: Context,
  campId: string,
  orderIds: ReadonlySet<string>,
): Map<string, boolean> {
  const found = new Map<string, boolean>()
  if (orderIds.size === 0) return found
  const { wants, balances } = readWants(context, campId)
  for (const { order, part, reserved } of wants) {
    if (!orderIds.has(order.id) || part.itemId === null) continue
    const free = Math.max(0, freeOf(balances.get(part.itemId) ?? emptyBalance))
    const isHere = free + reserved >= part.quantity
    found.set(order.id, isHere && (found.get(order.id) ?? true))
  }
  return found
}
