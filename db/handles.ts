import type Database from 'better-sqlite3'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import type { schema } from './schema/all.ts'

export type RawDatabase = Database.Database

declare const writable: unique symbol

/** A connection for reading. `orm` builds queries, `raw` runs SQL that the builder cannot say (full-text search, pragmas). */
export interface Reader {
  readonly orm: BetterSQLite3Database<typeof schema>
  readonly raw: RawDatabase
}

/** A handle inside a write transaction. Only `inTransaction` makes one, so a read function cannot write by type. */
export interface Writer extends Reader {
  readonly [writable]: true
}

/**
 * Runs `work` in one immediate transaction and commits when it returns; any throw rolls everything back.
 * `work` must be synchronous: a promise is refused, because others would write in between.
 */
export function inTransaction<T>(db: Reader, work: (tx: Writer) => T): T {
  const run = db.raw.transaction(() => {
    const result = work(db as Writer)
    if (result instanceof Promise) throw new Error('a transaction must be synchronous')
    return result
  })
  return run.immediate()
}
