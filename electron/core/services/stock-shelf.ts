import type { LedgerRow, ShelfRow } from '#contract/stock.ts'
import { listOrdersByIds } from '#db/orders.ts'
import { listStaff } from '#db/staff.ts'
import { listItemMovements, pageMovements, type LedgerQuery } from '#db/stock.ts'
import { emptyBalance, freeOf, runningBalance } from '#domain/stock/balance.ts'
import { stockCategories } from '#domain/stock/stock-item.ts'
import type { Context } from '../context.ts'
import { load } from '../operate.ts'
import { neededByItem, readWants, shortageOf } from './stock-needs.ts'

/** The catalogue with what lies there, what is promised and what is lacking. */
export function readShelf(context: Context, { campId }: { campId: string }): ShelfRow[] {
  load(context, 'camps', campId)
  const { catalogue, wants, balances } = readWants(context, campId)
  const needs = neededByItem(wants)
  return catalogue
    .map((item): ShelfRow => {
      const balance = balances.get(item.id) ?? emptyBalance
      const needed = needs.get(item.id) ?? 0
      return {
        item,
        balance,
        needed,
        ...shortageOf(needed, balance),
        isLow: item.active && item.lowAt !== null && freeOf(balance) <= item.lowAt,
      }
    })
    .filter(({ item, balance: { onHand, inTransit } }) => item.active || onHand > 0 || inTransit > 0)
    .sort((a, b) => placeOf(a) - placeOf(b))
}

/** Groups in the order in which a store room is walked; within one, as the catalogue is read. */
const placeOf = ({ item }: ShelfRow) => stockCategories.indexOf(item.category)

/** One page of the ledger, newest first, each line with the shelf after it. */
export function readLedger(context: Context, query: LedgerQuery): { rows: LedgerRow[]; total: number } {
  const { db } = context.core
  const { movements, total } = pageMovements(db, query)
  const staff = new Map(listStaff(db).map((member) => [member.id, member.nameLatin || member.namePersian]))
  const orders = new Map(
    listOrdersByIds(
      db,
      movements.flatMap(({ orderId }) => orderId ?? []),
    ).map(({ id, number }) => [id, number]),
  )
  const after = new Map(
    [...new Set(movements.map(({ itemId }) => itemId))].flatMap((itemId) =>
      runningBalance(listItemMovements(db, query.campId, itemId)).map(
        ({ movement, balance }) => [movement.id, balance.onHand] as const,
      ),
    ),
  )
  return {
    total,
    rows: movements.map((movement) => ({
      movement,
      onHand: after.get(movement.id) ?? 0,
      staffName: (movement.staffId && staff.get(movement.staffId)) || '',
      orderNumber: (movement.orderId && orders.get(movement.orderId)) || '',
    })),
  }
}
