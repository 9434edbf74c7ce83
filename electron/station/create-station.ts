import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Core } from '#core/create-core.ts'
import type { CoreLog } from '#core/context.ts'
import { inUrl, shownHost } from './guard.ts'
import { createHttpListener } from './http-requests.ts'
import { createOneTimeKeys } from './keys.ts'
import { createBucket, defaultLimits, type StationLimits } from './limits.ts'
import { createSessions } from './sessions.ts'
import { createSockets, type Sockets } from './sockets.ts'

export interface StationOptions {
  core: Core
  /** Folder of the built pages. */
  rendererDir: string
  /** 0 takes any free one. */
  port: number
  host?: string
  log: CoreLog
  /** A browser joined; the address with the next key lets the next one in. */
  onJoined?: (nextAddress: string) => void
  limits?: Partial<StationLimits>
  /** Milliseconds that never go backwards. */
  nowMs?: () => number
}

export interface Station {
  readonly port: number
  /** `http://host:port`, without a key. */
  readonly origin: string
  /** The origin with the key that lets the next browser in, once. */
  readonly address: string
  /** Says goodbye to every browser and frees the port. The core stays open. */
  close(): Promise<void>
}

/** How long a request that is being answered may take once the station closes. */
const GRACE_MS = 500

/** Serves one core to browsers. Rejects with the server's error (`EADDRINUSE`, `EACCES`) when it cannot listen. */
export async function createStation(options: StationOptions): Promise<Station> {
  const { core, rendererDir, log, host = '127.0.0.1', nowMs = () => performance.now() } = options
  const limits = { ...defaultLimits, ...options.limits }
  const keys = createOneTimeKeys()
  const strangers = createBucket(limits.strangers, nowMs)
  const server = createServer({
    headersTimeout: limits.headersTimeoutMs,
    requestTimeout: limits.requestTimeoutMs,
    connectionsCheckingInterval: Math.min(5_000, limits.headersTimeoutMs),
    maxHeaderSize: 16_384,
  })
  server.maxConnections = limits.maxConnections

  let port = options.port
  const place = () => ({ host, port })
  const origin = () => `http://${inUrl(shownHost(host))}:${port}`
  const address = () => `${origin()}/?key=${keys.current()}`
  const sessions = createSessions(core, limits, () => port, nowMs)
  const shared = { core, place, sessions, strangers, limits, log }
  const sockets = createSockets(shared)
  const onJoined = () => options.onJoined?.(address())
  server.on('request', createHttpListener({ ...shared, rendererDir, keys, onJoined }))
  server.on('upgrade', (request, socket, head) => sockets.upgrade(request, socket, head))
  try {
    port = await listen(server, port, host)
  } catch (error) {
    sockets.close()
    throw error
  }

  let closing: Promise<void> | undefined
  return {
    port,
    origin: origin(),
    get address() {
      return address()
    },
    close: () => (closing ??= closeAll(server, sockets)),
  }
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port, host }, () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

function closeAll(server: Server, sockets: Sockets): Promise<void> {
  return new Promise((resolve) => {
    const cutOff = setTimeout(() => {
      sockets.terminate()
      server.closeAllConnections()
    }, GRACE_MS)
    server.close(() => {
      clearTimeout(cutOff)
      resolve()
    })
    sockets.close()
    server.closeIdleConnections()
  })
}
