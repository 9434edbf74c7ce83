import { findSetting } from '#db/camps.ts'
import { entities } from '#db/entities.ts'
import type { Reader } from '#db/handles.ts'
import type { Journal } from '#db/journal.ts'

/** The value of a setting, or `fallback` where nobody has set it. The caller knows its shape, because only this program writes it. */
export function readSetting<T>(db: Reader, id: string, fallback: T): T {
  return (findSetting(db, id) as T | null | undefined) ?? fallback
}

/** Writes a setting as a logged change. */
export function saveSetting(journal: Journal, id: string, value: unknown): void {
  const stored = entities.settings.find(journal.tx, id)
  if (stored) journal.replace('settings', { ...stored, value })
  else journal.create('settings', { id, value })
}
