import { copyFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { RawDatabase, Reader } from './handles.ts'
import { makeFolder } from './make-folder.ts'
import { appliedMigrations, checkIntegrity, migrate, NewerFileError, readMigrations } from './migrate.ts'
import { openDatabase, toReader } from './open.ts'

/** Name of the one data file inside the data folder. */
export const DATA_FILE = 'qadam.sqlite'

/** A file that is offered for restoring is not a Qadam data file, or is damaged. */
export class NotADataFileError extends Error {
  override readonly name = 'NotADataFileError'
}

export interface OpenDataFileOptions {
  /** Folder of the data file (made when missing), or `:memory:`. */
  dataDir: string
  migrationsDir: string
  key?: string
  /** Makes backup names unique, for example an instant without colons. */
  stamp: string
}

/** Opens the data folder's file, migrates it under guard and returns a reader. Throws what `migrate` throws. */
export function openDataFile({ dataDir, migrationsDir, key, stamp }: OpenDataFileOptions): Reader {
  const inMemory = dataDir === ':memory:'
  if (!inMemory) makeFolder(dataDir)
  const file = inMemory ? ':memory:' : join(dataDir, DATA_FILE)
  const raw = openDatabase({ file, ...(key ? { key } : {}) })
  try {
    migrate(raw, readMigrations(migrationsDir), (tag) => {
      if (!inMemory) backUpTo(raw, join(dataDir, 'backups', `before-update-from-${tag}-${stamp}.sqlite`))
    })
    return toReader(raw)
  } catch (error) {
    raw.close()
    throw error
  }
}

/** Writes a complete, consistent copy of the open database to `file` and proves that it can be read back. */
export function backUpTo(raw: RawDatabase, file: string): void {
  makeFolder(dirname(file))
  const partial = `${file}.partial`
  rmSync(partial, { force: true })
  raw.prepare('vacuum into ?').run(partial)
  const copy = openDatabase({ file: partial, readonly: true })
  try {
    checkIntegrity(copy)
  } finally {
    copy.close()
  }
  renameSync(partial, file)
}

/** Throws `NotADataFileError` or `NewerFileError` unless `file` is a sound data file that this version can open. */
export function verifyDataFile(file: string, migrationsDir: string): void {
  if (!existsSync(file) || !statSync(file).isFile())
    throw new NotADataFileError(`${basename(file)} does not exist`)
  let raw: RawDatabase
  try {
    raw = openDatabase({ file, readonly: true })
  } catch {
    throw new NotADataFileError(`${basename(file)} is not a Qadam data file`)
  }
  try {
    const applied = readApplied(raw, file)
    const known = readMigrations(migrationsDir).map(({ tag }) => tag)
    const unknown = applied.find((tag, index) => known[index] !== tag)
    if (unknown !== undefined) throw new NewerFileError(unknown)
    checkIntegrity(raw)
  } catch (error) {
    if (codeOf(error).startsWith('SQLITE_CORRUPT'))
      throw new NotADataFileError(`${basename(file)} is damaged`)
    throw error
  } finally {
    raw.close()
  }
}

function readApplied(raw: RawDatabase, file: string): string[] {
  try {
    const applied = appliedMigrations(raw)
    if (applied.length > 0) return applied
  } catch {
    // An unreadable header means that it is no SQLite file at all.
  }
  throw new NotADataFileError(`${basename(file)} is not a Qadam data file`)
}

/** Another window, station or command line has the data file open and would go on writing into the replaced one. */
export class FileInUseError extends Error {
  override readonly name = 'FileInUseError'
}

/**
 * Replaces the data file of `dataDir` by `file`, after verifying it. The replaced file is kept beside it, damaged or not; its path is
 * returned, or null when there was none. Throws `FileInUseError` while anybody has it open.
 */
export function restoreDataFile(
  file: string,
  dataDir: string,
  migrationsDir: string,
  stamp: string,
): string | null {
  verifyDataFile(file, migrationsDir)
  makeFolder(dataDir)
  const target = join(dataDir, DATA_FILE)
  const incoming = `${target}.incoming`
  try {
    copyFileSync(file, incoming)
    verifyDataFile(incoming, migrationsDir)
    const kept = existsSync(target) ? join(dataDir, 'backups', `replaced-${stamp}.sqlite`) : null
    if (kept) keepReplaced(target, kept)
    renameSync(incoming, target)
    return kept
  } finally {
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${incoming}${suffix}`, { force: true })
  }
}

function keepReplaced(target: string, kept: string): void {
  takeAlone(target)
  makeFolder(dirname(kept))
  rmSync(`${target}-shm`, { force: true })
  if (existsSync(`${target}-wal`)) renameSync(`${target}-wal`, `${kept}-wal`)
  renameSync(target, kept)
}

/** SQLite leaves its log only when nobody else has the file open. A file that is damaged keeps its log beside it. */
function takeAlone(file: string): void {
  let raw: RawDatabase | undefined
  try {
    raw = openDatabase({ file })
    raw.pragma('busy_timeout = 500')
    if (raw.pragma('journal_mode = DELETE', { simple: true }) !== 'delete') throw new FileInUseError(IN_USE)
  } catch (error) {
    if (/^SQLITE_(BUSY|LOCKED)/.test(codeOf(error))) throw new FileInUseError(IN_USE)
    if (!/^SQLITE_(NOTADB|CORRUPT)/.test(codeOf(error))) throw error
  } finally {
    raw?.close()
  }
}

const IN_USE = 'the data is open in Qadam; close its window or station first, then restore again'

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : '')
