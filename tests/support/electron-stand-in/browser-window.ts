import { EventEmitter } from 'node:events'
import type { BrowserWindowConstructorOptions, Rectangle } from 'electron'
import { app, requireReady } from './app.ts'
import { record } from './log.ts'
import { openWindows, type OpenWindow } from './open-windows.ts'
import { preventableEvent } from './preventable-event.ts'
import { WebContents } from './web-contents.ts'

const DEFAULT_WIDTH = 800
const DEFAULT_HEIGHT = 600

let lastId = 0
let focusedId: number | null = null

export class BrowserWindow extends EventEmitter implements OpenWindow {
  readonly id = ++lastId
  readonly webContents: WebContents
  /** As given: with `name` and `windowStatePersistence`, which the stand-in accepts without remembering anything. */
  readonly options: BrowserWindowConstructorOptions
  #bounds: Rectangle
  #title: string
  #isVisible: boolean
  #isMaximized = false
  #isMinimized = false
  #isFullScreen = false
  #isDestroyed = false

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super()
    requireReady('BrowserWindow')
    const { width = DEFAULT_WIDTH, height = DEFAULT_HEIGHT, x = 0, y = 0 } = options
    this.options = options
    this.#bounds = { x, y, width, height }
    this.#title = options.title ?? app.name
    this.#isVisible = options.show !== false
    this.webContents = new WebContents({
      width,
      height,
      preferences: options.webPreferences ?? {},
      onReadyToShow: () => this.emit('ready-to-show', preventableEvent()),
      onClosed: () => this.destroy(),
    })
    openWindows.add(this)
    if (this.#isVisible) focusedId = this.id
    app.emit('browser-window-created', preventableEvent(), this)
  }

  static getAllWindows(): BrowserWindow[] {
    return [...openWindows].filter((window) => window instanceof BrowserWindow)
  }

  static getFocusedWindow(): BrowserWindow | null {
    return focusedId === null ? null : BrowserWindow.fromId(focusedId)
  }

  static fromId(id: number): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((window) => window.id === id) ?? null
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((window) => window.webContents === contents) ?? null
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url)
  }

  loadFile(path: string): Promise<void> {
    return this.webContents.loadFile(path)
  }

  reload(): void {
    this.webContents.reload()
  }

  close(): void {
    if (this.#isDestroyed) return
    const event = preventableEvent()
    this.emit('close', event)
    if (!event.defaultPrevented) this.destroy()
  }

  destroy(): void {
    if (this.#isDestroyed) return
    this.#isDestroyed = true
    openWindows.delete(this)
    if (this.isFocused()) focusedId = BrowserWindow.getAllWindows().at(-1)?.id ?? null
    this.webContents.destroy()
    this.emit('closed')
    if (openWindows.size === 0 && !app.isQuitting()) announceNoWindows()
  }

  isDestroyed(): boolean {
    return this.#isDestroyed
  }

  show(): void {
    this.showInactive()
    this.focus()
  }

  showInactive(): void {
    this.#isVisible = true
    this.emit('show')
  }

  hide(): void {
    this.#isVisible = false
    this.emit('hide')
  }

  isVisible(): boolean {
    return this.#isVisible
  }

  focus(): void {
    focusedId = this.id
    this.emit('focus')
  }

  blur(): void {
    if (this.isFocused()) focusedId = null
    this.emit('blur')
  }

  isFocused(): boolean {
    return focusedId === this.id
  }

  maximize(): void {
    this.#isMaximized = true
    this.emit('maximize')
  }

  unmaximize(): void {
    this.#isMaximized = false
    this.emit('unmaximize')
  }

  isMaximized(): boolean {
    return this.#isMaximized
  }

  minimize(): void {
    this.#isMinimized = true
    this.emit('minimize')
  }

  restore(): void {
    this.#isMinimized = false
    this.emit('restore')
  }

  isMinimized(): boolean {
    return this.#isMinimized
  }

  setFullScreen(isFullScreen: boolean): void {
    this.#isFullScreen = isFullScreen
    this.emit(isFullScreen ? 'enter-full-screen' : 'leave-full-screen')
  }

  isFullScreen(): boolean {
    return this.#isFullScreen
  }

  setTitle(title: string): void {
    this.#title = title
  }

  getTitle(): string {
    return this.#title
  }

  setBounds(bounds: Partial<Rectangle>): void {
    const before = this.#bounds
    this.#bounds = { ...before, ...bounds }
    const { x, y, width, height } = this.#bounds
    if (x !== before.x || y !== before.y) this.emit('move')
    if (width !== before.width || height !== before.height) this.emit('resize')
  }

  getBounds(): Rectangle {
    return { ...this.#bounds }
  }

  getNormalBounds(): Rectangle {
    return this.getBounds()
  }

  setSize(width: number, height: number): void {
    this.setBounds({ width, height })
  }

  getSize(): [width: number, height: number] {
    return [this.#bounds.width, this.#bounds.height]
  }

  setPosition(x: number, y: number): void {
    this.setBounds({ x, y })
  }

  setProgressBar(progress: number): void {
    record('window.setProgressBar', progress)
  }

  flashFrame(isFlashing: boolean): void {
    record('window.flashFrame', isFlashing)
  }

  center(): void {}
  moveTop(): void {}
  removeMenu(): void {}
  setMenu(): void {}
  setMenuBarVisibility(): void {}
  setAutoHideMenuBar(): void {}
  setMinimumSize(): void {}
  setBackgroundColor(): void {}
}

function announceNoWindows(): void {
  if (app.listenerCount('window-all-closed') === 0) app.quit()
  else app.emit('window-all-closed')
}
