import { EventEmitter } from 'node:events'
import type { RelaunchOptions } from 'electron'
import { AppPaths } from './app-paths.ts'
import { CommandLine } from './command-line.ts'
import { engine } from './engine.ts'
import { record } from './log.ts'
import { openWindows } from './open-windows.ts'
import { preventableEvent } from './preventable-event.ts'
import { settings } from './settings.ts'

export interface AppManifest {
  readonly name?: string
  readonly productName?: string
  readonly version?: string
  readonly main?: string
}

class App extends EventEmitter {
  name = 'Electron'
  readonly isPackaged = settings.isPackaged
  readonly commandLine = new CommandLine()
  readonly #paths = new AppPaths(
    () => this.commandLine.getSwitchValue('user-data-dir'),
    () => this.name,
  )
  readonly #whenReady: Promise<void>
  #announceReady: () => void = () => undefined
  #isReady = false
  #isQuitting = false
  #version = '0.0.0'
  #appPath = process.cwd()

  constructor() {
    super()
    this.#whenReady = new Promise((resolve) => {
      this.#announceReady = resolve
    })
  }

  isReady(): boolean {
    return this.#isReady
  }

  whenReady(): Promise<void> {
    return this.#whenReady
  }

  getName(): string {
    return this.name
  }

  setName(name: string): void {
    this.name = name
  }

  getVersion(): string {
    return this.#version
  }

  getAppPath(): string {
    return this.#appPath
  }

  getPath(name: string): string {
    return this.#paths.get(name)
  }

  setPath(name: string, path: string): void {
    this.#paths.set(name, path)
  }

  getLocale(): string {
    return this.commandLine.getSwitchValue('lang') || settings.locale
  }

  getSystemLocale(): string {
    return settings.locale
  }

  getLocaleCountryCode(): string {
    return settings.locale.split('-')[1] ?? ''
  }

  getPreferredSystemLanguages(): string[] {
    return [settings.locale]
  }

  enableSandbox(): void {
    if (this.#isReady) throw new Error('app.enableSandbox() can only be called before app is ready')
    record('app.enableSandbox')
  }

  disableHardwareAcceleration(): void {
    if (this.#isReady)
      throw new Error('app.disableHardwareAcceleration() can only be called before app is ready')
  }

  requestSingleInstanceLock(): boolean {
    return !settings.isSecondInstance
  }

  hasSingleInstanceLock(): boolean {
    return !settings.isSecondInstance
  }

  releaseSingleInstanceLock(): void {}

  setAppUserModelId(id: string): void {
    record('app.setAppUserModelId', id)
  }

  setAboutPanelOptions(options: object): void {
    record('app.setAboutPanelOptions', options)
  }

  showAboutPanel(): void {
    record('app.showAboutPanel')
  }

  focus(): void {
    record('app.focus')
  }

  getAppMetrics(): object[] {
    return []
  }

  relaunch(options?: RelaunchOptions): void {
    record('app.relaunch', ...(options ? [options] : []))
  }

  /** True from before-quit until a listener or a window refuses: meanwhile window-all-closed is not emitted. */
  isQuitting(): boolean {
    return this.#isQuitting
  }

  quit(): void {
    if (this.#isQuitting) return
    this.#isQuitting = true
    const agreed = this.#agrees('before-quit') && closeWindows() && this.#agrees('will-quit')
    if (agreed) this.exit(0)
    else this.#isQuitting = false
  }

  exit(code = 0): void {
    this.#isQuitting = true
    this.emit('quit', preventableEvent(), code)
    engine
      .stop()
      .catch((error: unknown) => console.error('electron stand-in:', error))
      .finally(() => process.exit(code))
  }

  /** For boot.ts: what Electron reads from package.json before the main module runs. */
  describe(appPath: string, manifest: AppManifest): void {
    this.#appPath = appPath
    this.name = manifest.productName ?? manifest.name ?? 'Electron'
    this.#version = manifest.version ?? '0.0.0'
  }

  /** For boot.ts: the main module has settled. */
  becomeReady(): void {
    this.emit('will-finish-launching')
    this.#isReady = true
    this.emit('ready', preventableEvent(), {})
    this.#announceReady()
  }

  #agrees(eventName: string): boolean {
    const event = preventableEvent()
    this.emit(eventName, event)
    return !event.defaultPrevented
  }
}

function closeWindows(): boolean {
  for (const window of [...openWindows]) {
    window.close()
    if (!window.isDestroyed()) return false
  }
  return true
}

export const app = new App()

export function requireReady(what: string): void {
  if (!app.isReady()) throw new Error(`${what} cannot be used before the app is ready`)
}
