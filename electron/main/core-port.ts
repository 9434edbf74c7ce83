import { RPCHandler } from '@orpc/server/message-port'
import { MessageChannelMain, type MessagePortMain, type WebContents } from 'electron'
import { z } from 'zod'
import type { Core } from '#core/create-core.ts'
import { channels } from '../preload/channels.ts'
import type { Ipc } from './ipc.ts'

/**
 * Gives a page that asks a port to the core. Each port is a new connection with nobody signed in; the page's earlier one
 * is closed, so a reloaded page inherits nothing.
 */
export function serveCorePort(ipc: Ipc, core: Core, onConnected: () => void): void {
  const handler = new RPCHandler(core.router)
  const ports = new Map<WebContents, MessagePortMain>()

  ipc.on(channels.askPort, z.tuple([]), ({ sender, senderFrame }) => {
    const { port1, port2 } = new MessageChannelMain()
    if (ports.has(sender)) ports.get(sender)?.close()
    else {
      sender.once('destroyed', () => {
        ports.get(sender)?.close()
        ports.delete(sender)
      })
    }
    ports.set(sender, port1)
    handler.upgrade(port1, { context: core.connect('desktop') })
    port1.start()
    senderFrame?.postMessage(channels.corePort, null, [port2])
    onConnected()
  })
}
