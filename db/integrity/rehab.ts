import type { Breach } from './breach.ts'
import type { Reader } from '../handles.ts'
import { entities } from '../entities.ts'
import { prepared } from '../records.ts'
import { findInstrument } from '#domain/outcomes/instruments.ts'
import { scoreOutcome } from '#domain/outcomes/score-outcome.ts'

/** Something about training, results or follow-up that the program itself would never have written. */
type RehabBreach = Breach<
  'outcome_score' | 'other_person' | 'session_before_trial' | 'session_number' | 'follow_up_state'
>

type Row = Record<string, unknown>
const rowsOf = (db: Reader, sql: string) => prepared(db, sql).all() as Row[]

/** Every breach of what must always hold about training, results and follow-up. */
export function findRehabBreaches(db: Reader): RehabBreach[] {
  return [
    ...outcomeBreaches(db),
    ...personBreaches(db),
    ...sessionBreaches(db),
    ...numberBreaches(db),
    ...followUpBreaches(db),
  ]
}

/** A result has the score that its own readings give, by the version that it was scored by. */
function outcomeBreaches(db: Reader): RehabBreach[] {
  return rowsOf(db, `select * from outcomes where struck_reason = ''`)
    .map(entities.outcomes.fromRow)
    .flatMap((outcome) => {
      const instrument = findInstrument(outcome.instrument)
      if (!instrument || instrument.version !== outcome.instrumentVersion) return []
      const scored = scoreOutcome(instrument, outcome)
      const score = scored.kind === 'scored' ? scored.score : null
      if (scored.kind !== 'refused' && score === outcome.score) return []
      const text = `result ${outcome.id} (${outcome.instrument}) has the score ${outcome.score}, its readings give ${score}`
      return [{ kind: 'outcome_score', text, ids: [outcome.id] }]
    })
}

/** What a record of one person names, and what it is called. */
const named = [
  ['rehab_sessions', 'order_id', 'device_orders', 'a device'],
  ['rehab_series', 'order_id', 'device_orders', 'a device'],
  ['outcomes', 'order_id', 'device_orders', 'a device'],
  ['follow_ups', 'order_id', 'device_orders', 'a device'],
  ['outcomes', 'session_id', 'rehab_sessions', 'a session'],
  ['rehab_sessions', 'series_id', 'rehab_series', 'a series'],
] as const

/** The device, session or series that a record names is the same person's. */
function personBreaches(db: Reader): RehabBreach[] {
  return named.flatMap(([table, column, other, what]) =>
    rowsOf(
      db,
      `select t.id as id from ${table} t join ${other} o on o.id = t.${column} where o.patient_id <> t.patient_id`,
    ).map(({ id }): RehabBreach => ({
      kind: 'other_person',
      text: `${table} ${String(id)} names ${what} of somebody else`,
      ids: [String(id)],
    })),
  )
}

/** Every session of a series has a number of its own. */
function numberBreaches(db: Reader): RehabBreach[] {
  return rowsOf(
    db,
    `select series_id as id, number from rehab_sessions where series_id is not null
     group by series_id, number having count(*) > 1`,
  ).map(({ id, number }) => ({
    kind: 'session_number',
    text: `series ${String(id)} has more than one session ${String(number)}`,
    ids: [String(id)],
  }))
}

/** Nobody trained with a device that had never come to a trial fitting. Days differ by one at most from zone to zone. */
function sessionBreaches(db: Reader): RehabBreach[] {
  return rowsOf(
    db,
    `select s.id as id, s.date as date from rehab_sessions s
     where s.order_id is not null and s.struck_reason = '' and s.attendance <> 'absent'
       and not exists (select 1 from order_steps t where t.order_id = s.order_id
         and t.to_state in ('trial_fit', 'delivered') and date(t.at, '-1 day') <= s.date)
       and not exists (select 1 from deliveries d where d.order_id = s.order_id and d.date <= s.date)
       and exists (select 1 from order_steps t where t.order_id = s.order_id)`,
  ).map(({ id, date }) => ({
    kind: 'session_before_trial',
    text: `session ${String(id)} of ${String(date)} names a device that nobody had on by then`,
    ids: [String(id)],
  }))
}

/** What is done has an answer and a day, what is lost a reason, what is due neither. */
function followUpBreaches(db: Reader): RehabBreach[] {
  return rowsOf(
    db,
    `select id, status from follow_ups where
       (status = 'done' and (is_used is null or done_on is null)) or
       (status = 'lost' and lost_reason = '') or
       (status = 'due' and (is_used is not null or done_on is not null or lost_reason <> ''))`,
  ).map(({ id, status }) => ({
    kind: 'follow_up_state',
    text: `follow-up ${String(id)} is ${String(status)}, but what it holds says otherwise`,
    ids: [String(id)],
  }))
}
