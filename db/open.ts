import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { RawDatabase, Reader } from './handles.ts'
import { schema } from './schema/all.ts'

export interface OpenOptions {
  /** Path of the data file, or `:memory:`. */
  file: string
  /** SQLCipher key; without it the file is plain. */
  key?: string
  readonly?: boolean
}

/**
 * Opens the data file with the settings that make a committed write survive a power cut
 * (WAL with `synchronous=FULL`) and that keep references honest. Throws `SqliteError` when the file is not a database or the key is wrong.
 */
export function openDatabase({ file, key, readonly = false }: OpenOptions): RawDatabase {
  const raw = new Database(file, { readonly, timeout: 5000 })
  try {
    if (key) {
      raw.pragma(`cipher = 'sqlcipher'`)
      raw.pragma(`key = '${key.replaceAll("'", "''")}'`)
    }
    raw.pragma('foreign_keys = ON')
    raw.pragma('trusted_schema = OFF')
    raw.pragma('cache_size = -32000')
    raw.pragma('temp_store = MEMORY')
    if (!readonly) {
      raw.pragma('journal_mode = WAL')
      raw.pragma('synchronous = FULL')
      // 64 MB: the core moves the log when nobody writes; the save that fills it does so only where no moment is quiet.
      raw.pragma('wal_autocheckpoint = 16000')
    }
    raw.pragma('user_version')
    return raw
  } catch (error) {
    raw.close()
    throw error
  }
}

/** Wraps an open connection for the query builder. */
export function toReader(raw: RawDatabase): Reader {
  return { raw, orm: drizzle(raw, { schema, casing: 'snake_case' }) }
}
