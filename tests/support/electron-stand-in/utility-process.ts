import { EventEmitter } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { ForkOptions } from 'electron'
import { app, requireReady } from './app.ts'
import type { MessagePortMain } from './message-ports.ts'
import { preventableEvent } from './preventable-event.ts'

const BOOT = new URL('./utility-boot.ts', import.meta.url)

/** utilityProcess as a worker thread: its own event loop and exit, but not its own memory or crash. */
class UtilityProcess extends EventEmitter {
  pid: number | undefined = undefined
  readonly #worker: Worker
  #isKilled = false

  constructor(modulePath: string, args: readonly string[], options: ForkOptions) {
    super()
    const isPiped = options.stdio === 'pipe'
    this.#worker = new Worker(BOOT, {
      argv: [...args],
      env: { ...(options.env ?? process.env) },
      workerData: { modulePath },
      stdout: isPiped,
      stderr: isPiped,
    })
    this.#worker.once('online', () => {
      this.pid = process.pid
      this.emit('spawn')
    })
    this.#worker.on('message', (message: unknown) => this.emit('message', message))
    this.#worker.on('error', (error) => console.error('[utility process]', error))
    this.#worker.once('exit', (exitCode) =>
      this.#ended(exitCode, options.serviceName ?? 'Node Utility Process'),
    )
  }

  get stdout() {
    return this.#worker.stdout
  }

  get stderr() {
    return this.#worker.stderr
  }

  postMessage(message: unknown, transfer: readonly MessagePortMain[] = []): void {
    const ports = transfer.map((port) => port.release())
    this.#worker.postMessage({ message, ports }, ports)
  }

  kill(): boolean {
    this.#isKilled = true
    void this.#worker.terminate()
    return true
  }

  #ended(exitCode: number, serviceName: string): void {
    this.pid = undefined
    this.emit('exit', exitCode)
    if (exitCode === 0) return
    const reason = this.#isKilled ? 'killed' : 'abnormal-exit'
    const details = { type: 'Utility', reason, exitCode, serviceName, name: serviceName }
    app.emit('child-process-gone', preventableEvent(), details)
  }
}

export const utilityProcess = {
  fork(modulePath: string, args: readonly string[] = [], options: ForkOptions = {}): UtilityProcess {
    requireReady('utilityProcess.fork')
    return new UtilityProcess(modulePath, args, options)
  },
}
