import type { IncomingMessage } from 'node:http'
import { isIPv6 } from 'node:net'
import { networkInterfaces } from 'node:os'

/** Names under which this station may be addressed. */
export interface Place {
  /** The address that was bound; `0.0.0.0` and `::` stand for every address of this computer. */
  host: string
  port: number
}

const isWildcard = (host: string) => host === '0.0.0.0' || host === '::'

/** An address as it stands in a URL. */
export const inUrl = (host: string) => (isIPv6(host) ? `[${host}]` : host)

/** Whether only this computer can reach the station. */
export const isLoopback = (host: string) =>
  host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)

/** The address to print for people: the bound one, or this computer's first address on its network. */
export function shownHost(host: string): string {
  if (!isWildcard(host)) return host
  return ownAddresses().find((address) => !isIPv6(address)) ?? '127.0.0.1'
}

function ownAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal }) => !internal)
    .map(({ address }) => address)
}

/**
 * Whether a Host header names this station. A page of another site that points its own name at this computer
 * (DNS rebinding) arrives with its own name and is refused here.
 */
export function isOwnHost(header: string | undefined, { host, port }: Place): boolean {
  if (!header) return false
  const names = ['localhost', '127.0.0.1', ...(isWildcard(host) ? ownAddresses() : [host])]
  return names.some(
    (name) => header.toLowerCase() === `${inUrl(name)}:${port}` || (port === 80 && header === inUrl(name)),
  )
}

/**
 * Why a request is refused before anything else is looked at, or null. A request without Origin comes from
 * a program or from opening an address; a browser always names the origin of a write and of a socket.
 */
export function refusalOf(
  request: IncomingMessage,
  place: Place,
): 'host' | 'origin' | 'site' | 'target' | null {
  const { host, origin } = request.headers
  if (!isOwnHost(host, place)) return 'host'
  if (!request.url?.startsWith('/') || request.url.startsWith('//')) return 'target'
  if (origin !== undefined && origin !== `http://${host}`) return 'origin'
  const site = request.headers['sec-fetch-site']
  return site === undefined || site === 'same-origin' || site === 'none' ? null : 'site'
}

/** A socket is opened by a page only, so its Origin has to be there. */
export function socketRefusalOf(request: IncomingMessage, place: Place): ReturnType<typeof refusalOf> {
  return request.headers.origin === undefined ? 'origin' : refusalOf(request, place)
}
