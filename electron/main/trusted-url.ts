/** Scheme and host under which the window gets its own files. */
export const SCHEME = 'app'
export const HOST = 'bundle'

/** Sites that a link may open in the person's browser: the citations of clinical instruments. */
const OUTSIDE_HOSTS = new Set(['doi.org'])

export type UrlCheck = (url: string) => boolean

/**
 * Tells whether a URL is one of our own pages: `app://bundle/…`, or the development server's origin while developing.
 * Compares protocol and host, because Node calls the origin of every `app:` URL "null".
 */
export function ownUrlCheck(devUrl: string | undefined): UrlCheck {
  const devOrigin = devUrl === undefined ? null : new URL(devUrl).origin
  return (text) => {
    const url = parse(text)
    if (!url || url.username || url.password) return false
    return devOrigin === null ? url.protocol === `${SCHEME}:` && url.host === HOST : url.origin === devOrigin
  }
}

/** Tells whether a link may leave the app: https to a known site, without credentials or a port of its own. */
export function mayOpenOutside(text: string): boolean {
  const url = parse(text)
  return url?.protocol === 'https:' && !url.username && !url.password && OUTSIDE_HOSTS.has(url.host)
}

function parse(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null
}
