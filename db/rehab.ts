import type { RehabSeries, RehabSession } from '#domain/rehab/rehab-session.ts'
import type { Outcome } from '#domain/outcomes/outcome.ts'
import { entities } from './entities.ts'
import type { Reader } from './handles.ts'
import { prepared } from './records.ts'

type Row = Record<string, unknown>
const rowsOf = (db: Reader, sql: string, ...args: unknown[]) => prepared(db, sql).all(...args) as Row[]

/** Sessions of a person, oldest first, those struck out as well. */
export function listSessionsOf(db: Reader, patientId: string): RehabSession[] {
  return rowsOf(
    db,
    'select * from rehab_sessions where patient_id = ? order by date, start_minute, id',
    patientId,
  ).map(entities.rehabSessions.fromRow)
}

/** Sessions of a camp's day, by time. */
export function listSessionsOn(db: Reader, campId: string, date: string): RehabSession[] {
  return rowsOf(
    db,
    'select * from rehab_sessions where camp_id = ? and date = ? order by start_minute, id',
    campId,
    date,
  ).map(entities.rehabSessions.fromRow)
}

/** Series of a person, oldest first. */
export function listSeriesOf(db: Reader, patientId: string): RehabSeries[] {
  return rowsOf(db, 'select * from rehab_series where patient_id = ? order by id', patientId).map(
    entities.rehabSeries.fromRow,
  )
}

/** Results of a person, oldest first, those struck out and incomplete as well. */
export function listOutcomesOf(db: Reader, patientId: string): Outcome[] {
  return rowsOf(db, 'select * from outcomes where patient_id = ? order by date, id', patientId).map(
    entities.outcomes.fromRow,
  )
}

/** Scored results of a camp for one instrument, oldest first. */
export function listScoredOutcomes(db: Reader, campId: string, instrument: string): Outcome[] {
  return rowsOf(
    db,
    `select * from outcomes where camp_id = ? and instrument = ? and score is not null and struck_reason = '' order by date, id`,
    campId,
    instrument,
  ).map(entities.outcomes.fromRow)
}

/**
 * Order → instant at which it first came to one of `states`. Orders that never did are absent.
 */
export function firstInstantIn(
  db: Reader,
  orderIds: readonly string[],
  states: readonly string[],
): Map<string, string> {
  const rows = rowsOf(
    db,
    `select order_id as id, min(at) as at from order_steps
     where order_id in (select value from json_each(?)) and to_state in (select value from json_each(?))
     group by order_id`,
    JSON.stringify(orderIds),
    JSON.stringify(states),
  )
  return new Map(rows.map(({ id, at }) => [String(id), String(at)]))
}

/** Order → camp date of its first delivery that stands. */
export function deliveryDates(db: Reader, orderIds: readonly string[]): Map<string, string> {
  const rows = rowsOf(
    db,
    `select order_id as id, min(date) as date from deliveries
     where order_id in (select value from json_each(?)) and struck_reason = '' group by order_id`,
    JSON.stringify(orderIds),
  )
  return new Map(rows.map(({ id, date }) => [String(id), String(date)]))
}

/** Days between two dates with training or reviews that took place, or should have, and nothing written down of them; the latest first. */
export function listUnloggedDays(
  db: Reader,
  campId: string,
  { from, before }: { from: string; before: string },
): { date: string; count: number }[] {
  return prepared(
    db,
    `select a.date as date, count(*) as count from appointments a
     where a.camp_id = ? and a.date >= ? and a.date < ? and a.kind in ('gait_training', 'follow_up')
       and a.status not in ('cancelled', 'no_show')
       and not exists (select 1 from rehab_sessions s where s.appointment_id = a.id and s.struck_reason = '')
     group by a.date order by a.date desc`,
  ).all(campId, from, before) as { date: string; count: number }[]
}
