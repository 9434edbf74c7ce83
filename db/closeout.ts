import type { CountedDelivery } from '#domain/closeout/camp-progress.ts'
import type { DeviceType } from '#domain/orders/device.ts'
import type { Reader } from './handles.ts'
import { prepared } from './records.ts'

/** SQL: an order is nobody's to finish any more, or is nobody's to finish now. */
const settled = `('delivered', 'follow_up', 'rejected', 'cancelled', 'closed')`
const repairs = `(o.device_type = 'repair' or o.order_type in ('repair', 'component_change', 'adjustment'))`

const idsOf = (db: Reader, sql: string, ...args: unknown[]) =>
  prepared(db, sql)
    .pluck()
    .all(...args) as string[]

/** Orders of the camp that are neither handed over nor ended, the most urgent first. */
export function listOpenOrderIds(db: Reader, campId: string): string[] {
  return idsOf(
    db,
    `select o.id from device_orders o where o.camp_id = ? and o.state not in ${settled}
       and (o.state <> 'in_repair' or ${repairs})
     order by case o.priority when 'urgent' then 0 when 'high' then 1 when 'normal' then 2 else 3 end, o.id`,
    campId,
  )
}

/** Visits of each order that are booked in the camp; an order without one is left out. */
export function countBookedVisits(
  db: Reader,
  campId: string,
  orderIds: readonly string[],
): Map<string, number> {
  const rows = prepared(
    db,
    `select order_id as id, count(*) as n from appointments
     where order_id in (select value from json_each(?)) and camp_id = ? and status = 'booked' group by order_id`,
  ).all(JSON.stringify(orderIds), campId) as { id: string; n: number }[]
  return new Map(rows.map(({ id, n }) => [id, n]))
}

/**
 * People of the camp with whom nothing goes on: no order that is open or was handed over, no visit ahead, nobody to call them back,
 * no look at a device planned, and no assessment that sent them elsewhere.
 */
export function listForgottenPeople(db: Reader, campId: string, today: string): string[] {
  return idsOf(
    db,
    `select p.id from patients p where p.camp_id = ?
       and not exists (select 1 from device_orders o where o.patient_id = p.id and o.state not in ('cancelled', 'rejected'))
       and not exists (select 1 from appointments a where a.patient_id = p.id and a.date >= ?
         and a.status in ('booked', 'arrived', 'in_progress'))
       and not exists (select 1 from recalls r where r.patient_id = p.id and r.status = 'open')
       and not exists (select 1 from follow_ups f where f.patient_id = p.id and f.status = 'due')
       and not exists (select 1 from assessments s where s.patient_id = p.id and s.status = 'complete'
         and s.struck_reason = '' and s.decision in ('refer', 'not_suitable'))
     order by p.sort_name, p.id`,
    campId,
    today,
  )
}

/** A moment on the camp's clock. */
export interface CampMoment {
  date: string
  minute: number
}

/** SQL: a visit is still to come at the moment `$date`, `$minute`; nobody can know how it goes. */
const isAhead = `(status = 'booked' and (date > $date or (date = $date and start_minute > $minute)))`
const isUnfinished = `status in ('booked', 'arrived', 'in_progress')`

const visitIds = (db: Reader, campId: string, { date, minute }: CampMoment, which: string) =>
  prepared(
    db,
    `select id from appointments where camp_id = $camp and ${which} order by date, start_minute, id`,
  )
    .pluck()
    .all({ camp: campId, date, minute }) as string[]

/** Visits of the camp whose time has come and of which nobody has said how they went. */
export function listOpenVisitIds(db: Reader, campId: string, now: CampMoment): string[] {
  return visitIds(db, campId, now, `${isUnfinished} and not ${isAhead}`)
}

/** Visits of the camp that are still to come. */
export function listVisitIdsAhead(db: Reader, campId: string, now: CampMoment): string[] {
  return visitIds(db, campId, now, isAhead)
}

/** Tokens of the camp that are still in a line. */
export function listOpenTokenIds(db: Reader, campId: string): string[] {
  return idsOf(
    db,
    `select id from queue_tokens where camp_id = ? and state in ('waiting', 'called', 'serving') order by date, number`,
    campId,
  )
}

