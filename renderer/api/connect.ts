import { createORPCClient } from '@orpc/client'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { RPCLink as SocketLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '#contract/contract.ts'
import { shellBridge } from '../shared/shell-bridge.ts'

export type Client = ContractRouterClient<Contract>

/** A way to the core with its liveness. `onDown` tells when it is lost; the page then reconnects or says so. */
export interface Connection {
  client: Client
  onDown(listener: () => void): void
}

/** Path of the station's WebSocket, on the page's own host. */
export const SOCKET_PATH = '/rpc'

/** Message by which the preload hands the core's port to the page. */
export const PORT_MESSAGE = 'qadam:core-port'

/** Connects through the desktop's port where there is a shell, else through the station's socket. */
export function connect(): Promise<Connection> {
  return shellBridge() ? connectPort() : connectSocket()
}

/** Asks the preload for a fresh port; a page that was reloaded gets a new one. */
function connectPort(): Promise<Connection> {
  return new Promise((resolve) => {
    const receive = (event: MessageEvent) => {
      const [port] = event.ports
      if (event.source !== window || event.data !== PORT_MESSAGE || !port) return
      window.removeEventListener('message', receive)
      const client: Client = createORPCClient(new PortLink({ port }))
      port.start()
      resolve({ client, onDown: (listener) => port.addEventListener('close', listener) })
    }
    window.addEventListener('message', receive)
    window.postMessage('qadam:ask-port', window.location.origin)
  })
}

/** The station does not know this browser: it was started anew, or the browser was away for long. */
export class NotJoined extends Error {
  constructor() {
    super('the station does not know this browser')
    this.name = 'NotJoined'
  }
}

/** A refused socket tells no reason; a plain request does. */
async function whyRefused(): Promise<Error> {
  try {
    const { status } = await fetch('/', { method: 'HEAD', cache: 'no-store' })
    if (status === 403) return new NotJoined()
  } catch {
    // The station cannot be reached at all.
  }
  return new Error('no connection to the station')
}

function connectSocket(): Promise<Connection> {
  const { protocol, host } = window.location
  const socket = new WebSocket(`${protocol === 'https:' ? 'wss' : 'ws'}://${host}${SOCKET_PATH}`)
  return new Promise((resolve, reject) => {
    const fail = () => void whyRefused().then(reject)
    socket.addEventListener('error', fail, { once: true })
    socket.addEventListener('close', fail, { once: true })
    socket.addEventListener(
      'open',
      () => {
        const client: Client = createORPCClient(new SocketLink({ websocket: socket }))
        resolve({ client, onDown: (listener) => socket.addEventListener('close', listener, { once: true }) })
      },
      { once: true },
    )
  })
}
