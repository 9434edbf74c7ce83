import { readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app, type AppManifest } from './app.ts'
import { engine } from './engine.ts'
import { allowedOrigins } from './page-requests.ts'
import { resolveElectronTo } from './resolve-electron.ts'
import { settings } from './settings.ts'

interface Entry {
  readonly appPath: string
  readonly mainModule: string
  readonly manifest: AppManifest
}

const [executable = process.execPath, , ...args] = process.argv
const entryArgument = args.find((arg) => !arg.startsWith('-')) ?? '.'

function readEntry(path: string): Entry {
  if (statSync(path).isFile()) return { appPath: dirname(path), mainModule: path, manifest: {} }
  const manifest: AppManifest = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'))
  return { appPath: path, mainModule: resolve(path, manifest.main ?? 'index.js'), manifest }
}

/** Gives this Node process the marks by which code recognises Electron's main process. */
function impersonateElectron(appPath: string): void {
  const versions = Object.freeze({ ...process.versions, electron: settings.electronVersion, chrome: '0' })
  Object.defineProperty(process, 'versions', { value: versions, configurable: true })
  Object.defineProperty(process, 'type', { value: 'browser' })
  Object.defineProperty(process, 'resourcesPath', { value: dirname(appPath) })
  if (!settings.isPackaged) Object.defineProperty(process, 'defaultApp', { value: true })
  process.argv = [executable, ...args.filter((arg) => !(settings.isPackaged && arg === entryArgument))]
}

/** As in Electron, `ready` waits until the main module has settled: one that itself waits for `ready` never does. */
async function importMain(mainModule: string): Promise<void> {
  const reportHang = setTimeout(() => {
    console.error(
      `electron stand-in: the main module has not settled after ${settings.settleMs} ms; real Electron would never ` +
        'emit `ready` (top-level await on app.whenReady()?)',
    )
    app.exit(1)
  }, settings.settleMs)
  try {
    await import(pathToFileURL(mainModule).href)
  } finally {
    clearTimeout(reportHang)
  }
}

/** Node's own rule, except that work which quitting has cut short does not turn the exit code red. */
function endOnUnhandledRejection(): void {
  process.on('unhandledRejection', (reason) => {
    console.error('Unhandled rejection in the main process:', reason)
    const isOnlyListener = process.listenerCount('unhandledRejection') === 1
    if (isOnlyListener && !app.isQuitting()) process.exit(1)
  })
}

async function boot(): Promise<void> {
  const { appPath, mainModule, manifest } = readEntry(resolve(entryArgument))
  impersonateElectron(appPath)
  const electron = new URL('./electron.ts', import.meta.url)
  resolveElectronTo(electron)
  // Playwright calls require('electron') whenever it has attached, even in the midst of the main module's own first
  // require, and would then be given the unfinished, empty module: so it is finished before Chromium is announced.
  createRequire(import.meta.url)('electron')
  app.describe(appPath, manifest)
  if (settings.rendererUrl) allowedOrigins.add(new URL(settings.rendererUrl).origin)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => app.quit())
  await engine.start()
  endOnUnhandledRejection()
  await importMain(mainModule)
  app.becomeReady()
}

// Not awaited at top level: this module must have settled before the main module may hang.
void boot().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
