import type { OrderState } from '#domain/orders/order-state.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import { entities } from './entities.ts'
import type { Reader } from './handles.ts'
import { prepared } from './records.ts'

const toOrders = (rows: unknown[]) =>
  rows.map((row) => entities.deviceOrders.fromRow(row as Record<string, unknown>))

/** Orders of the given patients, oldest first. */
export function listOrdersOf(db: Reader, patientIds: readonly string[]): DeviceOrder[] {
  return toOrders(
    prepared(
      db,
      'select * from device_orders where patient_id in (select value from json_each(?)) order by id',
    ).all(JSON.stringify(patientIds)),
  )
}

/** Orders of a camp in the order of registration; only those in `states` when given. */
export function listCampOrders(
  db: Reader,
  campId: string,
  states: readonly OrderState[] | null = null,
): DeviceOrder[] {
  const narrow = states ? 'and state in (select value from json_each(?))' : ''
  const args = states ? [JSON.stringify(states)] : []
  return toOrders(
    prepared(db, `select * from device_orders where camp_id = ? ${narrow} order by id`).all(campId, ...args),
  )
}

/** Orders by id, in no particular order. */
export function listOrdersByIds(db: Reader, ids: readonly string[]): DeviceOrder[] {
  return toOrders(
    prepared(db, 'select * from device_orders where id in (select value from json_each(?))').all(
      JSON.stringify(ids),
    ),
  )
}

/**
 * Open orders of a camp that have no live visit on `fromDate` or later, most urgent first, then by registration.
 * `patientIds` narrows to some people.
 */
export function listUnscheduledOrders(
  db: Reader,
  campId: string,
  fromDate: string,
  patientIds: readonly string[] | null,
): DeviceOrder[] {
  const narrow = patientIds ? 'and o.patient_id in (select value from json_each(?))' : ''
  const args = patientIds ? [JSON.stringify(patientIds)] : []
  return toOrders(
    prepared(
      db,
      `select o.* from device_orders o
       where o.camp_id = ? and o.state not in ('delivered', 'follow_up', 'on_hold', 'rejected', 'cancelled', 'closed')
         and (o.state <> 'in_repair' or o.device_type = 'repair'
           or o.order_type in ('repair', 'component_change', 'adjustment'))
         and not exists (
           select 1 from appointments a
           where a.order_id = o.id and a.date >= ? and a.status in ('booked', 'arrived', 'in_progress'))
         ${narrow}
       order by case o.priority when 'urgent' then 0 when 'high' then 1 when 'normal' then 2 else 3 end, o.id`,
    ).all(campId, fromDate, ...args),
  )
}
