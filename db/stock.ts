import { balanceOfSums, emptyBalance, type LotSums, type StockBalance } from '#domain/stock/balance.ts'
import type { StockItem } from '#domain/stock/stock-item.ts'
import {
  stockMovementKinds,
  type StockMovement,
  type StockMovementKind,
} from '#domain/stock/stock-movement.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import { footLengthIn, statesNeedingParts, type Held } from '#domain/orders/order-parts.ts'
import { entities } from './entities.ts'
import type { Reader } from './handles.ts'
import { prepared } from './records.ts'

type Row = Record<string, unknown>
const toItems = (rows: unknown[]) => rows.map((row) => entities.stockItems.fromRow(row as Row))
const toMovements = (rows: unknown[]) => rows.map((row) => entities.stockMovements.fromRow(row as Row))
const toOrders = (rows: unknown[]) => rows.map((row) => entities.deviceOrders.fromRow(row as Row))

/** Every item of the catalogue, by category, size and code. */
export function listStockItems(db: Reader): StockItem[] {
  return toItems(
    prepared(db, 'select * from stock_items order by category, size_mm is null, size_mm, code').all(),
  )
}

/** Whether anything was ever booked on the item. */
export function hasMovements(db: Reader, itemId: string): boolean {
  return prepared(db, 'select 1 from stock_movements where item_id = ? limit 1').get(itemId) !== undefined
}

/** The id of the item with this code, or null. */
export function findItemIdByCode(db: Reader, code: string): string | null {
  const found = prepared(db, 'select id from stock_items where code = ?').pluck().get(code)
  return typeof found === 'string' ? found : null
}

const sumColumns = [
  'item_id',
  'lot',
  ...stockMovementKinds.map((kind) => `sum(case kind when '${kind}' then quantity else 0 end)`),
  `sum(case when kind = 'use' and order_id is not null then quantity else 0 end)`,
].join(', ')

type SumRow = [itemId: string, lot: string, ...quantities: number[]]

/**
 * Balances by item id in one camp; items without a movement are left out. One aggregate over an index that holds all of it,
 * then the arithmetic of the domain on the sums.
 */
export function readBalances(db: Reader, campId: string): Map<string, StockBalance> {
  const sql = `select ${sumColumns} from stock_movements where camp_id = ? group by item_id, lot`
  return toBalances(prepared(db, sql).raw().all(campId) as SumRow[])
}

/** The balance of one item in one camp. */
export function readBalance(db: Reader, campId: string, itemId: string): StockBalance {
  const sql = `select ${sumColumns} from stock_movements where camp_id = ? and item_id = ? group by lot`
  const rows = prepared(db, sql).raw().all(campId, itemId) as SumRow[]
  return toBalances(rows).get(itemId) ?? emptyBalance
}

function toBalances(rows: readonly SumRow[]): Map<string, StockBalance> {
  const lots = new Map<string, LotSums[]>()
  for (const [itemId, lot, ...quantities] of rows) {
    const sums = {} as LotSums['sums']
    stockMovementKinds.forEach((kind, index) => (sums[kind] = quantities[index] ?? 0))
    const known = lots.get(itemId) ?? []
    known.push({ lot, sums, usedForOrders: quantities[stockMovementKinds.length] ?? 0 })
    lots.set(itemId, known)
  }
  return new Map([...lots].map(([itemId, known]) => [itemId, balanceOfSums(known)]))
}

/** All movements of one item in one camp, in the order they were booked. */
export function listItemMovements(db: Reader, campId: string, itemId: string): StockMovement[] {
  return toMovements(
    prepared(db, 'select * from stock_movements where camp_id = ? and item_id = ? order by at, id').all(
      campId,
      itemId,
    ),
  )
}

type HeldRow = Pick<StockMovement, 'itemId' | 'lot' | 'kind' | 'quantity'> & { orderId: string }

