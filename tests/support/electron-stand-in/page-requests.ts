import type { PausedRequest } from './cdp-events.ts'
import type { CdpSession } from './cdp-client.ts'
import { allowsFetch, toAppUrl } from './custom-schemes.ts'
import { record } from './log.ts'
import { handlerOf, type SchemeHandler } from './protocol.ts'

export interface NavigationGuard {
  /** True when the app lets the page navigate there by itself. */
  mayNavigate(url: string, isMainFrame: boolean, isRedirect: boolean): boolean
  onDocumentResponse(status: number): void
}

const BUILT_IN = /^(data|blob|about|devtools|file):/
const ADDRESS_HEADERS = new Set(['origin', 'referer'])

/** Origins that pages may reach over the network: the development server, and what a test adds. */
export const allowedOrigins = new Set<string>()

/** Decides every request of a page: the app's own protocol handlers answer, the network is refused and recorded. */
export class PageRequests {
  readonly #cdp: CdpSession
  readonly #mainFrameId: string
  readonly #guard: NavigationGuard

  constructor(cdp: CdpSession, mainFrameId: string, guard: NavigationGuard) {
    this.#cdp = cdp
    this.#mainFrameId = mainFrameId
    this.#guard = guard
    // A request whose page or document is gone meanwhile cannot be answered any more.
    cdp.on('Fetch.requestPaused', (paused) => void this.#decide(paused).catch(() => undefined))
  }

  async #decide(paused: PausedRequest): Promise<void> {
    const url = toAppUrl(paused.request.url)
    const scheme = url.slice(0, url.indexOf(':'))
    if (!this.#mayNavigate(paused, url)) return this.#fail(paused, 'Aborted')
    const handler = handlerOf(scheme)
    if (handler) {
      const isFetch = paused.resourceType === 'Fetch' || paused.resourceType === 'XHR'
      return isFetch && !allowsFetch(scheme)
        ? this.#fail(paused, 'Failed')
        : this.#answer(paused, url, handler)
    }
    if (BUILT_IN.test(url) || allowedOrigins.has(new URL(url).origin)) {
      await this.#cdp.send('Fetch.continueRequest', { requestId: paused.requestId })
      return
    }
    record('blocked-request', url)
    return this.#fail(paused, 'InternetDisconnected')
  }

  #mayNavigate({ resourceType, frameId, redirectedRequestId }: PausedRequest, url: string): boolean {
    if (resourceType !== 'Document') return true
    return this.#guard.mayNavigate(url, frameId === this.#mainFrameId, redirectedRequestId !== undefined)
  }

  async #answer(paused: PausedRequest, url: string, handler: SchemeHandler): Promise<void> {
    let response: Response
    try {
      response = await handler(toRequest(paused, url))
    } catch (error) {
      console.error(`protocol handler failed for ${url}:`, error)
      return this.#fail(paused, 'Failed')
    }
    if (response.type === 'error') return this.#fail(paused, 'Failed')
    if (paused.resourceType === 'Document' && paused.frameId === this.#mainFrameId) {
      this.#guard.onDocumentResponse(response.status)
    }
    const body = Buffer.from(await response.arrayBuffer()).toString('base64')
    await this.#cdp.send('Fetch.fulfillRequest', {
      requestId: paused.requestId,
      responseCode: response.status,
      responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
      body,
    })
  }

  async #fail(
    { requestId }: PausedRequest,
    errorReason: 'Aborted' | 'Failed' | 'InternetDisconnected',
  ): Promise<void> {
    await this.#cdp.send('Fetch.failRequest', { requestId, errorReason })
  }
}

function toRequest({ request }: PausedRequest, url: string): Request {
  const headers = Object.entries(request.headers).map(([name, value]): [string, string] => [
    name,
    ADDRESS_HEADERS.has(name.toLowerCase()) ? toAppUrl(value) : value,
  ])
  const hasBody =
    request.method !== 'GET' && request.method !== 'HEAD' && request.postDataEntries !== undefined
  const chunks = (request.postDataEntries ?? []).map(({ bytes = '' }) => Buffer.from(bytes, 'base64'))
  return new Request(url, {
    method: request.method,
    headers,
    body: hasBody ? Buffer.concat(chunks) : undefined,
  })
}
