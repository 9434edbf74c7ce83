import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'

const mimeTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

/** What every answer carries, pages and data alike. */
export const safeHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const

/** The desktop's policy; the socket is named in full, since not every browser takes it for `'self'`. */
function contentSecurityPolicy(host: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self' ws://${host}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

/** The part of `target` (a request's path and query) that names a file below the root, or null when it may not. */
export function toFileName(target: string): string | null {
  const [encoded = ''] = target.split(/[?#]/)
  let path: string
  try {
    path = decodeURIComponent(encoded)
  } catch {
    return null
  }
  if (/[\0\\%:]/.test(path) || !path.startsWith('/')) return null
  const segments = path.slice(1).split('/')
  if (segments.some((segment) => segment.startsWith('.'))) return null
  if (extname(path) === '') return 'index.html'
  return segments.includes('') ? null : segments.join('/')
}

export interface StaticAnswer {
  status: 200 | 404
  headers: Record<string, string>
  body: Buffer
}

const missing: StaticAnswer = {
  status: 404,
  headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  body: Buffer.from('not found\n'),
}

const cachingOf = (file: string) => {
  if (file.startsWith('assets/')) return 'public, max-age=31536000, immutable'
  return file.endsWith('.html') ? 'no-store' : 'no-cache'
}

/** Reads the renderer's file for a request; a path without an extension is a screen, and every screen is `index.html`. */
export async function readStatic(root: string, target: string, host: string): Promise<StaticAnswer> {
  const file = toFileName(target)
  const type = file && mimeTypes[extname(file)]
  if (!file || !type) return missing
  let body: Buffer
  try {
    body = await readFile(join(root, file))
  } catch {
    return missing
  }

  return {
    status: 200,
    headers: {
      'content-type': type,
      'cache-control': cachingOf(file),
      'content-security-policy': contentSecurityPolicy(host),
    },
    body,
  }
}
