/**
 * A stopwatch as data. Every moment is a reading of one clock in milliseconds (`performance.now()` or the time stamp of the event
 * that pressed it), so the time is right however seldom the screen is drawn.
 */
export interface Watch {
  /** When it was last started; null while it stands. */
  startedAt: number | null
  /** What had run before that. */
  beforeMs: number
  /** Time on the watch at each lap. */
  laps: readonly number[]
}

export const stillWatch: Watch = { startedAt: null, beforeMs: 0, laps: [] }

/** What the watch shows at a moment; never more than `limitMs`. */
export function elapsedMs({ startedAt, beforeMs }: Watch, at: number, limitMs = Infinity): number {
  const running = startedAt === null ? 0 : Math.max(0, at - startedAt)
  return Math.min(limitMs, beforeMs + running)
}

/** Starts a standing watch (it goes on from where it stood), stops a running one. */
export function toggleWatch(watch: Watch, at: number, limitMs = Infinity): Watch {
  if (watch.startedAt === null) return { ...watch, startedAt: at }
  return { ...watch, startedAt: null, beforeMs: elapsedMs(watch, at, limitMs) }
}

/** Notes a lap of a running watch; one that came after the limit does not count. */
export function addLap(watch: Watch, at: number, limitMs = Infinity): Watch {
  if (watch.startedAt === null) return watch
  const elapsed = elapsedMs(watch, at)
  return elapsed > limitMs ? watch : { ...watch, laps: [...watch.laps, elapsed] }
}

/** Seconds of a reading to a tenth, as a test is written down. */
export const toSeconds = (milliseconds: number): number => Math.round(milliseconds / 100) / 10

/** Metres of a walk: whole laps and the part of the last one. */
export function walkedMetres(laps: number, lapMetres: number, extraMetres: number): number {
  return Math.round((laps * lapMetres + extraMetres) * 10) / 10
}