/** Order id → item id → what the order holds of it. */
export function readHeld(db: Reader, orderIds: readonly string[]): Map<string, Map<string, Held>> {
  const rows = prepared(
    db,
    `select order_id as orderId, item_id as itemId, lot, kind, sum(quantity) as quantity from stock_movements
     where order_id in (select value from json_each(?)) group by order_id, item_id, lot, kind`,
  ).all(JSON.stringify(orderIds)) as HeldRow[]
  const held = new Map<string, Map<string, Held>>()
  for (const { orderId, itemId, lot, kind, quantity } of rows) {
    const ofOrder = held.get(orderId) ?? new Map<string, Held>()
    held.set(orderId, ofOrder)
    const one = ofOrder.get(itemId) ?? { reserved: 0, out: {} }
    ofOrder.set(itemId, one)
    const sign = heldSigns[kind]
    if (!sign) continue
    one.reserved += sign.reserved * quantity
    if (sign.out !== 0) one.out[lot] = (one.out[lot] ?? 0) + sign.out * quantity
  }
  return held
}

/** What a line with an order does to what the order holds. */
const heldSigns: Partial<Record<StockMovementKind, { reserved: number; out: number }>> = {
  reserve: { reserved: 1, out: 0 },
  release: { reserved: -1, out: 0 },
  use: { reserved: -1, out: 1 },
  consume: { reserved: 0, out: 1 },
  issue: { reserved: 0, out: 1 },
  give_back: { reserved: 0, out: -1 },
}

export interface LedgerQuery {
  campId: string
  itemId: string | null
  orderId: string | null
  kinds: readonly StockMovementKind[]
  from: number
  limit: number
}

/** One page of the ledger, newest first, with the number of all lines that match. */
export function pageMovements(
  db: Reader,
  { campId, itemId, orderId, kinds, from, limit }: LedgerQuery,
): { movements: StockMovement[]; total: number } {
  const where = [
    'camp_id = ?',
    itemId ? 'item_id = ?' : '',
    orderId ? 'order_id = ?' : '',
    kinds.length > 0 ? 'kind in (select value from json_each(?))' : '',
  ]
    .filter(Boolean)
    .join(' and ')
  const args = [campId, itemId, orderId, kinds.length > 0 ? JSON.stringify(kinds) : null].filter(
    (value) => value !== null,
  )
  const total = prepared(db, `select count(*) from stock_movements where ${where}`)
    .pluck()
    .get(...args)
  const rows = prepared(
    db,
    `select * from stock_movements where ${where} order by at desc, id desc limit ? offset ?`,
  ).all(...args, limit, from)
  return { movements: toMovements(rows), total: Number(total) }
}

/** Orders of a camp that still need their parts, most urgent first, then those that wait longest. */
export function listOrdersNeedingParts(db: Reader, campId: string): DeviceOrder[] {
  return toOrders(
    prepared(
      db,
      `select * from device_orders where camp_id = ? and state in (select value from json_each(?))
       order by case priority when 'urgent' then 0 when 'high' then 1 when 'normal' then 2 else 3 end, state_since, id`,
    ).all(campId, JSON.stringify(statesNeedingParts)),
  )
}

/** Person → the length of the foot in millimetres, as last measured or assessed. */
export function readFootLengths(db: Reader, patientIds: readonly string[]): Map<string, number> {
  const ids = JSON.stringify(patientIds)
  const rows = [
    ...prepared(
      db,
      `select patient_id as id, "values" as found from assessments
       where patient_id in (select value from json_each(?)) and struck_reason = '' order by date, id`,
    ).all(ids),
    ...prepared(
      db,
      `select patient_id as id, "values" as found from measurement_sets
       where patient_id in (select value from json_each(?)) and struck_reason = '' order by taken_on, id`,
    ).all(ids),
  ] as { id: string; found: string }[]
  const lengths = new Map<string, number>()
  for (const { id, found } of rows) {
    const length = footLengthIn(JSON.parse(found) as Record<string, unknown>)
    if (length !== null) lengths.set(id, length)
  }
  return lengths
}
