import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { Page } from '@playwright/test'
import type { Client } from '#renderer/api/connect.ts'

export interface CoreConnection {
  readonly client: Client
  /** Resolves when main has closed the page's port. */
  readonly closed: Promise<void>
}

let count = 0

/** Asks for a port in the page as the app does, and speaks the contract through it from here. */
export async function connectThrough(page: Page): Promise<CoreConnection> {
  const name = `coreLink${++count}`
  const listeners: ((event: { data: unknown }) => void)[] = []
  await page.exposeFunction(`${name}Heard`, (data: unknown) => {
    for (const listener of listeners) listener({ data })
  })
  const closed = new Promise<void>((resolve) => {
    void page.exposeFunction(`${name}Closed`, resolve)
  })
  await page.evaluate(openPort, name)
  const port = {
    on: (event: string, listener: (message: { data: unknown }) => void) => {
      if (event === 'message') listeners.push(listener)
    },
    postMessage: (data: unknown) => {
      void page.evaluate(([key, message]) => Reflect.get(window, key).postMessage(message), [
        name,
        data,
      ] as const)
    },
  }
  return { client: createORPCClient(new RPCLink({ port })), closed }
}

/** Runs in the page. */
async function openPort(name: string): Promise<void> {
  const port = await new Promise<MessagePort>((resolve) => {
    window.addEventListener('message', function receive(event) {
      const [given] = event.ports
      if (event.data !== 'qadam:core-port' || !given) return
      window.removeEventListener('message', receive)
      resolve(given)
    })
    window.postMessage('qadam:ask-port', window.location.origin)
  })
  port.onmessage = ({ data }) => Reflect.get(window, `${name}Heard`)(data)
  port.addEventListener('close', () => Reflect.get(window, `${name}Closed`)())
  Reflect.set(window, name, port)
}
