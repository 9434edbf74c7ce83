import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'

/** Nothing is written into the address for what has no value. */
function written(state: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(state).filter(([, value]) => value !== null && value !== undefined),
  )
}

/**
 * What a screen shows, kept in the address. `parse` turns whatever the address holds into the screen's search state and gives
 * every missing part its default. `set` replaces parts of it; the step back leads to the screen before, not to every letter.
 */
export function useSearchState<T extends object>(
  parse: (raw: Record<string, unknown>) => T,
): readonly [T, (change: Partial<T>) => void] {
  const raw = useSearch({ strict: false }) as Record<string, unknown>
  const navigate = useNavigate()
  const state = useMemo(() => parse(raw), [parse, raw])
  const set = useCallback(
    (change: Partial<T>) => {
      const search = (before: Record<string, unknown>) => written({ ...before, ...change })
      void navigate({ to: '.', search: search as never, replace: true })
    },
    [navigate],
  )
  return [state, set]
}
