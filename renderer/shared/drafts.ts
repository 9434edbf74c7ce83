import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'

/**
 * What somebody has typed and not yet saved, by form. It outlives the screen: a lock, another person at the same computer, a
 * fault or a step aside lose nothing. Kept in memory only, because it may hold what a person told in confidence.
 */
interface Draft {
  values: unknown
  /** What the draft is called in the status line: "Register a person". */
  title: string
  /** Where it goes on, as an address inside the app. */
  address: string
}

const drafts = new Map<string, Draft>()
const listeners = new Set<() => void>()
let listed: readonly (Draft & { key: string })[] = []

function tell(): void {
  listed = [...drafts].map(([key, draft]) => ({ key, ...draft }))
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** What is typed and not saved, on any screen. */
export function useUnsavedDrafts(): readonly (Draft & { key: string })[] {
  return useSyncExternalStore(subscribe, () => listed)
}

/** Forgets every draft: after the data itself was wiped. */
export function forgetDrafts(): void {
  drafts.clear()
  tell()
}

export interface DraftHandle<T> {
  /** What was kept when the screen opened, or null. */
  kept: T | null
  /** Keeps what is typed now; call it whenever the form changes (`form.watch`, `onValuesChange`). */
  keep: (values: T) => void
  /** Forgets it: after it was saved, or when the person threw it away. */
  forget: () => void
}

/** Keeps a form's typed values under a key such as `people.register` or `people.edit.<id>`. */
export function useDraft<T>(key: string, title: string, address: string): DraftHandle<T> {
  const [kept] = useState(() => (drafts.get(key)?.values as T | undefined) ?? null)
  const keep = useCallback(
    (values: T) => {
      drafts.set(key, { values, title, address })
      tell()
    },
    [key, title, address],
  )
  const forget = useCallback(() => {
    if (drafts.delete(key)) tell()
  }, [key])
  useEffect(() => {
    const draft = drafts.get(key)
    if (draft && draft.title !== title) {
      drafts.set(key, { ...draft, title })
      tell()
    }
  }, [key, title])
  return { kept, keep, forget }
}
