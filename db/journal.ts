import { entities, indexHooks, type Entities, type EntityName } from './entities.ts'
import { isScheduling } from './scheduling-writes.ts'
import { inTransaction, type Reader, type Writer } from './handles.ts'
import { prepared, type VersionedRecord } from './records.ts'

/** Who does what, where and when: the head that every logged change of one operation shares. */
export interface OperationHead {
  operationId: string
  operation: string
  /** UTC instant. */
  at: string
  actorId: string | null
  actorName: string
  place: string
  campId: string | null
  reason: string
  undoOf: string | null
}

/** The record is not there any more. */
export class MissingRecordError extends Error {
  override readonly name = 'MissingRecordError'
}

/** The camp was closed: it takes no bookings and gives out no tokens. */
export class ClosedCampError extends Error {
  override readonly name = 'ClosedCampError'
}

/** Writes records and logs each of them. The only way to change an entity. */
export interface Journal {
  readonly tx: Writer
  readonly head: OperationHead
  readonly touched: { entity: EntityName; id: string }[]
  create<K extends EntityName>(entity: K, record: Omit<Entities[K], 'version'>): Entities[K]
  /** Replaces the stored record by `record` and raises its version by one. Throws when it does not exist. */
  replace<K extends EntityName>(entity: K, record: Entities[K]): Entities[K]
  remove(entity: EntityName, id: string): void
  /** Writes exactly this state (null removes), whatever is stored. For undo. */
  put(entity: EntityName, id: string, record: VersionedRecord | null): void
  /** The same operation, whose lines of the log carry another instant: for the invented past of the rehearsal. */
  dated(at: string): Journal
}

const insertChange = `insert into changes
  (operation_id, operation, at, actor_id, actor_name, place, camp_id, entity, entity_id, "before", "after", reason, undo_of)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

/** Runs `work` in one write transaction in which every change is logged under `head`. */
export function writeJournaled<T>(db: Reader, head: OperationHead, work: (journal: Journal) => T): T {
  return inTransaction(db, (tx) => work(openJournal(tx, head)))
}

/** The id of the record's camp when that camp was closed. */
function closedCampOf(tx: Reader, record: VersionedRecord | null): string | null {
  const campId = (record as { campId?: string } | null)?.campId
  const row = campId && prepared(tx, 'select closed_at from camps where id = ?').pluck().get(campId)
  return row ? (campId ?? null) : null
}

function openJournal(tx: Writer, head: OperationHead, touched: Journal['touched'] = []): Journal {
  const write = (
    entity: EntityName,
    id: string,
    before: VersionedRecord | null,
    after: VersionedRecord | null,
  ) => {
    const table = entities[entity] as (typeof entities)['settings']
    const closedCamp = isScheduling(entity, before, after) && closedCampOf(tx, before ?? after)
    if (closedCamp) throw new ClosedCampError(closedCamp)
    if (before) indexHooks[entity]?.before(tx, id)
    if (!after) table.remove(tx, id)
    else if (before) table.update(tx, after as Entities['settings'])
    else table.insert(tx, after as Entities['settings'])
    if (after) indexHooks[entity]?.after(tx, after)
    log(entity, id, before, after)
  }

  const log = (entity: EntityName, id: string, before: unknown, after: unknown) => {
    const json = (value: unknown) => (value === null ? null : JSON.stringify(value))
    prepared(tx, insertChange).run(
      head.operationId,
      head.operation,
      head.at,
      head.actorId,
      head.actorName,
      head.place,
      head.campId,
      entity,
      id,
      json(before),
      json(after),
      head.reason,
      head.undoOf,
    )
    touched.push({ entity, id })
  }

  return {
    tx,
    head,
    touched,
    create(entity, record) {
      const stored = { ...record, version: 1 } as Entities[typeof entity]
      write(entity, stored.id, null, stored)
      return stored
    },
    replace(entity, record) {
      const before = entities[entity].find(tx, record.id)
      if (!before) throw new MissingRecordError(`${entity} ${record.id}`)
      const stored = { ...record, version: before.version + 1 }
      write(entity, stored.id, before, stored)
      return stored
    },
    remove(entity, id) {
      const before = entities[entity].find(tx, id)
      if (!before) throw new MissingRecordError(`${entity} ${id}`)
      write(entity, id, before, null)
    },
    put(entity, id, record) {
      const before = entities[entity].find(tx, id)
      if (!before && !record) return
      write(entity, id, before, record)
    },
    dated: (at) => openJournal(tx, { ...head, at }, touched),
  }
}
