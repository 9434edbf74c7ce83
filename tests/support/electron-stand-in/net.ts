import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { record } from './log.ts'
import { throwWhenMissing } from './unimplemented.ts'

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
}

async function readFileUrl(url: string): Promise<Response> {
  const type = MEDIA_TYPES[extname(new URL(url).pathname)] ?? 'application/octet-stream'
  try {
    const bytes = await readFile(fileURLToPath(url))
    return new Response(new Uint8Array(bytes), { headers: { 'content-type': type } })
  } catch {
    throw new Error('net::ERR_FILE_NOT_FOUND')
  }
}

/** Files only: every other address is recorded and refused, as on a computer without a network. */
export const net = throwWhenMissing('net', {
  isOnline: () => true,

  async fetch(input: string | Request): Promise<Response> {
    const url = typeof input === 'string' ? input : input.url
    if (url.startsWith('file:')) return readFileUrl(url)
    record('net.fetch', url)
    throw new Error('net::ERR_INTERNET_DISCONNECTED')
  },
})
