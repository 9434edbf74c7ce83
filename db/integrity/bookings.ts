import type { Breach } from './breach.ts'
import type { Reader } from '../handles.ts'
import { prepared } from '../records.ts'

/** Something about series or the wait list that the program itself would never have written. */
type BookingBreach = Breach<'series_visit' | 'wait_entry' | 'waits_twice'>

type Row = Record<string, string>
const rowsOf = (db: Reader, sql: string) => prepared(db, sql).all() as Row[]

/** Every breach of what must always hold about series and the wait list. */
export function findBookingBreaches(db: Reader): BookingBreach[] {
  return [...seriesBreaches(db), ...entryBreaches(db), ...twiceBreaches(db)]
}

/** The visits of a series are of its person, its device and its kind. */
function seriesBreaches(db: Reader): BookingBreach[] {
  return rowsOf(
    db,
    `select a.id as id, s.id as series from appointments a join rehab_series s on s.id = a.series_id
     where a.patient_id <> s.patient_id or a.kind <> s.kind or a.order_id is not s.order_id`,
  ).map(({ id = '', series = '' }) => ({
    kind: 'series_visit',
    text: `visit ${id} is not of the person, device or kind of its series ${series}`,
    ids: [id, series],
  }))
}

/** Who was booked has a visit, who left a reason; visit and device are those of the person. */
function entryBreaches(db: Reader): BookingBreach[] {
  return rowsOf(
    db,
    `select w.id as id, w.status as status from wait_entries w
     left join appointments a on a.id = w.appointment_id left join device_orders o on o.id = w.order_id
     where (w.status = 'booked' and a.id is null) or (w.status = 'left' and w.left_reason = '')
       or a.patient_id <> w.patient_id or o.patient_id <> w.patient_id`,
  ).map(({ id = '', status = '' }) => ({
    kind: 'wait_entry',
    text: `wait list entry ${id} is ${status}, but what it names says otherwise`,
    ids: [id],
  }))
}

/** Nobody waits twice for the same visit. */
function twiceBreaches(db: Reader): BookingBreach[] {
  return rowsOf(
    db,
    `select a.id as a, b.id as b from wait_entries a join wait_entries b
       on b.patient_id = a.patient_id and b.kind = a.kind and b.order_id is a.order_id and b.id > a.id
     where a.status = 'waiting' and b.status = 'waiting'`,
  ).map(({ a = '', b = '' }) => ({
    kind: 'waits_twice',
    text: `wait list entries ${a} and ${b} are one person waiting twice`,
    ids: [a, b],
  }))
}
