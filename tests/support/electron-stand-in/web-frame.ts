import type { MessagePortMain } from './message-ports.ts'

/** What a frame needs of the page that it belongs to. */
export interface FrameHost {
  getURL(): string
  isDestroyed(): boolean
  send(channel: string, ...args: unknown[]): void
  postMessage(channel: string, message: unknown, transfer?: readonly MessagePortMain[]): void
  executeJavaScript(code: string): Promise<unknown>
}

/** WebFrameMain of a main frame; sub-frames have no preload here and therefore never send. */
export class MainFrame {
  readonly parent = null
  readonly frames: readonly MainFrame[] = []
  readonly routingId = 1
  readonly processId = 1
  readonly name = ''
  readonly detached = false
  readonly #host: FrameHost

  constructor(host: FrameHost) {
    this.#host = host
  }

  get top(): MainFrame {
    return this
  }

  get url(): string {
    return this.#host.getURL()
  }

  get origin(): string {
    const { protocol, host } = new URL(this.url)
    return `${protocol}//${host}`
  }

  isDestroyed(): boolean {
    return this.#host.isDestroyed()
  }

  send(channel: string, ...args: unknown[]): void {
    this.#host.send(channel, ...args)
  }

  postMessage(channel: string, message: unknown, transfer?: readonly MessagePortMain[]): void {
    this.#host.postMessage(channel, message, transfer)
  }

  executeJavaScript(code: string): Promise<unknown> {
    return this.#host.executeJavaScript(code)
  }
}
