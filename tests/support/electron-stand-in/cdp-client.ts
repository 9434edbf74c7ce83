import { EventEmitter } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import type { CDPSession } from '@playwright/test'
import type { CdpEvents } from './cdp-events.ts'

/** One conversation with the browser (no session id) or with one page. */
export interface CdpSession {
  readonly send: CDPSession['send']
  on<Name extends keyof CdpEvents>(event: Name, listener: (params: CdpEvents[Name]) => void): void
}

interface CdpMessage {
  readonly id?: number
  readonly sessionId?: string
  readonly method?: string
  readonly params?: object
  readonly result?: never
  readonly error?: { readonly message: string }
}

interface PendingCommand {
  readonly method: string
  resolve(result: never): void
  reject(error: Error): void
}

const END_OF_MESSAGE = '\0'

/** The DevTools protocol over Chromium's --remote-debugging-pipe: JSON texts that end with a NUL. */
export class CdpClient {
  readonly browser: CdpSession
  readonly #output: Writable
  readonly #pending = new Map<number, PendingCommand>()
  readonly #events = new EventEmitter().setMaxListeners(0)
  #lastId = 0
  #unfinished = ''

  constructor(input: Readable, output: Writable) {
    this.#output = output
    this.browser = this.session()
    input.setEncoding('utf8')
    input.on('data', (text: string) => this.#read(text))
    input.on('close', () => this.#fail(new Error('Chromium closed the connection')))
    output.on('error', (error) => this.#fail(error))
  }

  session(sessionId?: string): CdpSession {
    return {
      send: (method, params) => this.#request(method, params, sessionId),
      on: (event, listener) => {
        this.#events.on(eventKey(event, sessionId), listener)
      },
    }
  }

  #request<Result>(
    method: string,
    params: object | undefined,
    sessionId: string | undefined,
  ): Promise<Result> {
    return new Promise((resolve, reject) => {
      const id = ++this.#lastId
      this.#pending.set(id, { method, resolve, reject })
      this.#output.write(JSON.stringify({ id, method, params, sessionId }) + END_OF_MESSAGE)
    })
  }

  #read(text: string): void {
    const parts = (this.#unfinished + text).split(END_OF_MESSAGE)
    this.#unfinished = parts.pop() ?? ''
    for (const part of parts) this.#dispatch(JSON.parse(part))
  }

  #dispatch(message: CdpMessage): void {
    if (message.id === undefined) {
      this.#events.emit(eventKey(message.method ?? '', message.sessionId), message.params)
      return
    }
    const command = this.#pending.get(message.id)
    this.#pending.delete(message.id)
    if (message.error) command?.reject(new Error(`${command.method}: ${message.error.message}`))
    else if ('result' in message) command?.resolve(message.result as never)
  }

  #fail(error: Error): void {
    for (const command of this.#pending.values()) command.reject(error)
    this.#pending.clear()
  }
}

function eventKey(method: string, sessionId: string | undefined): string {
  return sessionId === undefined ? method : `${sessionId}:${method}`
}
