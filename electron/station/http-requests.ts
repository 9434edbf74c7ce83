import type { IncomingMessage, ServerResponse } from 'node:http'
import { RPCHandler } from '@orpc/server/node'
import type { Core } from '#core/create-core.ts'
import type { CoreLog } from '#core/context.ts'
import { refusalOf, type Place } from './guard.ts'
import { joinPage, joinPagePolicy } from './join-page.ts'
import type { OneTimeKeys } from './keys.ts'
import type { Bucket, StationLimits } from './limits.ts'
import { readStatic, safeHeaders } from './serve-static.ts'
import { cookieName, type BrowserSession, type Sessions } from './sessions.ts'

/** Path of the API, for requests and for the socket. */
export const RPC_PATH = '/rpc'

export interface HttpParts {
  core: Core
  rendererDir: string
  place: () => Place
  keys: OneTimeKeys
  sessions: Sessions
  /** Shared by everybody who has not joined. */
  strangers: Bucket
  limits: StationLimits
  log: CoreLog
  /** A key was spent; another one is current. */
  onJoined: () => void
}

interface Exchange {
  request: IncomingMessage
  response: ServerResponse
}

function answer(
  { request, response }: Exchange,
  status: number,
  headers: Record<string, string>,
  body: string | Buffer,
): void {
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) })
  response.end(request.method === 'HEAD' ? undefined : body)
}

const plain = (exchange: Exchange, status: number, text: string, headers: Record<string, string> = {}) =>
  answer(
    exchange,
    status,
    { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', ...headers },
    `${text}\n`,
  )

const askToJoin = (exchange: Exchange) =>
  answer(
    exchange,
    403,
    {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': joinPagePolicy,
    },
    joinPage,
  )

/** Answers everything but sockets: joining by key, the renderer's files, and the API over POST. */
export function createHttpListener(
  parts: HttpParts,
): (request: IncomingMessage, response: ServerResponse) => void {
  const { core, log, limits, sessions, strangers } = parts
  const rpc = new RPCHandler(core.router)

  const handleRpc = async (exchange: Exchange, session: BrowserSession) => {
    const { request, response } = exchange
    if (request.method !== 'POST') return plain(exchange, 405, 'POST only', { allow: 'POST' })
    const length = request.headers['content-length']
    if (length === undefined) return plain(exchange, 411, 'Content-Length required', { connection: 'close' })
    if (Number(length) > limits.maxMessageBytes)
      return plain(exchange, 413, 'too large', { connection: 'close' })
    response.setHeader('cache-control', 'no-store')
    const { matched } = await rpc.handle(request, response, { prefix: RPC_PATH, context: session.context })
    if (!matched) plain(exchange, 404, 'no such procedure')
  }

  const handleFile = async (exchange: Exchange, target: string) => {
    const { method, headers } = exchange.request
    if (method !== 'GET' && method !== 'HEAD')
      return plain(exchange, 405, 'GET or HEAD only', { allow: 'GET, HEAD' })
    const found = await readStatic(parts.rendererDir, target, headers.host ?? '')
    answer(exchange, found.status, found.headers, found.body)
  }

  const handle = async (exchange: Exchange) => {
    const { request, response } = exchange
    for (const [name, value] of Object.entries(safeHeaders)) response.setHeader(name, value)
    const refusal = refusalOf(request, parts.place())
    if (refusal) {
      log.info('request refused', { refusal })
      return plain(exchange, refusal === 'host' ? 421 : 403, 'refused', { connection: 'close' })
    }
    const target = request.url ?? '/'
    const session = sessions.find(request.headers.cookie)
    if (!(session?.bucket ?? strangers).take())
      return plain(exchange, 429, 'too many requests', { 'retry-after': '5' })
    const key = keyOf(request)
    if (session && key !== null) return goHome(exchange)
    if (!session) return key !== null && parts.keys.redeem(key) ? join(exchange, parts) : askToJoin(exchange)
    if (isRpc(target)) return handleRpc(exchange, session)
    return handleFile(exchange, target)
  }

  return (request, response) => {
    handle({ request, response }).catch((error: unknown) => {
      if (response.destroyed) return
      log.error('request failed', error)
      if (response.headersSent) response.destroy()
      else plain({ request, response }, 500, 'something went wrong')
    })
  }
}

const isRpc = (target: string) =>
  target === RPC_PATH || target.startsWith(`${RPC_PATH}/`) || target.startsWith(`${RPC_PATH}?`)

function keyOf({ method, url = '' }: IncomingMessage): string | null {
  return method === 'GET' && url.startsWith('/?') ? new URLSearchParams(url.slice(2)).get('key') : null
}

const goHome = (exchange: Exchange, headers: Record<string, string> = {}) =>
  answer(exchange, 303, { location: '/', 'cache-control': 'no-store', ...headers }, '')

function join(exchange: Exchange, { sessions, place, onJoined }: HttpParts): void {
  const cookie = `${cookieName(place().port)}=${sessions.open()}; HttpOnly; SameSite=Strict; Path=/`
  goHome(exchange, { 'set-cookie': cookie })
  onJoined()
}