/** Handed-over orders of the camp without a receipt: no delivery was written, or its receipt was never printed nor filed. */
export function listOrdersWithoutReceipt(db: Reader, campId: string): string[] {
  return idsOf(
    db,
    `select o.id from device_orders o where o.camp_id = ? and o.state in ('delivered', 'follow_up')
       and not exists (select 1 from deliveries d where d.order_id = o.id and d.struck_reason = ''
         and (d.attachment_id is not null or exists (
           select 1 from printed_papers pp, json_each(pp.subject_ids) s where pp.paper = 'receipt' and s.value = o.id)))
     order by o.id`,
    campId,
  )
}

/** Handed-over devices of the camp that nobody will look at again. */
export function listOrdersWithoutFollowUp(db: Reader, campId: string): string[] {
  return idsOf(
    db,
    `select o.id from device_orders o where o.camp_id = ? and o.state in ('delivered', 'follow_up') and not ${repairs}
       and not exists (select 1 from follow_ups f where f.order_id = o.id)
     order by o.id`,
    campId,
  )
}

/** When each item of a camp was last counted, as UTC instants by item id. */
export function lastCounts(db: Reader, campId: string): Map<string, string> {
  const rows = prepared(
    db,
    `select item_id as id, max(at) as at from stock_movements where camp_id = ? and kind = 'count' group by item_id`,
  ).all(campId) as { id: string; at: string }[]
  return new Map(rows.map(({ id, at }) => [id, at]))
}

/** Everything that was handed over in a camp, in order; deliveries that were struck through are left out. */
export function listCountedDeliveries(db: Reader, campId: string): CountedDelivery[] {
  const rows = prepared(
    db,
    `select d.date as date, d.patient_id as patientId, o.device_type as deviceType, ${repairs} as isRepair
     from deliveries d join device_orders o on o.id = d.order_id
     where d.camp_id = ? and d.struck_reason = '' order by d.date, d.id`,
  ).all(campId) as (Omit<CountedDelivery, 'isRepair'> & { isRepair: number })[]
  return rows.map((row) => ({ ...row, isRepair: row.isRepair === 1 }))
}

/** How many devices of each type were ordered in a camp; cancelled orders and repairs do not count. */
export function countOrdered(db: Reader, campId: string): Map<DeviceType, number> {
  const rows = prepared(
    db,
    `select o.device_type as type, count(*) as count from device_orders o
     where o.camp_id = ? and o.state <> 'cancelled' and not ${repairs} group by o.device_type`,
  ).all(campId) as { type: DeviceType; count: number }[]
  return new Map(rows.map(({ type, count }) => [type, count]))
}

export interface CampCounts {
  registered: number
  openOrders: number
  /** Orders of the camp's people that were moved to another camp or clinic. */
  movedOn: number
  done: number
  noShow: number
  openVisits: number
  visitsAhead: number
  planned: number
  followedUp: number
}

/** Numbers of a camp that need no more than counting. */
export function countCamp(db: Reader, campId: string, { date, minute }: CampMoment): CampCounts {
  const sql = `select
    (select count(*) from patients where camp_id = $camp) as registered,
    (select count(*) from device_orders o where o.camp_id = $camp and o.state not in ${settled}
       and (o.state <> 'in_repair' or ${repairs})) as openOrders,
    (select count(*) from patients p join device_orders o on o.patient_id = p.id
       where p.camp_id = $camp and o.camp_id <> $camp and exists (select 1 from changes c
         where c.entity = 'deviceOrders' and c.entity_id = o.id and c.operation = 'closeout.moveOrders')) as movedOn,
    (select count(*) from appointments where camp_id = $camp and status = 'done') as done,
    (select count(*) from appointments where camp_id = $camp and status = 'no_show') as noShow,
    (select count(*) from appointments where camp_id = $camp and ${isUnfinished} and not ${isAhead}) as openVisits,
    (select count(*) from appointments where camp_id = $camp and ${isAhead}) as visitsAhead,
    (select count(*) from follow_ups where camp_id = $camp and status in ('due', 'done')) as planned,
    (select count(*) from follow_ups where camp_id = $camp and status = 'done') as followedUp`
  return prepared(db, sql).get({ camp: campId, date, minute }) as CampCounts
}
