import { EventEmitter } from 'node:events'
import type { PrintToPDFOptions, WebContentsPrintOptions, WebPreferences } from 'electron'
import { app } from './app.ts'
import type { CdpSession } from './cdp-client.ts'
import type { ConsoleCall } from './cdp-events.ts'
import { toAppUrl } from './custom-schemes.ts'
import { engine } from './engine.ts'
import { record } from './log.ts'
import type { MessagePortMain } from './message-ports.ts'
import { PageNavigation } from './page-navigation.ts'
import { PageRequests } from './page-requests.ts'
import { followTheme, openPageTarget, preparePage, type PageTarget } from './page-target.ts'
import { preventableEvent } from './preventable-event.ts'
import { toPdfParameters } from './print-to-pdf.ts'
import { printers, printOnPaper } from './printers.ts'
import { RendererLink } from './renderer-link.ts'
import { defaultSession } from './session.ts'
import { unimplemented } from './unimplemented.ts'
import { MainFrame } from './web-frame.ts'

export interface WebContentsOwner {
  readonly width: number
  readonly height: number
  readonly preferences: WebPreferences
  onReadyToShow(): void
  /** The page is to be closed, or Chromium has closed it. */
  onClosed(): void
}

type WindowOpenHandler = (details: object) => { readonly action: 'allow' | 'deny' }

const UNSUPPORTED = { contextIsolation: false, nodeIntegration: true, webviewTag: true, webSecurity: false }
const ZOOM_STEP = 1.2

let lastId = 0

export class WebContents extends EventEmitter {
  readonly id = ++lastId
  readonly session = defaultSession
  readonly mainFrame = new MainFrame(this)
  readonly #owner: WebContentsOwner
  readonly #navigation: PageNavigation
  readonly #page: Promise<PageTarget>
  #link: RendererLink | null = null
  #targetId: string | null = null
  #openHandler: WindowOpenHandler = () => ({ action: 'allow' })
  #isCrashed = false
  #isDestroyed = false
  #zoomFactor = 1

