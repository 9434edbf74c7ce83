import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openClock } from '#core/clock.ts'
import type { PackPrinter } from '#core/context.ts'
import { createCore, type Core } from '#core/create-core.ts'
import { createOwnerClient } from '#core/router/owner-client.ts'
import packageJson from '../../package.json' with { type: 'json' }

/** Both `electron/cli` and the built `out/main` lie two folders below the project. */
export const MIGRATIONS_DIR = join(import.meta.dirname, '..', '..', 'migrations')

/** The core on a data folder, with a client that acts as the folder's owner. */
export function openForOwner(dataDir: string, printPack?: PackPrinter) {
  const core = createCore({
    dataDir,
    migrationsDir: MIGRATIONS_DIR,
    version: packageJson.version,
    ...(printPack ? { printPack } : {}),
    clock: openClock(process.env['QADAM_CLOCK']),
    log: {
      info: () => {},
      error: (message, error) =>
        console.error(`qadam: ${message}: ${error instanceof Error ? error.stack : String(error)}`),
    },
  })
  return { core, client: createOwnerClient(core, 'Command line') }
}

export type OwnerClient = ReturnType<typeof openForOwner>['client']
export type { Core }

export const dataFileExists = (dataDir: string) => existsSync(join(dataDir, 'qadam.sqlite'))
