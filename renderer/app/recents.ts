import { useRouterState } from '@tanstack/react-router'
import { useEffect, useSyncExternalStore } from 'react'

const KEPT = 6
const listeners = new Set<() => void>()
let recents: readonly string[] = []

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

function put(id: string): void {
  if (recents[0] === id) return
  recents = [id, ...recents.filter((other) => other !== id)].slice(0, KEPT)
  for (const listener of listeners) listener()
}

/** Whose records were opened last at this window, the latest first; in memory only. */
export function useRecents(): readonly string[] {
  return useSyncExternalStore(subscribe, () => recents)
}

export function forgetRecents(): void {
  recents = []
  for (const listener of listeners) listener()
}

/** Notes every record that is opened, whichever way. */
export function useRecordRecents(): void {
  const path = useRouterState({ select: ({ location }) => location.pathname })
  useEffect(() => {
    const id = /^\/people\/([0-9a-f-]{36})$/.exec(path)?.[1]
    if (id) put(id)
  }, [path])
}
