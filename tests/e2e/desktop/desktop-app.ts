import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { test as base, type ElectronApplication, type Page } from '@playwright/test'
import { desktopExecutable, isStandIn, launchDesktop } from '#tests/support/launch-desktop.ts'
import { MORNING } from '#tests/support/morning.ts'

declare global {
  // Kept in the app's main process by `answerDialogs`.
  var askedDialogs: AskedDialog[] | undefined
}

export interface AskedDialog {
  readonly name: string
  readonly options: Record<string, unknown>
}

export interface Desktop {
  readonly app: ElectronApplication
  readonly page: Page
}

interface LaunchSettings {
  readonly args?: readonly string[]
  readonly env?: Record<string, string>
}

interface Ended {
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
}

interface DesktopFixtures {
  /** Profile and data folder of the test. */
  readonly folder: string
  /** Opens the built app on `folder`; every call is a further start. */
  readonly openDesktop: (settings?: LaunchSettings) => Promise<Desktop>
  /** Starts the built app on `folder` and waits for its end. */
  readonly runDesktop: (settings?: LaunchSettings) => Promise<Ended>
}

export const root = resolve(import.meta.dirname, '..', '..', '..')

/** A first start in English on a Tuesday morning, whatever the computer speaks and whatever its clock says. */
const BEGINNING = {
  STAND_IN_LOCALE: 'en-US',
  LANGUAGE: 'en_US',
  LANG: 'en_US.UTF-8',
  QADAM_CLOCK: MORNING,
}

export const test = base.extend<DesktopFixtures>({
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'qadam-desktop-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  },

  openDesktop: async ({ folder }, use) => {
    const apps: ElectronApplication[] = []
    await use(async ({ args, env } = {}) => {
      const app = await launchDesktop({
        appDir: root,
        userDataDir: folder,
        args,
        env: { ...BEGINNING, ...env },
      })
      apps.push(app)
      const page = await app.firstWindow()
      await page.waitForURL(({ protocol }) => protocol !== 'about:')
      return { app, page }
    })
    for (const app of apps) await app.close()
  },

  runDesktop: async ({ folder }, use) => {
    await use((settings) => run(root, folder, settings))
  },
})

/** Starts an app without Playwright attached and waits for its end. */
export function run(appDir: string, folder: string, { args = [], env }: LaunchSettings = {}): Promise<Ended> {
  const sandbox = !isStandIn && process.platform === 'linux' ? ['--no-sandbox'] : []
  const { ELECTRON_RUN_AS_NODE: _runAsNode, ...inherited } = process.env
  const child = spawn(desktopExecutable, [appDir, `--user-data-dir=${folder}`, ...sandbox, ...args], {
    env: { ...inherited, STAND_IN_NODE: process.execPath, ...BEGINNING, ...env },
  })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  return new Promise((resolveEnd, reject) => {
    child.once('error', reject)
    child.once('close', (exitCode) => resolveEnd({ exitCode, stdout, stderr }))
  })
}

/** Every dialog of these names answers at once, and is kept for `askedDialogs`. */
export async function answerDialogs(
  app: ElectronApplication,
  answers: Record<string, unknown>,
): Promise<void> {
  await app.evaluate(({ dialog }, scripted) => {
    const asked = (globalThis.askedDialogs ??= [])
    for (const [name, value] of Object.entries(scripted)) {
      Reflect.set(dialog, name, (...args: unknown[]) => {
        asked.push({ name, options: Object(args.at(-1)) })
        return name.endsWith('Sync') ? value : Promise.resolve(value)
      })
    }
  }, answers)
}

export async function askedDialogs(app: ElectronApplication): Promise<AskedDialog[]> {
  return app.evaluate(() => globalThis.askedDialogs ?? [])
}

/** Shows a plain text file of the bundle in the window: our own page and preload, without the app's screens. */
export async function showPlainPage({ app, page }: Desktop): Promise<void> {
  const name = readdirSync(join(root, 'out', 'renderer', 'assets')).find((file) => /\.(css|js)$/.test(file))
  await app.evaluate(
    ({ BrowserWindow }, url) => BrowserWindow.getAllWindows()[0]!.webContents.loadURL(url),
    `app://bundle/assets/${name}`,
  )
  await page.waitForFunction(() => typeof window.qadamShell === 'object')
}

/** The words of the shell, as the app bundles them. */
export function localeTexts(language: 'en' | 'fa') {
  return JSON.parse(readFileSync(join(root, 'renderer', 'locales', `${language}.json`), 'utf8'))
}

export function readLog(folder: string): string {
  return readFileSync(join(folder, 'logs', 'qadam.log'), 'utf8')
}
