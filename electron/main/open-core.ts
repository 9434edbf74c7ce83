import { openClock } from '#core/clock.ts'
import type { CoreLog } from '#core/context.ts'
import { createCore, type Core } from '#core/create-core.ts'
import { printPackInWindow } from './print-pack.ts'

export interface OpenCoreOptions {
  dataDir: string
  migrationsDir: string
  version: string
  isRehearsal: boolean
  log: CoreLog
}

/** How soon the window shows what a station or the command line wrote into the same file. */
const WATCH_EVERY_MS = 500

/** Opens the core on the data folder; for a rehearsal, fills an empty one and refuses one with a real camp. */
export function openCore(options: OpenCoreOptions): Core {
  const { dataDir, migrationsDir, version, log } = options
  const core = createCore({
    clock: openClock(process.env['QADAM_CLOCK']),
    log,
    dataDir,
    migrationsDir,
    version,
    watchEveryMs: WATCH_EVERY_MS,
    printPack: printPackInWindow,
  })
  try {
    if (options.isRehearsal) core.ensureRehearsal()
    return core
  } catch (error) {
    core.close()
    throw error
  }
}
