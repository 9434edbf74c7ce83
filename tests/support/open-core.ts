import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { createCore, type Core } from '#core/create-core.ts'
import type { Context, CoreLog, PackPrinter } from '#core/context.ts'

/** Repository root. */
export const ROOT = join(import.meta.dirname, '..', '..')
export const MIGRATIONS = join(ROOT, 'migrations')

/** Tuesday 24 November 2026, 12:00 in Tehran. */
export const NOON = '2026-11-24T08:30:00.000Z'

export const quietLog: CoreLog = { info: () => {}, error: () => {} }

export interface TestCore extends Core {
  /** Moves the clock to an ISO instant. */
  setNow(instant: string): void
  /** Client of the data folder's owner: manager and coordinator. */
  owner: ReturnType<typeof clientFor>
  /** A client of its own connection; nobody is signed in yet. */
  connectClient(): { client: ReturnType<typeof clientFor>; context: Context }
}

const clientFor = (core: Core, context: Context) => createRouterClient(core.router, { context })

/** The real core on a migrated database in memory (or in `dataDir`) with a clock that stands still. */
export function openTestCore({
  now = NOON,
  dataDir = ':memory:',
  printPack,
}: { now?: string; dataDir?: string; printPack?: PackPrinter } = {}): TestCore {
  let instant = now
  const core = createCore({
    dataDir,
    migrationsDir: MIGRATIONS,
    version: '0.0.0-test',
    clock: () => new Date(instant),
    log: quietLog,
    ...(printPack ? { printPack } : {}),
  })
  return {
    ...core,
    setNow: (next) => {
      instant = next
    },
    owner: clientFor(core, core.connectOwner('Owner')),
    connectClient() {
      const context = core.connect('station')
      return { client: clientFor(core, context), context }
    },
  }
}
