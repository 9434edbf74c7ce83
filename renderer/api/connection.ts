import { createORPCClient } from '@orpc/client'
import { NotJoined, type Client, type Connection } from './connect.ts'

/**
 * `connecting` until the first connection stands, `down` while a lost one is being sought again,
 * `strange` when the station answers but does not know this browser any more.
 */
export type ConnectionState = 'live' | 'connecting' | 'down' | 'strange'

/** The core cannot be reached now; nothing was sent. */
export class NoConnection extends Error {
  constructor() {
    super('no connection to the core')
    this.name = 'NoConnection'
  }
}

/** One client for the life of the page; the connection below it may come and go. */
export interface Line {
  client: Client
  state(): ConnectionState
  /** Tells of every change of `state()`. */
  onState(listener: () => void): () => void
  /** Tells that a call was refused because nobody is signed in or the screen is locked. */
  onRefusedSession(listener: () => void): () => void
  /** Connects; does nothing when it was started already. */
  start(): void
  stop(): void
}

const RETRY_MS = [300, 700, 1500, 3000, 5000]
const PATIENCE_MS = 4000

type AnyCall = (input: unknown, options: unknown) => Promise<unknown>

/** The procedure at a path of a client, which is a tree of functions made on demand. */
function procedureAt(client: Client, path: readonly string[]): AnyCall {
  const found = path.reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], client)
  return found as AnyCall
}

const hasCode = (error: unknown): error is { code: string } =>
  typeof error === 'object' && error !== null && typeof (error as { code?: unknown }).code === 'string'

class Waiters {
  private readonly waiting = new Set<(client: Client) => void>()

  /** The next live client, or a refusal when there is none within the patience of a person. */
  next(): Promise<Client> {
    return new Promise((resolve, reject) => {
      const done = (client: Client) => {
        clearTimeout(timer)
        resolve(client)
      }
      const timer = setTimeout(() => {
        this.waiting.delete(done)
        reject(new NoConnection())
      }, PATIENCE_MS)
      this.waiting.add(done)
    })
  }

  release(client: Client): void {
    for (const done of this.waiting) done(client)
    this.waiting.clear()
  }
}

/** Opens a line that connects, and connects again when the connection is lost. */
export function openLine(connect: () => Promise<Connection>): Line {
  const stateListeners = new Set<() => void>()
  const sessionListeners = new Set<() => void>()
  const waiters = new Waiters()
  let state: ConnectionState = 'connecting'
  let current: Client | null = null
  let round = 0
  let isStarted = false

  const become = (next: ConnectionState) => {
    if (state === next) return
    state = next
    for (const listener of stateListeners) listener()
  }

  const seek = async (mine: number, tries: number): Promise<void> => {
    try {
      const connection = await connect()
      if (mine !== round) return
      current = connection.client
      become('live')
      waiters.release(connection.client)
      connection.onDown(() => {
        if (mine !== round || current !== connection.client) return
        current = null
        become('down')
        void seek(mine, 0)
      })
    } catch (error) {
      if (mine !== round) return
      become(error instanceof NotJoined ? 'strange' : 'down')
      setTimeout(
        () => void (mine === round && seek(mine, tries + 1)),
        RETRY_MS[Math.min(tries, RETRY_MS.length - 1)],
      )
    }
  }

  const call = async (path: readonly string[], input: unknown, options: unknown): Promise<unknown> => {
    const client = current ?? (await waiters.next())
    try {
      return await procedureAt(client, path)(input, options)
    } catch (error) {
      if (!hasCode(error) && current !== client) throw new NoConnection()
      if (hasCode(error) && (error.code === 'SIGNED_OUT' || error.code === 'LOCKED')) {
        for (const listener of sessionListeners) listener()
      }
      throw error
    }
  }

  const listenIn = (listeners: Set<() => void>) => (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }

  return {
    client: createORPCClient<Client>({ call: (path, input, options) => call(path, input, options) }),
    state: () => state,
    onState: listenIn(stateListeners),
    onRefusedSession: listenIn(sessionListeners),
    start() {
      if (isStarted) return
      isStarted = true
      round += 1
      void seek(round, 0)
    },
    stop() {
      isStarted = false
      round += 1
      current = null
    },
  }
}