  constructor(owner: WebContentsOwner) {
    super()
    refuseUnsupported(owner.preferences)
    this.#owner = owner
    this.#navigation = new PageNavigation(this, () => owner.onReadyToShow())
    this.on('did-navigate', () => {
      this.#isCrashed = false
    })
    this.#page = this.#attach()
    this.#page.catch((error: unknown) => {
      if (!this.#isDestroyed) console.error('electron stand-in: the window has no page:', error)
    })
    app.emit('web-contents-created', preventableEvent(), this)
  }

  async #attach(): Promise<PageTarget> {
    const { width, height, preferences } = this.#owner
    const page = await openPageTarget(width, height)
    const { cdp, targetId } = page
    this.#targetId = targetId
    this.#listen(page)
    this.#navigation.listen(cdp, targetId)
    new PageRequests(cdp, targetId, this.#navigation)
    this.#link = new RendererLink(cdp, targetId, this, {
      onWindowOpen: (url) => this.#askToOpen(toAppUrl(url)),
      onPreloadError: ({ message, stack }) =>
        this.#preloadFailed(Object.assign(new Error(message), { stack })),
    })
    await preparePage(cdp, {
      path: preferences.preload,
      argv: preferences.additionalArguments ?? [],
      onError: (error) => this.#preloadFailed(error),
    })
    const stopFollowing = await followTheme(cdp)
    this.once('destroyed', stopFollowing)
    return page
  }

  #listen({ cdp, targetId }: PageTarget): void {
    cdp.on('Runtime.consoleAPICalled', (call) => this.#logged(call))
    cdp.on('Inspector.targetCrashed', () => this.#crashed())
    cdp.on('Page.javascriptDialogOpening', () => {
      // Playwright answers dialogs too; whoever is second is told that there is none.
      cdp.send('Page.handleJavaScriptDialog', { accept: false }).catch(() => undefined)
    })
    const { browser } = engine.cdp
    browser.on('Target.targetCreated', ({ targetInfo }) => {
      if (targetInfo.openerId !== targetId) return
      record('closed-popup', toAppUrl(targetInfo.url))
      browser.send('Target.closeTarget', { targetId: targetInfo.targetId }).catch(() => undefined)
    })
    browser.on('Target.targetDestroyed', (destroyed) => {
      if (destroyed.targetId === targetId && !this.#isDestroyed) this.#owner.onClosed()
    })
  }

  #crashed(): void {
    this.#isCrashed = true
    this.#navigation.stop()
    this.#link?.disconnect()
    const details = { reason: 'crashed', exitCode: 11 }
    this.emit('render-process-gone', preventableEvent(), details)
    app.emit('render-process-gone', preventableEvent(), this, details)
  }

  #logged({ type, args, stackTrace }: ConsoleCall): void {
    const [top] = stackTrace?.callFrames ?? []
    const details = {
      level: type === 'warn' ? 'warning' : type,
      message: args.map((arg) => arg.value ?? arg.description ?? '').join(' '),
      lineNumber: top?.lineNumber ?? 0,
      sourceId: top?.url ?? '',
    }
    this.emit('console-message', preventableEvent(details))
  }

  #preloadFailed(error: Error): void {
    const { preload = '' } = this.#owner.preferences
    console.error(`Unable to load preload script: ${preload}\n${error.stack}`)
    record('preload-error', preload, String(error.stack))
    this.emit('preload-error', preventableEvent(), preload, error)
  }

  #askToOpen(url: string): void {
    const referrer = { url: this.getURL(), policy: 'no-referrer' }
    const details = { url, frameName: '', features: '', disposition: 'foreground-tab', referrer }
    const { action } = this.#openHandler(details)
    record('window.open', url, action)
    if (action === 'allow') console.error(unimplemented(`window.open with action 'allow' (${url})`).message)
  }

  async loadURL(url: string): Promise<void> {
    const { cdp } = await this.#page
    await this.#navigation.load(cdp, url)
  }

  loadFile(path: string): Promise<void> {
    return this.loadURL(`file://${path}`)
  }

  reload(): void {
    this.#whilePageLives((cdp) => this.#navigation.reload(cdp))
  }

  getURL(): string {
    return this.#navigation.url
  }

  isLoading(): boolean {
    return this.#navigation.isLoading
  }

  isCrashed(): boolean {
    return this.#isCrashed
  }

  isDestroyed(): boolean {
    return this.#isDestroyed
  }

  /** For webContents.fromDevToolsTargetId. */
  getTargetId(): string | null {
    return this.#targetId
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#openHandler = handler
  }

  send(channel: string, ...args: unknown[]): void {
    this.#requireAlive()
    if (this.#link) this.#link.send(channel, args)
    else record('lost-message', channel)
  }

  postMessage(channel: string, message: unknown, transfer: readonly MessagePortMain[] = []): void {
    this.#requireAlive()
    if (this.#link) this.#link.postMessage(channel, message, transfer)
    else {
      record('lost-message', channel)
      for (const port of transfer) port.release().close()
    }
  }

  async executeJavaScript(code: string): Promise<unknown> {
    const { cdp } = await this.#page
    const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
      expression: code,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }

  async capturePage() {
    const { cdp } = await this.#page
    const { data } = await cdp.send('Page.captureScreenshot', { format: 'png' })
    const png = Buffer.from(data, 'base64')
    return { toPNG: () => png, isEmpty: () => png.length === 0 }
  }

  async printToPDF(options: PrintToPDFOptions): Promise<Buffer> {
    const parameters = toPdfParameters(options)
    const { cdp } = await this.#page
    const { data } = await cdp.send('Page.printToPDF', parameters)
    return Buffer.from(data, 'base64')
  }

  print(
    options?: WebContentsPrintOptions,
    callback?: (isSuccess: boolean, failureReason: string) => void,
  ): void {
    printOnPaper(options, callback)
  }

  async getPrintersAsync() {
    return printers
  }

  forcefullyCrashRenderer(): void {
    record('webContents.forcefullyCrashRenderer')
    this.#whilePageLives((cdp) => cdp.send('Page.crash'))
  }

  close(): void {
    this.#owner.onClosed()
  }

  /** For the window: the page is closed, its ports too, and sending from now on throws. */
  destroy(): void {
    if (this.#isDestroyed) return
    this.#isDestroyed = true
    this.#link?.disconnect()
    const closeTarget = ({ targetId }: PageTarget) =>
      engine.cdp.browser.send('Target.closeTarget', { targetId })
    this.#page.then(closeTarget).catch(() => undefined)
    this.emit('destroyed')
  }

  setZoomFactor(factor: number): void {
    this.#zoomFactor = factor
    record('webContents.setZoomFactor', factor)
  }

  getZoomFactor(): number {
    return this.#zoomFactor
  }

  setZoomLevel(level: number): void {
    this.setZoomFactor(ZOOM_STEP ** level)
  }

  getZoomLevel(): number {
    return Math.round(Math.log(this.#zoomFactor) / Math.log(ZOOM_STEP))
  }

  openDevTools(): void {
    record('webContents.openDevTools')
  }

  toggleDevTools(): void {
    record('webContents.toggleDevTools')
  }

  closeDevTools(): void {}

  isDevToolsOpened(): boolean {
    return false
  }

  getUserAgent(): string {
    return ''
  }

  getOSProcessId(): number {
    return process.pid
  }

  focus(): void {}
  setBackgroundThrottling(): void {}
  async setVisualZoomLevelLimits(): Promise<void> {}

  #requireAlive(): void {
    if (this.#isDestroyed) throw new TypeError('Object has been destroyed')
  }

  #whilePageLives(command: (cdp: CdpSession) => Promise<unknown>): void {
    this.#page.then(({ cdp }) => command(cdp)).catch(() => undefined)
  }
}

function refuseUnsupported(preferences: WebPreferences): void {
  const refused = Object.entries(UNSUPPORTED).find(
    ([name, value]) => Reflect.get(preferences, name) === value,
  )
  if (refused) throw unimplemented(`webPreferences.${refused.join(': ')}`)
}
