import { expect, test } from 'vitest'
import { entities } from '#db/entities.ts'
import { inTransaction } from '#db/handles.ts'
import { readBalance, readBalances, readHeld } from '#db/stock.ts'
import { balancesByItem } from '#domain/stock/balance.ts'
import { outOf } from '#domain/orders/order-parts.ts'
import type { StockMovement } from '#domain/stock/stock-movement.ts'
import { openRehearsal } from '#tests/support/open-rehearsal.ts'
import { addStockItems, drawMovements } from '#tests/support/stock-builders.ts'

async function filledStore() {
  const { camp, state } = await openRehearsal()
  const { db } = state
  db.raw.exec('delete from stock_movements')
  const orderIds = db.raw.prepare('select id from device_orders order by id').pluck().all() as string[]
  const movements = inTransaction(db, (tx) => {
    const itemIds = addStockItems(tx, 60)
    const drawn = drawMovements({ campId: camp.id, itemIds, orderIds, count: 4000 })
    for (const movement of drawn) entities.stockMovements.insert(tx, movement)
    return drawn
  })
  return { db, campId: camp.id, movements, orderIds }
}

test('the quick sums are what the ledger adds up to', async () => {
  const { db, campId, movements } = await filledStore()
  const expected = balancesByItem(movements)
  expect(readBalances(db, campId)).toEqual(expected)
  for (const [itemId, balance] of expected) expect(readBalance(db, campId, itemId)).toEqual(balance)
  expect(readBalances(db, 'elsewhere').size).toBe(0)
})

test('what an order holds is what its lines add up to', async () => {
  const { db, movements, orderIds } = await filledStore()
  const held = readHeld(db, orderIds)
  const sum = (lines: StockMovement[], ...kinds: StockMovement['kind'][]) =>
    lines.filter(({ kind }) => kinds.includes(kind)).reduce((total, { quantity }) => total + quantity, 0)
  for (const [orderId, lines] of Map.groupBy(movements, (movement) => movement.orderId)) {
    if (orderId === null) continue
    for (const [itemId, own] of Map.groupBy(lines, (movement) => movement.itemId)) {
      const one = held.get(orderId)?.get(itemId)
      expect(one?.reserved ?? 0).toBe(sum(own, 'reserve') - sum(own, 'release', 'use'))
      expect(outOf(one)).toBe(sum(own, 'use', 'consume', 'issue') - sum(own, 'give_back'))
    }
  }
})

test('balances read an index and never the rows', async () => {
  const { db } = await filledStore()
  const plan = db.raw
    .prepare(
      `explain query plan
       select item_id, lot, sum(case when kind = 'use' and order_id is not null then quantity else 0 end)
       from stock_movements where camp_id = ? group by item_id, lot`,
    )
    .all('x') as { detail: string }[]
  expect(plan.map(({ detail }) => detail).join('\n')).toContain(
    'USING COVERING INDEX stock_movements_balance',
  )
})
