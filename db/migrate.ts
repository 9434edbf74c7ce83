import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataSteps } from './data-steps.ts'
import type { RawDatabase } from './handles.ts'

interface JournalEntry {
  idx: number
  when: number
  tag: string
}

export interface Migration {
  tag: string
  when: number
  statements: string[]
}

/** The file was written by a newer Qadam. Opening it could lose what this version does not know. */
export class NewerFileError extends Error {
  override readonly name = 'NewerFileError'
  readonly appliedTag: string
  constructor(appliedTag: string) {
    super(
      `the data file was written by a newer Qadam (step ${appliedTag}); please update this computer first`,
    )
    this.appliedTag = appliedTag
  }
}

/** The file failed its integrity or foreign-key check after a migration; the backup is untouched. */
export class BrokenFileError extends Error {
  override readonly name = 'BrokenFileError'
}

/** Reads the generated migrations of `folder` in the order of their journal. */
export function readMigrations(folder: string): Migration[] {
  const journal = JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8')) as {
    entries: JournalEntry[]
  }
  return journal.entries.map(({ tag, when }) => ({
    tag,
    when,
    statements: readFileSync(join(folder, `${tag}.sql`), 'utf8').split('--> statement-breakpoint'),
  }))
}

/** Tags that the file has already taken, oldest first. */
export function appliedMigrations(raw: RawDatabase): string[] {
  const exists = raw.prepare(`select 1 from sqlite_master where name = 'applied_migrations'`).get()
  if (!exists) return []
  return raw.prepare('select tag from applied_migrations order by position').pluck().all() as string[]
}

/** Throws `BrokenFileError` naming the first fault that SQLite's own checks find. */
export function checkIntegrity(raw: RawDatabase): void {
  const verdict = raw.pragma('integrity_check(1)', { simple: true })
  if (verdict !== 'ok') throw new BrokenFileError(`integrity check: ${String(verdict)}`)
  const [broken] = raw.pragma('foreign_key_check') as { table: string; rowid: number; parent: string }[]
  if (broken)
    throw new BrokenFileError(`${broken.table} row ${broken.rowid} points to a missing ${broken.parent}`)
}

/**
 * Brings the file to the newest migration, all pending ones in one transaction, and returns the tags it applied.
 * Refuses a newer or diverged file by name. `backUp` runs before anything changes when the file already holds data.
 * Foreign keys are off while tables are rebuilt (a cascade would delete child rows) and checked before the commit.
 */
export function migrate(
  raw: RawDatabase,
  migrations: Migration[],
  backUp: (fromTag: string) => void,
): string[] {
  const applied = appliedMigrations(raw)
  applied.forEach((tag, index) => {
    if (migrations[index]?.tag !== tag) throw new NewerFileError(tag)
  })
  const pending = migrations.slice(applied.length)
  if (pending.length === 0) return []
  const last = applied.at(-1)
  if (last !== undefined) backUp(last)
  raw.pragma('foreign_keys = OFF')
  try {
    raw.transaction(() => applyAll(raw, pending, applied.length)).immediate()
  } finally {
    raw.pragma('foreign_keys = ON')
  }
  return pending.map(({ tag }) => tag)
}

function applyAll(raw: RawDatabase, pending: Migration[], offset: number): void {
  raw.exec(
    'create table if not exists applied_migrations (position integer primary key, tag text not null) strict',
  )
  const record = raw.prepare('insert into applied_migrations (position, tag) values (?, ?)')
  pending.forEach((migration, index) => {
    for (const statement of migration.statements) if (statement.trim()) raw.exec(statement)
    dataSteps[migration.tag]?.(raw)
    record.run(offset + index, migration.tag)
  })
  checkIntegrity(raw)
}
