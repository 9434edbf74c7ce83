import { useDeferredValue, useEffect, type ReactNode } from 'react'

let hasStarted = false

/**
 * Draws its children right after the first frame of the page, so that what somebody came for stands there sooner; in every
 * later drawing at once. The room of what comes later is kept by who places it.
 */
export function Later({ children }: { children: ReactNode }) {
  const isDue = useDeferredValue(true, hasStarted)
  useEffect(() => {
    hasStarted ||= isDue
  }, [isDue])
  return isDue ? children : null
}
