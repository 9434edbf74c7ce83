import type { HistoryEntry, LoggedEntity } from '#contract/changes.ts'
import {
  countOperationChanges,
  findUndoOf,
  listOperationChanges,
  listRecordChanges,
  type Change,
} from '#db/changes.ts'
import { entities, type EntityName } from '#db/entities.ts'
import type { Reader } from '#db/handles.ts'
import type { StockMovement } from '#domain/stock/stock-movement.ts'
import type { Context } from '../context.ts'
import { operate, type OperationOptions } from '../operate.ts'
import { refused, RefusalError } from '../refusal.ts'
import { assertShelves } from './stock-booking.ts'

const HISTORY_LIMIT = 200

/** What one operation did to one record: its state before the first and after the last change. */
interface NetChange {
  entity: EntityName
  id: string
  before: Change['before']
  after: Change['after']
}

function netChanges(changes: Change[]): NetChange[] {
  const byRecord = new Map<string, NetChange>()
  for (const { entity, entityId, before, after } of changes) {
    const key = `${entity}/${entityId}`
    const known = byRecord.get(key)
    if (known) known.after = after
    else byRecord.set(key, { entity, id: entityId, before, after })
  }
  return [...byRecord.values()].reverse()
}

/** The record that was changed after the operation, or null when everything still is, or is again, as the operation left it. */
function findLaterChange(db: Reader, net: NetChange[]): NetChange | null {
  return (
    net.find(({ entity, id, after }) => {
      const current = entities[entity].find(db, id)
      if ((current?.version ?? 0) === (after?.version ?? 0)) return false
      const last = listRecordChanges(db, entity, id, 1)[0]
      return !isSameButVersion(current, after) || !last?.undoOf
    }) ?? null
  )
}

/**
 * Whether what followed was taken back again, so that steps can be undone one after another. A field that the log left out holds
 * nothing.
 */
function isSameButVersion(current: Change['before'], after: Change['after']): boolean {
  if (!current || !after) return current === after
  const text = (record: object) =>
    JSON.stringify(
      Object.entries({ ...record, version: 0 })
        .filter(([, value]) => value !== null && value !== undefined)
        .toSorted(byKey),
    )
  return text(current) === text(after)
}

const byKey = ([a]: [string, unknown], [b]: [string, unknown]) => (a < b ? -1 : 1)

/**
 * Takes a whole operation back in one transaction. What it wrote is replaced by what was there before, with a higher version,
 * so that a screen which still shows the undone state is told. Refuses when anything was changed since.
 */
export function undo(context: Context, { operationId }: { operationId: string }): { operationId: string } {
  const { db } = context.core
  const changes = listOperationChanges(db, operationId)
  const first = changes[0]
  if (!first) throw refused('nothing_to_undo')
  const options: OperationOptions = {
    name: 'changes.undo',
    campId: first.campId,
    reason: first.operation,
    undoOf: operationId,
  }
  try {
    return operate(context, options, (journal) => {
      const net = netChanges(changes)
      const later = findLaterChange(journal.tx, net)
      if (later) throw changedSince(journal.tx, later)
      journal.tx.raw.pragma('defer_foreign_keys = ON')
      for (const { entity, id, before, after } of net) {
        const version = Math.max(before?.version ?? 0, after?.version ?? 0) + 1
        journal.put(entity, id, before ? { ...before, version } : null)
      }
      assertShelves(journal, net.flatMap(movementOf))
      return {}
    })
  } catch (error) {
    if (error instanceof RefusalError) throw error
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY') {
      throw refused('still_used')
    }
    throw error
  }
}

const movementOf = ({ entity, before, after }: NetChange) =>
  entity === 'stockMovements' ? [(before ?? after) as StockMovement] : []

function changedSince(db: Reader, { entity, id }: NetChange) {
  const last = listRecordChanges(db, entity, id, 1)[0]
  return refused('changed_since', { entity, actorName: last?.actorName ?? '', at: last?.at ?? '' })
}

/** The history of one record, newest first, with the fields that differ. */
export function readHistory(
  { core }: Context,
  { entity, id }: { entity: LoggedEntity; id: string },
): HistoryEntry[] {
  return listRecordChanges(core.db, entity, id, HISTORY_LIMIT).map((change) => ({
    seq: change.seq,
    operationId: change.operationId,
    operation: change.operation,
    at: change.at,
    actorName: change.actorName,
    actorNamePersian: persianNameOf(core.db, change.actorId),
    place: change.place,
    reason: change.reason,
    entity: change.entity,
    entityId: change.entityId,
    action: change.before ? (change.after ? 'changed' : 'removed') : 'created',
    fields: changedFields(change),
    isUndo: change.undoOf !== null,
    canUndo: canUndo(core.db, change),
  }))
}

const persianNameOf = (db: Reader, staffId: string | null): string =>
  (staffId && entities.staff.find(db, staffId)?.namePersian) || ''

/** Operations larger than this are not examined record by record for a history line. */
const EXAMINED = 50

function canUndo(db: Reader, change: Change): boolean {
  const current = entities[change.entity].find(db, change.entityId)
  if ((current?.version ?? 0) !== (change.after?.version ?? 0)) return false
  if (countOperationChanges(db, change.operationId) > EXAMINED)
    return findUndoOf(db, change.operationId) === null
  return findLaterChange(db, netChanges(listOperationChanges(db, change.operationId))) === null
}

function changedFields({ before, after }: Change): HistoryEntry['fields'] {
  const old: Record<string, unknown> = { ...before }
  const now: Record<string, unknown> = { ...after }
  const keys = new Set([...Object.keys(old), ...Object.keys(now)])
  const hidden = new Set(['id', 'version', 'importFingerprint', 'campId', 'nameKey'])
  return [...keys]
    .filter((key) => !hidden.has(key) && JSON.stringify(old[key]) !== JSON.stringify(now[key]))
    .filter((key) => before !== null || !isEmpty(now[key]))
    .map((field) => ({ field, before: old[field] ?? null, after: now[field] ?? null }))
}

const isEmpty = (value: unknown) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
