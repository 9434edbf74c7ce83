import type { WebSocket } from 'ws'
import type { Core } from '#core/create-core.ts'
import type { Context } from '#core/context.ts'
import { digest, newSecret } from './keys.ts'
import { createBucket, type Bucket, type StationLimits } from './limits.ts'

/** One joined browser. All its tabs share the core's session: who signs in on one is signed in on all. */
export interface BrowserSession {
  readonly context: Context
  readonly bucket: Bucket
  readonly sockets: Set<WebSocket>
  lastSeenMs: number
}

/** The joined browsers, kept in memory: a restart of the station asks everybody to join again. */
export interface Sessions {
  /** Makes a session and returns the secret for its cookie. The one unseen for longest gives way when there are too many. */
  open(): string
  /** The session of a Cookie header; counts as a sign of life. Null when there is none or it was idle for too long. */
  find(cookieHeader: string | undefined): BrowserSession | null
  touch(session: BrowserSession): void
  /** Ends what has been idle for too long. */
  sweep(): void
  all(): Iterable<BrowserSession>
}

/** Cookies do not tell ports apart, so that the port is part of the name: a rehearsal beside the real camp keeps its own. */
export const cookieName = (port: number) => `qadam-${port}`

function readCookie(header: string | undefined, name: string): string | null {
  for (const part of header?.split(';') ?? []) {
    const at = part.indexOf('=')
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim()
  }
  return null
}

export function createSessions(
  core: Core,
  limits: StationLimits,
  port: () => number,
  nowMs: () => number,
): Sessions {
  const byDigest = new Map<string, BrowserSession>()

  const end = (key: string, session: BrowserSession) => {
    byDigest.delete(key)
    for (const socket of session.sockets) socket.close(1008, 'session ended')
  }
  const isOver = (session: BrowserSession) => nowMs() - session.lastSeenMs > limits.sessionIdleMs
  const sweep = () => {
    for (const [key, session] of byDigest) if (isOver(session)) end(key, session)
  }
  const endLongestUnseen = () => {
    const [oldest] = [...byDigest].sort(([, a], [, b]) => a.lastSeenMs - b.lastSeenMs)
    if (oldest) end(...oldest)
  }

  return {
    open() {
      sweep()
      if (byDigest.size >= limits.maxSessions) endLongestUnseen()
      const secret = newSecret()
      byDigest.set(digest(secret).toString('hex'), {
        context: core.connect('station'),
        bucket: createBucket(limits.browser, nowMs),
        sockets: new Set(),
        lastSeenMs: nowMs(),
      })
      return secret
    },
    find(cookieHeader) {
      const secret = readCookie(cookieHeader, cookieName(port()))
      if (!secret) return null
      const key = digest(secret).toString('hex')
      const session = byDigest.get(key)
      if (!session) return null
      if (isOver(session)) {
        end(key, session)
        return null
      }
      session.lastSeenMs = nowMs()
      return session
    },
    touch(session) {
      session.lastSeenMs = nowMs()
    },
    sweep,
    all: () => byDigest.values(),
  }
}
