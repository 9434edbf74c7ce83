import { mkdirSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { WebSocket, type ClientOptions } from 'ws'
import type { Core } from '#core/create-core.ts'
import { createStation, type Station, type StationOptions } from '#electron/station/create-station.ts'
import { openTestCore, quietLog } from '../support/open-core.ts'
import { tempDir } from '../support/temp-dir.ts'

export const SECRET = 'nobody may read this'

/** A core on an empty data file in memory. */
export function openCore(): Core {
  const core = openTestCore()
  onTestFinished(() => core.close())
  return core
}

/** Pages with a secret beside their folder. */
function makePages(): string {
  const folder = tempDir()
  const pages = join(folder, 'renderer')
  mkdirSync(join(pages, 'assets'), { recursive: true })
  writeFileSync(join(pages, 'index.html'), '<title>page</title>')
  writeFileSync(join(pages, 'assets', 'app-1a2b3c.js'), 'page()')
  writeFileSync(join(pages, '.hidden.json'), SECRET)
  writeFileSync(join(folder, 'secret.json'), SECRET)
  writeFileSync(join(folder, 'secret'), SECRET)
  return pages
}

export interface Served {
  core: Core
  station: Station
  /** Addresses that were announced after somebody joined. */
  announced: string[]
}

export async function serve(options: Partial<StationOptions> = {}): Promise<Served> {
  const core = options.core ?? openCore()
  const announced: string[] = []
  const station = await createStation({
    core,
    rendererDir: makePages(),
    port: 0,
    log: quietLog,
    onJoined: (next) => announced.push(next),
    ...options,
  })
  onTestFinished(() => station.close())
  return { core, station, announced }
}

export interface Answer {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: string
}

interface Question {
  method?: string
  headers?: Record<string, string>
  body?: string
}

/** One request, byte for byte as given: unlike fetch, it lets a test name any host and leaves the path alone. */
export function ask(
  station: Station,
  path: string,
  { method = 'GET', headers = {}, body }: Question = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
    const sent = request({
      host: '127.0.0.1',
      port: station.port,
      path,
      method,
      agent: false,
      headers: { ...length, ...headers },
    })
    sent.on('error', reject)
    sent.on('response', (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      )
    })
    sent.end(body)
  })
}

export const pathOf = (address: string) => address.slice(new URL(address).origin.length)

/** Joins with the current key; the value for a Cookie header. */
export async function joinStation(station: Station): Promise<string> {
  const { status, headers } = await ask(station, pathOf(station.address))
  if (status !== 303) throw new Error(`joining was answered with ${status}`)
  return headers['set-cookie']![0]!.split(';')[0]!
}

export function call(
  station: Station,
  cookie: string,
  procedure: string,
  input: unknown = undefined,
): Promise<Answer> {
  return ask(station, `/rpc/${procedure}`, {
    method: 'POST',
    headers: { cookie, origin: station.origin, 'content-type': 'application/json' },
    body: JSON.stringify({ json: input }),
  })
}

/** Opens a socket; rejects with the status by which the station refused it. */
export function openSocket(
  station: Station,
  headers: Record<string, string>,
  path = '/rpc',
  options: ClientOptions = {},
) {
  return new Promise<WebSocket>((resolve, reject) => {
    const socket = new WebSocket(`ws://127.0.0.1:${station.port}${path}`, { headers, ...options })
    onTestFinished(() => socket.terminate())
    socket.once('open', () => resolve(socket))
    socket.once('unexpected-response', (_request, response) => {
      response.resume()
      reject(new Error(`refused with ${response.statusCode}`))
    })
    socket.once('error', reject)
  })
}

export const untilClosed = (socket: WebSocket) =>
  new Promise<{ code: number; reason: string }>((resolve) =>
    socket.once('close', (code, reason) => resolve({ code, reason: reason.toString() })),
  )
