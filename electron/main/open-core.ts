import { call } from '@orpc/server'
import { v7 as newId } from 'uuid'
import type { CoreLog } from '#core/context.ts'
import { createCore, type Core } from '#core/create-core.ts'

export interface OpenCoreOptions {
  dataDir: string
  migrationsDir: string
  version: string
  isRehearsal: boolean
  log: CoreLog
}

/** `--rehearsal` on a folder that holds real people. */
export class RealCampError extends Error {
  override readonly name = 'RealCampError'
}

/** How soon the window shows what a station or the command line wrote into the same file. */
const WATCH_EVERY_MS = 500

/** Opens the core on the data folder; for a rehearsal, fills an empty one and refuses one with a real camp. */
export async function openCore(options: OpenCoreOptions): Promise<Core> {
  const { dataDir, migrationsDir, version, log } = options
  const core = createCore({
    clock: () => new Date(),
    newId,
    log,
    dataDir,
    migrationsDir,
    version,
    watchEveryMs: WATCH_EVERY_MS,
  })
  try {
    if (options.isRehearsal) await ensureRehearsal(core)
    return core
  } catch (error) {
    core.close()
    throw error
  }
}

async function ensureRehearsal(core: Core): Promise<void> {
  const context = core.connectOwner('rehearsal')
  const { hasCamp, isRehearsal } = await call(core.router.camps.setup, undefined, { context })
  if (hasCamp && !isRehearsal) throw new RealCampError('the folder holds a real camp')
  if (!hasCamp) await call(core.router.camps.startRehearsal, undefined, { context })
}
