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

/** A change of a visit that may have left a slot. `after` is null when the booking was taken back. */
export interface VisitChange {
  seq: number
  actorName: string
  before: Appointment
  after: Appointment | null
}

const LOOKED_AT = 4000

/** Changes of a camp's visits on or after a date that were written since an instant, newest first. */
export function listVisitChanges(
  db: Reader,
  { campId, since, fromDate }: { campId: string; since: string; fromDate: string },
): VisitChange[] {
  const rows = prepared(
    db,
    `select seq, actor_name as actorName, "before", "after" from changes
     where seq > (select coalesce(max(seq), 0) - ${LOOKED_AT} from changes) and at >= ?
       and entity = 'appointments' and "before" is not null
       and "before" ->> '$.campId' = ? and "before" ->> '$.date' >= ?
     order by seq desc`,
  ).all(since, campId, fromDate) as { seq: number; actorName: string; before: string; after: string | null }[]
  return rows.map(({ before, after, ...line }) => ({
    ...line,
    before: JSON.parse(before) as Appointment,
    after: after === null ? null : (JSON.parse(after) as Appointment),
  }))
}
