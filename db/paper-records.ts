import type { Delivery } from '#domain/fitting/delivery.ts'
import type { MeasurementSet } from '#domain/measurements/measurement-set.ts'
import type { Recall } from '#domain/recalls/recall.ts'
import type { StockItem } from '#domain/stock/stock-item.ts'
import type { StockMovement } from '#domain/stock/stock-movement.ts'
import { entities } from './entities.ts'
import type { Reader } from './handles.ts'
import { prepared } from './records.ts'

type Row = Record<string, unknown>
const rowsFor = (db: Reader, sql: string, ids: readonly string[]) =>
  prepared(db, sql).all(JSON.stringify(ids)) as Row[]

/** The newest standing delivery of each of these orders. */
export function listDeliveriesOf(db: Reader, orderIds: readonly string[]): Map<string, Delivery> {
  const sql = `select * from deliveries where struck_reason = '' and order_id in (select value from json_each(?)) order by date, id`
  const found = rowsFor(db, sql, orderIds).map(entities.deliveries.fromRow)
  return new Map(found.map((delivery) => [delivery.orderId, delivery]))
}

/** Every delivery of a camp, in the order of handing over. */
export function listCampDeliveries(db: Reader, campId: string): Delivery[] {
  return (
    prepared(db, 'select * from deliveries where camp_id = ? order by date, id').all(campId) as Row[]
  ).map(entities.deliveries.fromRow)
}

/** The newest finished and standing measurements for each of these orders. */
export function listCompleteMeasurements(
  db: Reader,
  orderIds: readonly string[],
): Map<string, MeasurementSet> {
  const sql = `select * from measurement_sets
    where status = 'complete' and struck_reason = '' and order_id in (select value from json_each(?)) order by taken_on, id`
  const found = rowsFor(db, sql, orderIds).map(entities.measurementSets.fromRow)
  return new Map(found.flatMap((set) => (set.orderId ? [[set.orderId, set] as const] : [])))
}

/** Who last checked each of these orders out. */
export function listCheckers(db: Reader, orderIds: readonly string[]): Map<string, string> {
  const sql = `select order_id as orderId, staff_id as staffId from checkouts
    where status = 'complete' and struck_reason = '' and staff_id is not null
      and order_id in (select value from json_each(?)) order by at, id`
  const rows = rowsFor(db, sql, orderIds) as { orderId: string; staffId: string }[]
  return new Map(rows.map(({ orderId, staffId }) => [orderId, staffId]))
}

/** Promises to call these people back that are still open. */
export function listOpenRecalls(db: Reader, patientIds: readonly string[]): Recall[] {
  const sql = `select * from recalls where status = 'open' and patient_id in (select value from json_each(?)) order by due_date`
  return rowsFor(db, sql, patientIds).map(entities.recalls.fromRow)
}

/** Earliest day of fitting of those whose newest finished assessment decided to wait. */
export function listWaitingDates(db: Reader, patientIds: readonly string[]): Map<string, string> {
  const sql = `select patient_id as patientId, decision, earliest_date as date from assessments
    where status = 'complete' and struck_reason = '' and patient_id in (select value from json_each(?)) order by date, id`
  const rows = rowsFor(db, sql, patientIds) as { patientId: string; decision: string; date: string | null }[]
  const newest = new Map(rows.map((row) => [row.patientId, row]))
  return new Map(
    [...newest].flatMap(([patientId, { decision, date }]) =>
      decision === 'wait' && date ? [[patientId, date] as const] : [],
    ),
  )
}

/** Every line of a camp's stock ledger, oldest first. */
export function listCampMovements(db: Reader, campId: string): StockMovement[] {
  const rows = prepared(db, 'select * from stock_movements where camp_id = ? order by at, id').all(campId)
  return (rows as Row[]).map(entities.stockMovements.fromRow)
}

/** Every kind of part, by its code. */
export function listItems(db: Reader): StockItem[] {
  return (prepared(db, 'select * from stock_items order by category, code').all() as Row[]).map(
    entities.stockItems.fromRow,
  )
}
