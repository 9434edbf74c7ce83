import Database from 'better-sqlite3'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from './make-folder.ts'

const LOCK_FILE = 'station.lock'
const HOLDER_FILE = 'station.json'

/** Where a station serves, and as which process. */
export interface Holder {
  address: string
  process: number
}

/** A station has the data folder already; `holder` is null while that one is still starting. */
export class FolderTakenError extends Error {
  override readonly name = 'FolderTakenError'
  readonly holder: Holder | null
  constructor(holder: Holder | null) {
    super('a station has the data folder')
    this.holder = holder
  }
}

/** The data folder as one station's own. */
export interface FolderClaim {
  /** Tells whoever comes second where this one is. */
  tell(holder: Holder): void
  release(): void
}

/**
 * Takes the data folder (made when missing) for one station. The claim is a lock of the operating system on a file of its own, so that
 * it ends with the process however that ends; windows and the command line do not ask for it. Throws `FolderTakenError`, or what
 * the disk refuses.
 */
export function claimFolder(dataDir: string): FolderClaim {
  makeFolder(dataDir)
  const lockFile = join(dataDir, LOCK_FILE)
  const holderFile = join(dataDir, HOLDER_FILE)
  const lock = new Database(lockFile, { timeout: 0 })
  try {
    // Nothing is ever written into it, also where the disk is full.
    lock.pragma('journal_mode = MEMORY')
    lock.exec('begin exclusive')
  } catch (error) {
    lock.close()
    throw isBusy(error) ? new FolderTakenError(readHolder(holderFile)) : error
  }
  return {
    tell: (holder) => writeWhereThereIsRoom(holderFile, JSON.stringify(holder)),
    release() {
      rmSync(holderFile, { force: true })
      removeWhereAllowed(lockFile)
      lock.close()
    },
  }
}

const isBusy = (error: unknown) =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')

function readHolder(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder
  } catch {
    return null
  }
}

/** Whoever comes second is else told of a station without its address, which keeps nobody from working. */
function writeWhereThereIsRoom(file: string, text: string): void {
  try {
    writeFileSync(file, text)
  } catch {
    // The claim holds without it.
  }
}

/** While the lock is still held, so that nobody can take the file that is going. Windows keeps an open file; it is empty. */
function removeWhereAllowed(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    // Left for the next station.
  }
}
