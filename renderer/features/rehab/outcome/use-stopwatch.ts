import { useCallback, useEffect, useState } from 'react'
import { addLap, elapsedMs, stillWatch, toggleWatch, type Watch } from './stopwatch.ts'

export interface Stopwatch {
  watch: Watch
  /** What it shows now; follows the screen while it runs. */
  shownMs: number
  isRunning: boolean
  /** Whether the limit has been reached. */
  isOver: boolean
  toggle: (at: number) => void
  lap: (at: number) => void
  reset: () => void
}

/** A stopwatch that stops by itself at `limitMs`. Hidden or throttled pages lose no time: only the drawing waits. */
export function useStopwatch(limitMs = Infinity): Stopwatch {
  const [watch, setWatch] = useState<Watch>(stillWatch)
  const [now, setNow] = useState(0)
  const isRunning = watch.startedAt !== null

  useEffect(() => {
    if (!isRunning) return undefined
    let frame = 0
    const draw = () => {
      const at = performance.now()
      setNow(at)
      setWatch((current) =>
        current.startedAt !== null && elapsedMs(current, at) >= limitMs
          ? toggleWatch(current, at, limitMs)
          : current,
      )
      frame = requestAnimationFrame(draw)
    }
    frame = requestAnimationFrame(draw)
    return () => cancelAnimationFrame(frame)
  }, [isRunning, limitMs])

  const shownMs = elapsedMs(watch, Math.max(now, watch.startedAt ?? 0), limitMs)
  return {
    watch,
    shownMs,
    isRunning,
    isOver: shownMs >= limitMs,
    toggle: useCallback((at: number) => setWatch((current) => toggleWatch(current, at, limitMs)), [limitMs]),
    lap: useCallback((at: number) => setWatch((current) => addLap(current, at, limitMs)), [limitMs]),
    reset: useCallback(() => setWatch(stillWatch), []),
  }
}
