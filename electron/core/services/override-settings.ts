import { findLastChange } from '#db/changes.ts'
import { entities } from '#db/entities.ts'
import type { Reader } from '#db/handles.ts'
import type { OperationName } from '#contract/operations.ts'
import type { Context } from '../context.ts'
import { operate } from '../operate.ts'
import { RefusalError } from '../refusal.ts'

/** Working figures that the clinic has replaced by its own, by a key of whoever uses them. */
export interface Overrides<Own> {
  overrides: Record<string, Own>
  /** Version to write back with; 0 before the first change. */
  version: number
}

/** The clinic's own figures of one setting; empty until somebody sets one. The caller knows their shape. */
export function readOverrides<Own>(db: Reader, id: string): Overrides<Own> {
  const stored = entities.settings.find(db, id)
  return { overrides: (stored?.value ?? {}) as Record<string, Own>, version: stored?.version ?? 0 }
}

/** Sets or takes back one own figure. Refused as stale when somebody set another in the meantime. */
export function setOverride<Own>(
  context: Context,
  name: OperationName,
  input: { id: string; version: number; key: string; own: Own | null },
) {
  return operate(context, { name }, (journal) => {
    const { id, key, own } = input
    const { overrides, version } = readOverrides<Own>(journal.tx, id)
    if (version !== input.version) throw stale(journal.tx, id, overrides)
    const { [key]: _replaced, ...others } = overrides
    const value = own ? { ...others, [key]: own } : others
    const stored =
      version === 0
        ? journal.create('settings', { id, value })
        : journal.replace('settings', { id, value, version })
    return { overrides: value, version: stored.version }
  })
}

function stale(db: Reader, id: string, current: unknown): RefusalError {
  const last = findLastChange(db, 'settings', id)
  const data = { entity: 'settings', current, changedBy: last?.actorName ?? '', changedAt: last?.at ?? '' }
  return new RefusalError({ code: 'STALE', data })
}
