import { createRouterClient } from '@orpc/server'
import { entities } from '#db/entities.ts'
import { inTransaction } from '#db/handles.ts'
import { readBalances } from '#db/stock.ts'
import { aCamp } from '#tests/support/drafts.ts'
import { openTestCore } from '#tests/support/open-core.ts'
import { addStockItems, drawMovements } from '#tests/support/stock-builders.ts'
import { median, p95, sample, type Result } from './measure.ts'

/** Balances and the shelf of 2,000 items with 50,000 movements, against the bare sum over the same rows. */
export async function benchStock(): Promise<Result[]> {
  const core = openTestCore()
  const client = createRouterClient(core.router, { context: core.connectOwner('Bench') })
  const camp = await client.camps.create(aCamp())
  const { db } = core.state
  inTransaction(db, (tx) => {
    const itemIds = addStockItems(tx, 2000)
    const movements = drawMovements({ campId: camp.id, itemIds, orderIds: [], count: 50_000 })
    for (const movement of movements) {
      entities.stockMovements.insert(tx, { ...movement, orderId: null })
    }
  })
  const raw = db.raw.prepare(
    'select item_id, sum(quantity) from stock_movements where camp_id = ? group by item_id',
  )
  const bare = median(await sample(40, () => raw.all(camp.id)))
  const line = (name: string, times: number[]): Result => ({
    name,
    unit: 'ms',
    ours: median(times),
    p95: p95(times),
    bare,
    bareIs: 'sum per item, one statement',
    aim: '',
  })
  const results = [
    line('balances of 2,000 items, 50,000 movements', await sample(40, () => readBalances(db, camp.id))),
    line('the whole shelf of them', await sample(20, () => client.stock.shelf({ campId: camp.id }))),
  ]
  core.close()
  return results
}
