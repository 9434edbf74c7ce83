import { join } from 'node:path'
import { app, dialog, protocol, shell, type BrowserWindow } from 'electron'
import type { CoreLog } from '#core/context.ts'
import type { Core } from '#core/create-core.ts'
import { describeFileFault } from '#core/file-fault.ts'
import { channels } from '../preload/channels.ts'
import { serveCorePort } from './core-port.ts'
import { openFileDialogs } from './file-dialogs.ts'
import { watchDuePacks } from '../pack/watch-due-packs.ts'
import { openIpc } from './ipc.ts'
import { chooseDataDir, readLaunchOptions } from './launch-options.ts'
import { openLog } from './log.ts'
import { installMenu } from './menu.ts'
import { openCore } from './open-core.ts'
import { servePage } from './page-services.ts'
import { checkpointOnPowerEvents } from './power.ts'
import { openPreferences } from './preferences.ts'
import { guardContents, limitPermissions } from './security.ts'
import { serveBundle } from './serve-bundle.ts'
import { claimSingleInstance } from './single-instance.ts'
import { proveThatItRuns } from './smoke.ts'
import { explainFailure } from './startup-failure.ts'
import { fill, guessLanguage, textsIn, type Texts } from './texts.ts'
import { HOST, ownUrlCheck, SCHEME } from './trusted-url.ts'
import { watchHealth } from './window-recovery.ts'
import { bringToFront, createWindow } from './window.ts'

const OUT = join(import.meta.dirname, '..')
const MIGRATIONS = join(import.meta.dirname, '..', '..', 'migrations')
const isDev = !app.isPackaged
const devUrl = isDev ? process.env['ELECTRON_RENDERER_URL'] : undefined
const isOwnUrl = ownUrlCheck(devUrl)

const launch = readLaunchOptions(process.argv)
const userDataDir = app.getPath('userData')
const logDir = join(userDataDir, 'logs')
const dataDir = chooseDataDir(launch, app.commandLine.hasSwitch('user-data-dir') ? userDataDir : null)
const preferences = openPreferences(join(userDataDir, 'shell.json'))
let mainWindow: BrowserWindow | null = null

const texts = (): Texts =>
  textsIn(preferences.get('language') ?? guessLanguage(app.getPreferredSystemLanguages()))

protocol.registerSchemesAsPrivileged([
  {
    scheme: SCHEME,
    privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
  },
])
app.enableSandbox()
app.setAppUserModelId('org.qadam.desktop')
app.on('window-all-closed', () => app.quit())

if (claimSingleInstance(dataDir, greetSecond)) app.whenReady().then(start).catch(fail)
else if (launch.isSmoke) app.exit(1)
else app.quit()

async function start(): Promise<void> {
  const log = openLog(logDir, isDev)
  process.on('uncaughtException', (error) => log.error('uncaught exception', error))
  process.on('unhandledRejection', (error) => log.error('unhandled rejection', error))
  log.info('starting', { version: app.getVersion(), platform: process.platform, arch: process.arch })
  guardContents(isOwnUrl, log)
  limitPermissions(isOwnUrl)
  protocol.handle(SCHEME, serveBundle(join(OUT, 'renderer')))
  const version = app.getVersion()
  const core = openCore({
    dataDir,
    migrationsDir: MIGRATIONS,
    version,
    isRehearsal: launch.isRehearsal,
    log,
  })
  const stopPacks = watchDuePacks(core, log)
  app.on('will-quit', () => {
    stopPacks()
    core.close()
  })
  checkpointOnPowerEvents(core)
  const connected = serveIpc(core, log)
  refreshMenu()
  const window = await openWindow(log)
  if (!launch.isSmoke) return
  await proveThatItRuns(window, connected)
  core.close()
  process.stdout.write('smoke: window, port, core and PDF work\n')
  app.exit(0)
}

/** Opens every channel to the page; resolves when a page has its port to the core. */
function serveIpc(core: Core, log: CoreLog): Promise<void> {
  const ipc = openIpc(isOwnUrl, log)
  servePage({
    ipc,
    log,
    dialogs: openFileDialogs(preferences, texts),
    setLanguage(language) {
      preferences.set('language', language)
      refreshMenu()
    },
  })
  return new Promise((resolve) => serveCorePort(ipc, core, resolve))
}

async function openWindow(log: CoreLog): Promise<BrowserWindow> {
  const window = createWindow({ preload: join(OUT, 'preload', 'index.cjs'), isDev })
  mainWindow = window
  window.once('ready-to-show', () => launch.isSmoke || window.show())
  window.on('closed', () => (mainWindow = null))
  watchHealth(window, { texts, log })
  try {
    await window.loadURL(devUrl ?? `${SCHEME}://${HOST}/index.html`)
  } catch (error) {
    if (!window.isDestroyed() && !isAborted(error)) throw error
  }
  return window
}

/** Another navigation took over before this one was through. */
function isAborted(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_ABORTED'
}

function refreshMenu(): void {
  installMenu({
    texts: texts(),
    isMac: process.platform === 'darwin',
    isDev,
    send: (command) => mainWindow?.webContents.send(channels.command, command),
    showDataFolder: () => void shell.openPath(dataDir),
  })
}

function greetSecond(wantedDataDir: string | null): void {
  if (!mainWindow) return
  bringToFront(mainWindow)
  if (wantedDataDir === null || wantedDataDir === dataDir) return
  const { message, detail } = texts().desktop.otherFolder
  void dialog.showMessageBox(mainWindow, {
    type: 'info',
    message,
    detail: fill(detail, { open: dataDir, wanted: wantedDataDir }),
  })
}

function fail(error: unknown): void {
  const { title, body } = explainFailure(error, texts(), { data: dataDir, log: logDir })
  if (launch.isSmoke)
    process.stderr.write(`${title}\n${error instanceof Error ? error.stack : String(error)}\n`)
  else {
    process.stderr.write(`Qadam could not start: ${describeFileFault(error, dataDir) ?? title}\n`)
    dialog.showErrorBox(title, body)
  }
  app.exit(1)
}
