import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test as base, type ElectronApplication, type Page } from '@playwright/test'
import { launchStandIn, standInExecutable } from '../launch-desktop.ts'
import { removeForGood } from './remove-for-good.ts'
import { writeScratchApp, type ScratchApi, type ScratchParts } from './scratch-app.ts'

declare global {
  interface Window {
    readonly scratch: ScratchApi
    readonly scratchPort: Promise<MessagePort>
    readonly inlineRan?: boolean
  }
  // What the scratch app's main process keeps for its tests.
  var seen: { refused: string[]; events: unknown[][]; echoed: unknown[]; portClosed: number }
  var openPort: () => void
  var closePort: () => void
  var forkUtility: () => void
}

export interface Scratch {
  readonly app: ElectronApplication
  /** The first window, loaded. */
  readonly page: Page
}

/** The stand-in without Playwright attached: for apps that end before anybody could attach. */
export interface BareScratch {
  readonly child: ChildProcessWithoutNullStreams
  readonly exitCode: Promise<number | null>
  stderr(): string
}

interface LaunchFixtures {
  readonly folder: string
  readonly launchScratch: (parts?: ScratchParts, env?: Record<string, string>) => Promise<Scratch>
  readonly startBare: (parts?: ScratchParts, env?: Record<string, string>) => BareScratch
}

interface WorkerFixtures {
  readonly wellBuilt: Scratch
}

/** Where the apps of a folder keep their temporary files, so that even a killed one leaves nothing behind. */
export const temporaryIn = (folder: string) => join(folder, 'tmp')

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'scratch-'))
  mkdirSync(temporaryIn(folder))
  return folder
}

function launchIn(
  folder: string,
  parts?: ScratchParts,
  env?: Record<string, string>,
): Promise<ElectronApplication> {
  const appDir = join(folder, 'app')
  writeScratchApp(appDir, parts)
  return launchStandIn({
    appDir,
    userDataDir: join(folder, 'user-data'),
    env: { TMPDIR: temporaryIn(folder), ...env },
  })
}

function startIn(folder: string, parts?: ScratchParts, env?: Record<string, string>): BareScratch {
  const appDir = join(folder, 'app')
  writeScratchApp(appDir, parts)
  const child = spawn(standInExecutable, [appDir, `--user-data-dir=${join(folder, 'user-data')}`], {
    env: { ...process.env, STAND_IN_NODE: process.execPath, TMPDIR: temporaryIn(folder), ...env },
  })
  let text = ''
  child.stderr.on('data', (chunk: Buffer) => {
    text += chunk.toString()
  })
  return { child, exitCode: new Promise((resolve) => child.once('close', resolve)), stderr: () => text }
}

async function loaded(app: ElectronApplication): Promise<Scratch> {
  const page = await app.firstWindow()
  await expect(page.getByRole('heading', { name: 'Scratch' })).toBeVisible()
  await page.waitForLoadState()
  return { app, page }
}

/** `wellBuilt` is shared by the tests of a worker; `launchScratch` starts an app of the test's own. */
export const test = base.extend<LaunchFixtures, WorkerFixtures>({
  folder: async ({}, use) => {
    const folder = makeFolder()
    await use(folder)
    removeForGood(folder)
  },

  launchScratch: async ({ folder }, use) => {
    const apps: ElectronApplication[] = []
    await use(async (parts, env) => {
      const app = await launchIn(folder, parts, env)
      apps.push(app)
      return loaded(app)
    })
    for (const app of apps) await app.close()
  },

  startBare: async ({ folder }, use) => {
    const started: BareScratch[] = []
    await use((parts, env) => {
      const bare = startIn(folder, parts, env)
      started.push(bare)
      return bare
    })
    for (const { child, exitCode } of started) {
      child.kill('SIGTERM')
      await exitCode
    }
  },

  wellBuilt: [
    async ({}, use) => {
      const folder = makeFolder()
      const app = await launchIn(folder)
      await use(await loaded(app))
      await app.close()
      removeForGood(folder)
    },
    { scope: 'worker' },
  ],
})

/** The arguments of every recorded call of that API. */
export function loggedCalls(app: ElectronApplication, api: string): Promise<unknown[]> {
  return app.evaluate(
    ({ __standIn }, wanted) => __standIn.log.filter((entry) => entry.api === wanted).map(({ args }) => args),
    api,
  )
}
