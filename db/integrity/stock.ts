import type { Breach } from './breach.ts'
import { listCamps } from '../camps.ts'
import { entities } from '../entities.ts'
import type { Reader } from '../handles.ts'
import { prepared } from '../records.ts'
import { readBalances } from '../stock.ts'
import { partsEffects } from '#domain/orders/order-parts.ts'
import { balancesByItem, findNegative } from '#domain/stock/balance.ts'
import type { StockMovement } from '#domain/stock/stock-movement.ts'

type StockBreach = Breach<'stock_negative' | 'stock_reserved_closed' | 'stock_balance'>

/** No shelf ever held less than nothing, nothing is set aside for an order that has ended, and the quick sums are the ledger's. */
export function findStockBreaches(db: Reader): StockBreach[] {
  return [...listCamps(db).flatMap(({ id }) => ledgerBreaches(db, id)), ...closedBreaches(db)]
}

function ledgerBreaches(db: Reader, campId: string): StockBreach[] {
  const movements = prepared(db, 'select * from stock_movements where camp_id = ? order by at, id')
    .all(campId)
    .map((row): StockMovement => entities.stockMovements.fromRow(row as Record<string, unknown>))
  const found: StockBreach[] = []
  for (const [itemId, lines] of Map.groupBy(movements, (movement) => movement.itemId)) {
    const bad = findNegative(lines)
    if (bad) {
      const text = `camp ${campId}: the shelf of item ${itemId} goes below nothing with movement ${bad.id}`
      found.push({ kind: 'stock_negative', text, ids: [itemId, bad.id] })
    }
  }
  const quick = readBalances(db, campId)
  for (const [itemId, balance] of balancesByItem(movements)) {
    const sums = quick.get(itemId)
    const same = (['onHand', 'reserved', 'inTransit', 'out'] as const).every(
      (pile) => sums?.[pile] === balance[pile],
    )
    if (same) continue
    const text = `camp ${campId}: the balance of item ${itemId} is not what its ledger adds up to`
    found.push({ kind: 'stock_balance', text, ids: [itemId] })
  }
  return found
}

const endStates = Object.entries(partsEffects).flatMap(([state, effect]) =>
  effect === 'release' || effect === 'return' ? [state] : [],
)

function closedBreaches(db: Reader): StockBreach[] {
  const rows = prepared(
    db,
    `select o.id as id, o.state as state, m.item_id as itemId,
       sum(case m.kind when 'reserve' then m.quantity when 'release' then -m.quantity when 'use' then -m.quantity else 0 end) as left
     from device_orders o join stock_movements m on m.order_id = o.id
     where o.state in (select value from json_each(?)) group by o.id, m.item_id having left <> 0`,
  ).all(JSON.stringify(endStates)) as { id: string; state: string; itemId: string; left: number }[]
  return rows.map(({ id, state, itemId, left }) => ({
    kind: 'stock_reserved_closed',
    text: `order ${id} is ${state}, yet ${left} of item ${itemId} is set aside for it`,
    ids: [id, itemId],
  }))
}
