import { MessageChannel, type MessagePort } from 'node:worker_threads'
import type { CdpSession } from './cdp-client.ts'
import { ipcMain } from './ipc-main.ts'
import { record } from './log.ts'
import { MessagePortMain } from './message-ports.ts'
import { makeCodec } from './prelude/codec.ts'
import type { PreloadFailure, ToMain, ToPreload } from './prelude/link-messages.ts'
import { deliverExpression, PRELOAD_WORLD, TO_MAIN_BINDING } from './prelude/page-scripts.ts'
import { preventableEvent } from './preventable-event.ts'
import type { MainFrame } from './web-frame.ts'

export interface LinkOwner {
  readonly mainFrame: MainFrame
  send(channel: string, ...args: unknown[]): void
}

export interface LinkListener {
  onWindowOpen(url: string): void
  onPreloadError(error: PreloadFailure): void
}

const codec = makeCodec()

/**
 * ipcMain and webContents.send on one side, the isolated world of the current document on the other. With the
 * document go its replies and ports; what is sent while there is none is lost, as in Electron, and recorded.
 */
export class RendererLink {
  readonly #cdp: CdpSession
  readonly #owner: LinkOwner
  readonly #listener: LinkListener
  readonly #ports = new Map<string, MessagePort>()
  #contextId: number | null = null
  #lastPort = 0

  constructor(cdp: CdpSession, frameId: string, owner: LinkOwner, listener: LinkListener) {
    this.#cdp = cdp
    this.#owner = owner
    this.#listener = listener
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === PRELOAD_WORLD && context.auxData.frameId === frameId) this.#contextId = context.id
    })
    cdp.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      if (executionContextId === this.#contextId) this.disconnect()
    })
    cdp.on('Runtime.executionContextsCleared', () => this.disconnect())
    cdp.on('Runtime.bindingCalled', ({ name, payload }) => {
      if (name === TO_MAIN_BINDING) this.#receive(JSON.parse(payload))
    })
  }

  send(channel: string, args: readonly unknown[]): void {
    this.#deliver({ type: 'event', channel, args: args.map(codec.encode), ports: [] })
  }

  postMessage(channel: string, message: unknown, transfer: readonly MessagePortMain[]): void {
    const args = [codec.encode(message)]
    const released = transfer.map((port) => ({ id: `main-${++this.#lastPort}`, port: port.release() }))
    this.#deliver({ type: 'event', channel, args, ports: released.map(({ id }) => id) })
    for (const { id, port } of released) this.#adopt(id, port)
  }

  /** The document is gone: closes the ports that reached into it. */
  disconnect(): void {
    this.#contextId = null
    for (const port of this.#ports.values()) port.close()
    this.#ports.clear()
  }

  #deliver(message: ToPreload): void {
    if (this.#contextId === null) {
      record('lost-message', message.type === 'event' ? message.channel : message.type)
      return
    }
    const expression = deliverExpression(JSON.stringify(message))
    this.#cdp.send('Runtime.evaluate', { contextId: this.#contextId, expression }).catch(() => undefined)
  }

  #receive(message: ToMain): void {
    switch (message.type) {
      case 'invoke':
        void this.#answer(message)
        break
      case 'send':
        ipcMain.emit(message.channel, this.#event(message.ports), ...message.args.map(codec.decode))
        break
      case 'port':
        this.#ports.get(message.id)?.postMessage(codec.decode(message.data))
        break
      case 'port-closed':
        this.#ports.get(message.id)?.close()
        break
      case 'window-open':
        this.#listener.onWindowOpen(message.url)
        break
      case 'preload-error':
        this.#listener.onPreloadError(message.error)
        break
    }
  }

  async #answer({ id, channel, args }: Extract<ToMain, { type: 'invoke' }>): Promise<void> {
    const asker = this.#contextId
    let reply: ToPreload
    try {
      const result = await ipcMain.answer(channel, this.#event([]), args.map(codec.decode))
      reply = { type: 'reply', id, ok: true, value: codec.encode(result) }
    } catch (error) {
      console.error(`Error occurred in handler for '${channel}':`, error)
      reply = { type: 'reply', id, ok: false, message: `Error invoking remote method '${channel}': ${error}` }
    }
    if (this.#contextId === asker) this.#deliver(reply)
  }

  #event(portIds: readonly string[]): object {
    const { mainFrame } = this.#owner
    return preventableEvent({
      type: 'frame',
      sender: this.#owner,
      senderFrame: mainFrame,
      processId: mainFrame.processId,
      frameId: mainFrame.routingId,
      ports: portIds.map((id) => this.#receivePort(id)),
      reply: (channel: string, ...args: unknown[]) => this.#owner.send(channel, ...args),
    })
  }

  #receivePort(id: string): MessagePortMain {
    const { port1, port2 } = new MessageChannel()
    this.#adopt(id, port1)
    return new MessagePortMain(port2)
  }

  #adopt(id: string, port: MessagePort): void {
    if (this.#contextId === null) {
      port.close()
      return
    }
    this.#ports.set(id, port)
    port.on('message', (data: unknown) => this.#deliver({ type: 'port', id, data: codec.encode(data) }))
    port.on('close', () => {
      if (this.#ports.delete(id)) this.#deliver({ type: 'port-closed', id })
    })
    port.unref()
  }
}
