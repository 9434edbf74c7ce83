import type { Breach } from '#db/integrity/breach.ts'
import { findBreaches } from '#db/integrity/find-breaches.ts'
import { backUpTo, openDataFile } from '#db/data-file.ts'
import { openChangeFeed } from './change-feed.ts'
import type { Context, CoreState, PackPrinter, Ports } from './context.ts'
import { mintIds } from './new-id.ts'
import { checkpointWhenQuiet } from './quiet-checkpoint.ts'
import { createRouter, type AppRouter } from './router/app-router.ts'
import { noteBackup } from './services/closeout.ts'
import { makeDuePacks } from './services/emergency.ts'
import { ensureRehearsal } from './services/rehearsal.ts'
import { openOwnerSession, openSession, type Place } from './session.ts'

export interface CoreOptions extends Ports {
  /** Folder of the data file, made when missing; `:memory:` for tests. */
  dataDir: string
  /** Folder of the generated SQL migrations. */
  migrationsDir: string
  version: string
  key?: string
  /** How often to look for changes that another process wrote; null: never. */
  watchEveryMs?: number | null
  printPack?: PackPrinter
}

/** The application without a shell. Window, station and command line each open connections on it. */
export interface Core {
  readonly router: AppRouter
  readonly state: CoreState
  /** Context for one accepted connection: one window's port, or one browser's cookie. */
  connect(place: Exclude<Place, 'command_line'>): Context
  /** Context of the owner of the data folder, for the command line. */
  connectOwner(name: string): Context
  /** Moves the write-ahead log into the data file, for a computer that is about to sleep or shut down. */
  checkpoint(): void
  /** Fills an empty file with the rehearsal camp; one that holds it already is taken as it is. Throws `RealCampError`. */
  ensureRehearsal(): void
  /** Everything in the file that the program itself would never have written; empty when all is well. */
  findBreaches(): Breach[]
  /** Makes the emergency packs that are due at this moment. */
  makeDuePacks(): Promise<void>
  /** Writes a complete, verified copy of the data to `file`. */
  backUp(file: string): void
  /** Finishes the write-ahead log and closes the file. The core is of no use afterwards. */
  close(): void
}

/** Composition root: opens and migrates the data file and builds the router. Throws what `openDataFile` throws. */
export function createCore(options: CoreOptions): Core {
  const { clock, log, dataDir, migrationsDir, version } = options
  const newId = mintIds(clock)
  const stamp = clock().toISOString().replaceAll(/[:.]/g, '-')
  const db = openDataFile({ dataDir, migrationsDir, stamp, ...(options.key ? { key: options.key } : {}) })
  const feed = openChangeFeed(db, options.watchEveryMs ?? null)
  const stopCheckpoints = checkpointWhenQuiet(db, feed, log)
  const state: CoreState = {
    db,
    feed,
    clock,
    newId,
    log,
    dataDir,
    version,
    unwrittenTries: new Map(),
    sheets: new Map(),
    printPack: options.printPack ?? null,
  }
  let closed = false
  return {
    router: createRouter(),
    state,
    connect: (place) => ({ core: state, session: openSession(newId(), place) }),
    connectOwner: (name) => ({ core: state, session: openOwnerSession(newId(), name) }),
    checkpoint() {
      if (!closed) db.raw.pragma('wal_checkpoint(TRUNCATE)')
    },
    ensureRehearsal: () => ensureRehearsal({ core: state, session: openOwnerSession(newId(), 'Qadam') }),
    findBreaches: () => findBreaches(db),
    makeDuePacks: () => makeDuePacks({ core: state, session: openOwnerSession(newId(), 'Qadam') }),
    backUp(file) {
      backUpTo(db.raw, file)
      noteBackup({ core: state, session: openOwnerSession(newId(), 'Qadam') }, clock().toISOString())
    },
    close() {
      if (closed) return
      closed = true
      stopCheckpoints()
      feed.close()
      if (dataDir !== ':memory:') db.raw.pragma('wal_checkpoint(TRUNCATE)')
      db.raw.close()
    },
  }
}
