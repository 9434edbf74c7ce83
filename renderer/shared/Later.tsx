import { useDeferredValue, useEffect, useLayoutEffect, useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'

let hasStarted = false
const waiting = new Set<() => void>()

/** Draws at once what `Later` holds back: somebody reaches for it. */
export function drawNow(): void {
  flushSync(() => waiting.forEach((draw) => draw()))
}

/**
 * Draws its children right after the first frame of the page, so that what somebody came for stands there sooner; in every
 * later drawing at once. The room of what comes later is kept by who places it.
 */
export function Later({ children }: { children: ReactNode }) {
  const isAfterFirst = useDeferredValue(true, hasStarted)
  const [isAsked, setAsked] = useState(false)
  const isDue = isAfterFirst || isAsked
  useLayoutEffect(() => {
    const draw = () => setAsked(true)
    waiting.add(draw)
    return () => void waiting.delete(draw)
  }, [])
  useEffect(() => {
    hasStarted ||= isDue
  }, [isDue])
  return isDue ? children : null
}
