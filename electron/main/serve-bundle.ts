import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { HOST } from './trusted-url.ts'

/** Nothing from elsewhere, no inline script. Mantine writes its styles into the page, hence the one `unsafe-inline`. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

const MEDIA_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

/**
 * Answers `app://bundle/…` from the folder `root`. A path without an extension is a page of the app and gets `index.html`;
 * what lies outside the folder, or has a type that the app never ships, does not exist.
 */
export function serveBundle(root: string): (request: Request) => Promise<Response> {
  return async ({ url: address, method }) => {
    const url = new URL(address)
    if (url.host !== HOST) return refuse(403)
    if (method !== 'GET' && method !== 'HEAD') return refuse(405)
    const path = decodePath(url.pathname)
    if (path === null) return refuse(400)
    const file = fileWithin(root, path)
    const mediaType = file && MEDIA_TYPES[extname(file)]
    if (!file || !mediaType) return refuse(404)
    try {
      return new Response(new Uint8Array(await readFile(file)), { headers: headersFor(mediaType) })
    } catch {
      return refuse(404)
    }
  }
}

function decodePath(pathname: string): string | null {
  try {
    const path = decodeURIComponent(pathname)
    return path.includes('\0') ? null : path
  } catch {
    return null
  }
}

function fileWithin(root: string, path: string): string | null {
  const file = normalize(join(root, path))
  if (file !== normalize(root + sep) && !file.startsWith(root + sep)) return null
  return extname(file) === '' ? join(root, 'index.html') : file
}

function headersFor(mediaType: string): Record<string, string> {
  return {
    'content-type': mediaType,
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  }
}

function refuse(status: number): Response {
  return new Response(null, { status })
}
