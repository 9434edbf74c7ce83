import type { Appointment } from '#domain/scheduling/appointment.ts'
import type { WaitEntry } from '#domain/scheduling/wait-list.ts'
import { entities } from './entities.ts'
import type { Reader } from './handles.ts'
import { prepared } from './records.ts'

type Row = Record<string, unknown>
const toEntries = (rows: unknown[]) => (rows as Row[]).map(entities.waitEntries.fromRow)

/** Who waits in a camp, in no order. */
export function listWaiting(db: Reader, campId: string): WaitEntry[] {
  return toEntries(
    prepared(db, `select * from wait_entries where camp_id = ? and status = 'waiting'`).all(campId),
  )
}

/** Everything that one person waits or waited for, newest first. */
export function listWaitEntriesOf(db: Reader, patientId: string): WaitEntry[] {
  return toEntries(
    prepared(db, 'select * from wait_entries where patient_id = ? order by since desc, id desc').all(
      patientId,
    ),
  )
}

/** A change of a visit, which may have left a slot; `before` is null for a new one, `after` when the booking was taken back. */
export interface VisitChange {
  operationId: string
  actorName: string
  at: string
  /** The operation that it takes back and when that was done; null where it takes back nothing. */
  undoOf: string | null
  undoneAt: string | null
  before: Appointment | null
  after: Appointment | null
}

const LOOKED_AT = 4000

/**
 * Changes of a camp's visits on or after a date that were written since an instant, newest first. Of visits that begin there only
 * those which an undo brought back.
 */
export function listVisitChanges(
  db: Reader,
  { campId, since, fromDate }: { campId: string; since: string; fromDate: string },
): VisitChange[] {
  const rows = prepared(
    db,
    `select operation_id as operationId, actor_name as actorName, at, undo_of as undoOf, "before", "after",
       (select max(undone.at) from changes undone where undone.operation_id = changes.undo_of) as undoneAt
     from changes
     where seq > (select coalesce(max(seq), 0) - ${LOOKED_AT} from changes) and at >= ?
       and entity = 'appointments' and ("before" is not null or undo_of is not null)
       and coalesce("before", "after") ->> '$.campId' = ? and coalesce("before", "after") ->> '$.date' >= ?
     order by seq desc`,
  ).all(since, campId, fromDate) as (Omit<VisitChange, 'before' | 'after'> &
    Record<'before' | 'after', string | null>)[]
  const parse = (visit: string | null) => (visit === null ? null : (JSON.parse(visit) as Appointment))
  return rows.map((row) => ({ ...row, before: parse(row.before), after: parse(row.after) }))
}
