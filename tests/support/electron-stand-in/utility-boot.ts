import { EventEmitter } from 'node:events'
import { pathToFileURL } from 'node:url'
import { parentPort, workerData, type MessagePort } from 'node:worker_threads'
import { MessagePortMain } from './message-ports.ts'
import { resolveElectronTo } from './resolve-electron.ts'

interface FromMain {
  readonly message: unknown
  readonly ports: readonly MessagePort[]
}

/** process.parentPort: what arrives before the module listens is kept for it. */
class ParentPort extends EventEmitter {
  #early: FromMain[] | null = []

  constructor() {
    super()
    parentPort?.on('message', (incoming: FromMain) => {
      if (this.#early) this.#early.push(incoming)
      else this.#deliver(incoming)
    })
    this.on('newListener', (eventName) => {
      if (eventName === 'message') setImmediate(() => this.#deliverEarly())
    })
  }

  postMessage(message: unknown): void {
    parentPort?.postMessage(message)
  }

  #deliverEarly(): void {
    const waiting = this.#early ?? []
    this.#early = null
    for (const incoming of waiting) this.#deliver(incoming)
  }

  #deliver({ message, ports }: FromMain): void {
    this.emit('message', { data: message, ports: ports.map((port) => new MessagePortMain(port)) })
  }
}

Object.defineProperty(process, 'parentPort', { value: new ParentPort() })
Object.defineProperty(process, 'type', { value: 'utility' })
resolveElectronTo(new URL('./electron-utility.ts', import.meta.url))
const { modulePath }: { modulePath: string } = workerData
await import(pathToFileURL(modulePath).href)
