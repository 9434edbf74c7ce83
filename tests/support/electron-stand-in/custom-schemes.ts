import type { CustomScheme, Privileges } from 'electron'

// Chromium cannot be given new schemes over DevTools, so a page of app://bundle/x is really
// https://bundle.app.stand-in/x; everything that the app sees is translated back.
const WEB_SUFFIX = 'stand-in'
const APP_URL = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i
const WEB_URL = /^https:\/\/([^/]*)\.([a-z0-9+-]+)\.stand-in(\/.*)?$/i

const privilegesOf = new Map<string, Privileges>()

export function registerSchemes(schemes: readonly CustomScheme[]): void {
  if (privilegesOf.size > 0) throw new Error('protocol.registerSchemesAsPrivileged can only be called once')
  for (const { scheme, privileges = {} } of schemes) {
    if (!privileges.standard || !privileges.secure) {
      throw new Error(`electron stand-in: scheme '${scheme}' must be standard and secure`)
    }
    privilegesOf.set(scheme, privileges)
  }
}

export function allowsFetch(scheme: string): boolean {
  return privilegesOf.get(scheme)?.supportFetchAPI ?? true
}

export function toWebUrl(url: string): string {
  const [, scheme, host, rest] = APP_URL.exec(url) ?? []
  if (scheme === undefined || !privilegesOf.has(scheme)) return url
  return `https://${host}.${scheme}.${WEB_SUFFIX}${rest || '/'}`
}

export function toAppUrl(url: string): string {
  const [, host, scheme, rest] = WEB_URL.exec(url) ?? []
  if (scheme === undefined || !privilegesOf.has(scheme)) return url
  return `${scheme}://${host}${rest ?? ''}`
}
