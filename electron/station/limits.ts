const MEGABYTE = 1024 * 1024

/** How much one browser, and everybody together, may ask of the station. */
export interface StationLimits {
  /** Bytes of one request's body or one socket message; a 20 MB sheet travels as 27 MB of base64. */
  maxMessageBytes: number
  /** Requests of one browser: so many at once, then so many a minute. */
  browser: Allowance
  /** Requests of everybody who has not joined yet, together. */
  strangers: Allowance
  maxSessions: number
  maxSocketsPerSession: number
  maxConnections: number
  sessionIdleMs: number
  /** Time to send the head of a request, and a whole request. */
  headersTimeoutMs: number
  requestTimeoutMs: number
  /** How often every socket must show that its browser is still there. */
  heartbeatMs: number
}

export interface Allowance {
  burst: number
  perMinute: number
}

export const defaultLimits: StationLimits = {
  maxMessageBytes: 32 * MEGABYTE,
  browser: { burst: 1200, perMinute: 1200 },
  strangers: { burst: 240, perMinute: 240 },
  maxSessions: 200,
  maxSocketsPerSession: 24,
  maxConnections: 1024,
  sessionIdleMs: 12 * 3_600_000,
  headersTimeoutMs: 10_000,
  requestTimeoutMs: 120_000,
  heartbeatMs: 30_000,
}

/** Token bucket over a clock of milliseconds. */
export interface Bucket {
  /** Takes one token; false when there is none. */
  take(): boolean
  /** Takes one token in any case and returns the milliseconds until the debt is paid back; 0 when there is none. */
  borrow(): number
}

export function createBucket({ burst, perMinute }: Allowance, nowMs: () => number): Bucket {
  let tokens = burst
  let filledAt = nowMs()
  const refill = () => {
    const now = nowMs()
    tokens = Math.min(burst, tokens + ((now - filledAt) * perMinute) / 60_000)
    filledAt = now
  }
  return {
    take() {
      refill()
      if (tokens < 1) return false
      tokens -= 1
      return true
    },
    borrow() {
      refill()
      tokens -= 1
      return tokens >= 0 ? 0 : (-tokens * 60_000) / perMinute
    },
  }
}
