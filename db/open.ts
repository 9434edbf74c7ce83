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
export function openDatabase(options: OpenOptions): RawDatabase {
  try {
    return connect(options)
  } catch (error) {
    if (!hasNoRoomForIndex(error)) throw error
    return connect(options, true)
  }
}

/** The index of the write-ahead log, which all who have the file open share, is a file too: a full disk has no room for it. */
const hasNoRoomForIndex = (error: unknown) =>
  error instanceof Error && 'code' in error && /^SQLITE_IOERR_SHM(OPEN|SIZE|MAP)/.test(String(error.code))

/** `isAlone` keeps the index in memory, so that a full disk can be read; nobody else can then open the file. */
function connect({ file, key, readonly = false }: OpenOptions, isAlone = false): RawDatabase {
  const raw = new Database(file, { readonly, timeout: 5000 })
  try {
    if (key) {
      raw.pragma(`cipher = 'sqlcipher'`)
      raw.pragma(`key = '${key.replaceAll("'", "''")}'`)
    }
    // Before the file is first read.
    if (isAlone) raw.pragma('locking_mode = EXCLUSIVE')
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
