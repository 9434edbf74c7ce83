import type { OperationName } from '#contract/operations.ts'
import { findLastChange } from '#db/changes.ts'
import { entities, type Entities, type EntityName } from '#db/entities.ts'
import { ClosedCampError, writeJournaled, type Journal, type OperationHead } from '#db/journal.ts'
import type { Context, CoreState } from './context.ts'
import { keepQueue } from './keep-queue.ts'
import { notFound, refused, RefusalError } from './refusal.ts'

export interface OperationOptions {
  /** The procedure's name, for the log. */
  name: OperationName
  campId?: string | null
  reason?: string
  undoOf?: string
}

/**
 * Runs one operation of the person on this connection: one write transaction, every change logged under one operation id,
 * the change feed told after the commit. The result carries the operation id, so that it can be undone.
 */
export function operate<T extends object>(
  { core, session }: Context,
  options: OperationOptions,
  work: (journal: Journal) => T,
): T & { operationId: string } {
  const operationId = core.newId()
  const result = write(
    core,
    {
      operationId,
      operation: options.name,
      at: core.clock().toISOString(),
      actorId: session.principal?.staffId ?? null,
      actorName: session.principal?.name ?? '',
      place: session.place,
      campId: options.campId ?? null,
      reason: options.reason ?? '',
      undoOf: options.undoOf ?? null,
    },
    (journal) => {
      const done = work(journal)
      keepQueue(journal)
      return done
    },
  )
  core.feed.publish()
  return { ...result, operationId }
}

/** Refuses with `camp_closed` what would change the plan of a closed camp. */
function write<T>({ db }: CoreState, head: OperationHead, work: (journal: Journal) => T): T {
  try {
    return writeJournaled(db, head, work)
  } catch (error) {
    if (error instanceof ClosedCampError) throw refused('camp_closed')
    throw error
  }
}

/** The stored record. Refuses with `NOT_FOUND`. */
export function load<K extends EntityName>(context: Context, entity: K, id: string): Entities[K] {
  const found = entities[entity].find(context.core.db, id)
  if (!found) throw notFound(entity)
  return found
}

/** The stored record, when it is still the version that the caller saw. Refuses with `STALE` and the stored one otherwise. */
export function loadFresh<K extends EntityName>(
  context: Context,
  entity: K,
  id: string,
  version: number,
): Entities[K] {
  const current = load(context, entity, id)
  if (current.version === version) return current
  const last = findLastChange(context.core.db, entity, id)
  throw new RefusalError({
    code: 'STALE',
    data: { entity, current, changedBy: last?.actorName ?? '', changedAt: last?.at ?? '' },
  })
}
