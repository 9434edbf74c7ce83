import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { RPCHandler } from '@orpc/server/websocket'
import { WebSocketServer, type RawData, type WebSocket } from 'ws'
import type { Core } from '#core/create-core.ts'
import type { CoreLog } from '#core/context.ts'
import { socketRefusalOf, type Place } from './guard.ts'
import { RPC_PATH } from './http-requests.ts'
import type { Bucket, StationLimits } from './limits.ts'
import type { BrowserSession, Sessions } from './sessions.ts'

export interface SocketParts {
  core: Core
  place: () => Place
  sessions: Sessions
  strangers: Bucket
  limits: StationLimits
  log: CoreLog
}

/** The API over sockets. */
export interface Sockets {
  /** Listener of the server's `upgrade` event. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Says goodbye to every browser. */
  close(): void
  /** Cuts off those that did not answer. */
  terminate(): void
}

const reasons = {
  403: 'Forbidden',
  404: 'Not Found',
  421: 'Misdirected Request',
  429: 'Too Many Requests',
} as const

function refuse(socket: Duplex, status: keyof typeof reasons): void {
  socket.end(`HTTP/1.1 ${status} ${reasons[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

export function createSockets(parts: SocketParts): Sockets {
  const { core, limits, sessions, log } = parts
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: limits.maxMessageBytes,
    perMessageDeflate: false,
  })
  const rpc = new RPCHandler(core.router)
  const alive = new WeakSet<WebSocket>()

  const accept = (socket: WebSocket, session: BrowserSession) => {
    const peer = { send: socket.send.bind(socket), addEventListener: socket.addEventListener.bind(socket) }
    const slowDown = createBrake(socket, session.bucket)
    alive.add(socket)
    session.sockets.add(socket)
    socket.on('pong', () => alive.add(socket))
    socket.on('error', (error) => log.info('socket failed', { reason: error.message }))
    socket.on('close', () => {
      session.sockets.delete(socket)
      rpc.close(peer)
    })
    socket.on('message', (data, isBinary) => {
      alive.add(socket)
      sessions.touch(session)
      slowDown()
      rpc.message(peer, isBinary ? toBytes(data) : String(data), { context: session.context }).catch(() => {
        log.info('socket closed: a message was not understood')
        socket.close(1007, 'not understood')
      })
    })
  }

  const heartbeat = setInterval(() => {
    sessions.sweep()
    for (const socket of server.clients) {
      if (socket.isPaused) continue
      if (!alive.delete(socket)) socket.terminate()
      else socket.ping()
    }
  }, limits.heartbeatMs)
  heartbeat.unref()

  return {
    upgrade(request, socket, head) {
      socket.on('error', () => socket.destroy())
      const refusal = socketRefusalOf(request, parts.place())
      if (refusal) {
        log.info('socket refused', { refusal })
        return refuse(socket, refusal === 'host' ? 421 : 403)
      }
      if (request.url !== RPC_PATH) return refuse(socket, 404)
      const session = sessions.find(request.headers.cookie)
      if (!(session?.bucket ?? parts.strangers).take()) return refuse(socket, 429)
      if (!session) return refuse(socket, 403)
      if (session.sockets.size >= limits.maxSocketsPerSession) return refuse(socket, 429)
      server.handleUpgrade(request, socket, head, (accepted) => accept(accepted, session))
    },
    close() {
      clearInterval(heartbeat)
      for (const socket of server.clients) socket.close(1001, 'the station is closing')
    },
    terminate() {
      for (const socket of server.clients) socket.terminate()
      server.close()
    },
  }
}

function toBytes(data: RawData): ArrayBuffer {
  return Uint8Array.from(Array.isArray(data) ? Buffer.concat(data) : new Uint8Array(data)).buffer
}

/** Stops reading from a browser that asks too much until its allowance is paid back: it waits, and nothing is lost. */
function createBrake(socket: WebSocket, bucket: Bucket): () => void {
  let timer: NodeJS.Timeout | undefined
  socket.on('close', () => clearTimeout(timer))
  return () => {
    const waitMs = bucket.borrow()
    if (waitMs === 0) return
    clearTimeout(timer)
    socket.pause()
    timer = setTimeout(() => socket.resume(), waitMs)
  }
}
