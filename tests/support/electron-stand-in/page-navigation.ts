import type { EventEmitter } from 'node:events'
import type { CdpSession } from './cdp-client.ts'
import { toAppUrl, toWebUrl } from './custom-schemes.ts'
import type { NavigationGuard } from './page-requests.ts'
import { preventableEvent } from './preventable-event.ts'

const ABORTED = -2

/** Where a page is and goes: loadURL and its events on the web contents, and the guards that the app may refuse with. */
export class PageNavigation implements NavigationGuard {
  url = ''
  isLoading = false
  readonly #contents: EventEmitter
  readonly #onFirstLoad: () => void
  /** The address that the app itself asked for: will-navigate does not guard it. */
  #ownAddress: string | null = null
  #documentStatus = 200
  #hasLoadedOnce = false

  constructor(contents: EventEmitter, onFirstLoad: () => void) {
    this.#contents = contents
    this.#onFirstLoad = onFirstLoad
  }

  listen(cdp: CdpSession, mainFrameId: string): void {
    cdp.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId !== undefined) return
      this.url = toAppUrl(frame.url)
      this.#emit('did-navigate', this.url, this.#documentStatus, '')
    })
    cdp.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (frameId !== mainFrameId) return
      this.url = toAppUrl(url)
      this.#emit('did-navigate-in-page', this.url, true)
    })
    cdp.on('Page.domContentEventFired', () => this.#emit('dom-ready'))
    cdp.on('Page.loadEventFired', () => this.#loaded())
  }

  async load(cdp: CdpSession, url: string): Promise<void> {
    this.#expect(url)
    const settled = this.#settled(url)
    settled.catch(() => undefined)
    // A browser that is gone before it could be asked has not loaded the page either.
    const { errorText } = await cdp
      .send('Page.navigate', { url: toWebUrl(url) })
      .catch(() => ({ errorText: 'net::ERR_FAILED' }))
    if (errorText) {
      this.stop()
      this.#emit('did-fail-load', ABORTED, errorText.replace('net::', ''), url, true)
    }
    await settled
  }

  async reload(cdp: CdpSession): Promise<void> {
    this.#expect(this.url)
    await cdp.send('Page.reload')
  }

  stop(): void {
    this.isLoading = false
    this.#ownAddress = null
  }

  mayNavigate(url: string, isMainFrame: boolean, isRedirect: boolean): boolean {
    if (isMainFrame && !isRedirect && url === this.#ownAddress) return true
    const event = preventableEvent({ url, isMainFrame, isSameDocument: false })
    if (isRedirect) this.#contents.emit('will-redirect', event, url)
    else {
      this.#contents.emit('will-frame-navigate', event)
      if (isMainFrame && !event.defaultPrevented) this.#contents.emit('will-navigate', event, url)
    }
    return !event.defaultPrevented
  }

  onDocumentResponse(status: number): void {
    this.isLoading = true
    this.#documentStatus = status
  }

  #expect(url: string): void {
    const { href } = new URL(toWebUrl(url))
    this.#ownAddress = toAppUrl(href).replace(/#.*$/, '')
    this.isLoading = true
  }

  #loaded(): void {
    this.stop()
    this.#emit('did-finish-load')
    this.#emit('did-stop-loading')
    if (this.#hasLoadedOnce) return
    this.#hasLoadedOnce = true
    this.#onFirstLoad()
  }

  #settled(url: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const fail = (errno: number, code: string) => {
        stopListening()
        reject(Object.assign(new Error(`${code} (${errno}) loading '${url}'`), { code, errno, url }))
      }
      const onLoad = () => {
        stopListening()
        resolve()
      }
      const onFail = (_event: unknown, errno: number, code: string) => fail(errno, code)
      const onGone = () => fail(ABORTED, 'ERR_FAILED')
      const stopListening = () => {
        this.#contents.off('did-finish-load', onLoad)
        this.#contents.off('did-fail-load', onFail)
        this.#contents.off('destroyed', onGone)
      }
      this.#contents.on('did-finish-load', onLoad)
      this.#contents.on('did-fail-load', onFail)
      this.#contents.on('destroyed', onGone)
    })
  }

  #emit(eventName: string, ...args: unknown[]): void {
    this.#contents.emit(eventName, preventableEvent(), ...args)
  }
}
