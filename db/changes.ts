import type { EntityName } from './entities.ts'
import type { Reader } from './handles.ts'
import { prepared, type VersionedRecord } from './records.ts'

/** One line of the log. `before` and `after` are whole records. */
export interface Change {
  seq: number
  operationId: string
  operation: string
  at: string
  actorId: string | null
  actorName: string
  place: string
  campId: string | null
  entity: EntityName
  entityId: string
  before: VersionedRecord | null
  after: VersionedRecord | null
  reason: string
  undoOf: string | null
}

interface ChangeRow {
  seq: number
  operation_id: string
  operation: string
  at: string
  actor_id: string | null
  actor_name: string
  place: string
  camp_id: string | null
  entity: string
  entity_id: string
  before: string | null
  after: string | null
  reason: string
  undo_of: string | null
}

function rowToChange(row: ChangeRow): Change {
  const parse = (text: string | null) => (text === null ? null : (JSON.parse(text) as VersionedRecord))
  return {
    seq: row.seq,
    operationId: row.operation_id,
    operation: row.operation,
    at: row.at,
    actorId: row.actor_id,
    actorName: row.actor_name,
    place: row.place,
    campId: row.camp_id,
    entity: row.entity as EntityName,
    entityId: row.entity_id,
    before: parse(row.before),
    after: parse(row.after),
    reason: row.reason,
    undoOf: row.undo_of,
  }
}

const list = (db: Reader, sql: string, ...args: unknown[]) =>
  (prepared(db, sql).all(...args) as ChangeRow[]).map(rowToChange)

/** All changes of one operation, in the order in which they were made. */
export function listOperationChanges(db: Reader, operationId: string): Change[] {
  return list(db, 'select * from changes where operation_id = ? order by seq', operationId)
}

/** The history of one record, newest first. */
export function listRecordChanges(db: Reader, entity: EntityName, entityId: string, limit: number): Change[] {
  return list(
    db,
    'select * from changes where entity = ? and entity_id = ? order by seq desc limit ?',
    entity,
    entityId,
    limit,
  )
}

/** The last change of a record, or null when the log knows nothing of it. */
export function findLastChange(db: Reader, entity: EntityName, entityId: string): Change | null {
  return listRecordChanges(db, entity, entityId, 1)[0] ?? null
}

/** The instant from which the log knows a record, or null when it knows nothing of it. */
export function recordedSince(db: Reader, entity: EntityName, entityId: string): string | null {
  const first = prepared(
    db,
    'select at from changes where entity = ? and entity_id = ? order by seq limit 1',
  ).get(entity, entityId)
  return first ? (first as { at: string }).at : null
}

/** The operation that took `operationId` back most recently, or null. */
export function findUndoOf(db: Reader, operationId: string): string | null {
  const found = prepared(
    db,
    'select operation_id from changes where undo_of = ? order by seq desc limit 1',
  ).get(operationId)
  return found ? (found as { operation_id: string }).operation_id : null
}

/** Which records changed after `seq`, without their contents; at most `limit` lines. */
export function listTouchedSince(
  db: Reader,
  seq: number,
  limit: number,
): {
  seq: number
  operationId: string
  entity: EntityName
  entityId: string
  actorName: string
  campId: string | null
}[] {
  const rows = prepared(
    db,
    'select seq, operation_id, entity, entity_id, actor_name, camp_id from changes where seq > ? order by seq limit ?',
  ).all(seq, limit) as Pick<
    ChangeRow,
    'seq' | 'operation_id' | 'entity' | 'entity_id' | 'actor_name' | 'camp_id'
  >[]
  return rows.map((row) => ({
    seq: row.seq,
    operationId: row.operation_id,
    entity: row.entity as EntityName,
    entityId: row.entity_id,
    actorName: row.actor_name,
    campId: row.camp_id,
  }))
}

/** What happened to the records of one kind after `seq` and not before an instant (UTC), in order. */
export function listEntityChanges(
  db: Reader,
  entity: EntityName,
  after: { seq: number; at: string },
): Change[] {
  return list(
    db,
    'select * from changes where seq > ? and entity = ? and at >= ? order by seq',
    after.seq,
    entity,
    after.at,
  )
}

/** The newest running number, 0 for an empty log. */
export function lastSeq(db: Reader): number {
  return (prepared(db, 'select coalesce(max(seq), 0) as seq from changes').get() as { seq: number }).seq
}

/** A number of SQLite's own that goes up when another connection has committed. */
export function dataVersion(db: Reader): number {
  return prepared(db, 'select data_version from pragma_data_version').pluck().get() as number
}

/** How many records one operation touched. */
export function countOperationChanges(db: Reader, operationId: string): number {
  return prepared(db, 'select count(*) from changes where operation_id = ?')
    .pluck()
    .get(operationId) as number
}
