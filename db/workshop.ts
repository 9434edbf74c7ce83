import type { DeviceOrder } from '#domain/orders/device-order.ts'
import { entities } from './entities.ts'
import type { Reader } from './handles.ts'
import { prepared } from './records.ts'

const toOrders = (rows: unknown[]) =>
  rows.map((row) => entities.deviceOrders.fromRow(row as Record<string, unknown>))

/**
 * What stands on a camp's board: every order that has not ended, handed over ones only since the instant `since`. A device whose
 * repair is an order of its own stands there as that order.
 */
export function listBoardOrders(db: Reader, campId: string, since: string): DeviceOrder[] {
  return toOrders(
    prepared(
      db,
      `select o.* from device_orders o
       where o.camp_id = ?
         and o.state in ('prescribed', 'measured', 'rectified', 'fabricating', 'assembled', 'trial_fit', 'adjusting',
                         'finishing', 'checkout', 'in_repair', 'on_hold', 'rejected', 'delivered', 'follow_up')
         and (o.state not in ('delivered', 'follow_up') or o.state_since >= ?)
         and not (o.state = 'in_repair' and exists (
           select 1 from device_orders r
           where r.previous_order_id = o.id and r.state in ('prescribed', 'in_repair', 'on_hold')))
       order by o.id`,
    ).all(campId, since),
  )
}

/** The order with this number, or null. */
export function findOrderByNumber(db: Reader, number: string): DeviceOrder | null {
  const row = prepared(db, 'select * from device_orders where number = ?').get(number)
  return row ? entities.deviceOrders.fromRow(row as Record<string, unknown>) : null
}

/** Orders that name one of these as the one they repair, remake or replace. */
export function listFollowingOrders(db: Reader, orderIds: readonly string[]): DeviceOrder[] {
  return toOrders(
    prepared(
      db,
      'select * from device_orders where previous_order_id in (select value from json_each(?)) order by id',
    ).all(JSON.stringify(orderIds)),
  )
}
