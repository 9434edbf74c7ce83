import { EventEmitter } from 'node:events'
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { unimplemented } from './unimplemented.ts'

/** Like Electron's: messages wait until start() is called, and a transferred port is dead on this side. */
export class MessagePortMain extends EventEmitter {
  #port: MessagePort | null
  #isStarted = false

  constructor(port: MessagePort) {
    super()
    this.#port = port
    port.unref()
    port.on('close', () => {
      if (this.#port === port) this.emit('close')
    })
  }

  start(): void {
    const port = this.#port
    if (!port || this.#isStarted) return
    this.#isStarted = true
    port.on('message', (data: unknown) => {
      if (this.#port === port) this.emit('message', { data, ports: [] })
    })
    port.unref()
  }

  postMessage(message: unknown, transfer: readonly MessagePortMain[] = []): void {
    if (transfer.length > 0) throw unimplemented('MessagePortMain.postMessage with transferred ports')
    this.#port?.postMessage(message)
  }

  close(): void {
    this.#port?.close()
  }

  /** Gives away the thread port underneath; refuses a second transfer as Electron does. */
  release(): MessagePort {
    const port = this.#port
    if (!port) throw new Error('Port at index 0 is already neutered')
    this.#port = null
    port.removeAllListeners('message')
    return port
  }
}

export class MessageChannelMain {
  readonly port1: MessagePortMain
  readonly port2: MessagePortMain

  constructor() {
    const { port1, port2 } = new MessageChannel()
    this.port1 = new MessagePortMain(port1)
    this.port2 = new MessagePortMain(port2)
  }
}
