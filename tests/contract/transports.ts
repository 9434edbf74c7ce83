import { MessageChannel } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink as FetchLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { RPCLink as SocketLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import { RPCHandler as PortHandler } from '@orpc/server/message-port'
import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import type { Contract } from '#contract/contract.ts'
import type { Core } from '#core/create-core.ts'
import { createStation } from '#electron/station/create-station.ts'
import { quietLog } from '../support/open-core.ts'

export type Client = ContractRouterClient<Contract>

/** A window or browser of its own, with nobody signed in. */
export interface Visitor {
  client: Client
  place: 'desktop' | 'station'
  /** Goes away without a word, as a closed window or a lost network does. */
  vanish(): void
}

export interface Transport {
  name: string
  /** Opens the way to the core; every call of the result is another visitor. */
  open(core: Core): Promise<() => Promise<Visitor>>
}

const port: Transport = {
  name: 'message port',
  open(core) {
    const handler = new PortHandler(core.router)
    const visit = (): Promise<Visitor> => {
      const { port1, port2 } = new MessageChannel()
      onTestFinished(() => port2.close())
      handler.upgrade(port1, { context: core.connect('desktop') })
      const client: Client = createORPCClient(new PortLink({ port: port2 }))
      port1.start()
      port2.start()
      return Promise.resolve({ client, place: 'desktop', vanish: () => port2.close() })
    }
    return Promise.resolve(visit)
  },
}

async function openStation(core: Core) {
  const station = await createStation({
    core,
    rendererDir: import.meta.dirname,
    port: 0,
    log: quietLog,
  })
  onTestFinished(() => station.close())
  const join = async () => {
    const { headers } = await fetch(station.address, { redirect: 'manual' })
    return { cookie: headers.get('set-cookie')!.split(';')[0]!, origin: station.origin }
  }
  return { station, join }
}

const http: Transport = {
  name: 'HTTP',
  async open(core) {
    const { station, join } = await openStation(core)
    return async () => {
      const headers = await join()
      const leaving = new AbortController()
      const link = new FetchLink({
        url: `${station.origin}/rpc`,
        headers,
        fetch: (request, init) =>
          fetch(request, { ...init, signal: AbortSignal.any([request.signal, leaving.signal]) }),
      })
      return { client: createORPCClient(link), place: 'station', vanish: () => leaving.abort() }
    }
  },
}

const socket: Transport = {
  name: 'WebSocket',
  async open(core) {
    const { station, join } = await openStation(core)
    return async () => {
      const headers = await join()
      const websocket = new WebSocket(`${station.origin.replace('http', 'ws')}/rpc`, { headers })
      onTestFinished(() => websocket.terminate())
      const link = new SocketLink({ websocket: websocket as unknown as globalThis.WebSocket })
      return { client: createORPCClient(link), place: 'station', vanish: () => websocket.terminate() }
    }
  },
}

export const transports = [port, http, socket]
