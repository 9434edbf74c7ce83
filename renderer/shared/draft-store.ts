import { z } from 'zod'

/** Typing that was not saved yet, kept on this computer until it is. */
export interface KeptDraft<Values> {
  values: Values
  /** UTC instant of the last letter. */
  at: string
}

const prefix = 'qadam.draft.'

/** The browser's store; null where it is switched off, and typing is then kept in the window only. */
function store(): Storage | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}

/** Keeps typing under a key. A full or forbidden store is no reason to stop anybody from typing. */
export function keepDraft(key: string, values: unknown): void {
  try {
    store()?.setItem(prefix + key, JSON.stringify({ values, at: new Date().toISOString() }))
  } catch {
    return
  }
}

export function forgetDraft(key: string): void {
  store()?.removeItem(prefix + key)
}

/** What was kept under a key, or null; what is not of the expected shape any more is thrown away. */
export function readDraft<Values>(key: string, schema: z.ZodType<Values>): KeptDraft<Values> | null {
  const text = store()?.getItem(prefix + key)
  if (!text) return null
  try {
    const read = z.object({ values: schema, at: z.string() }).safeParse(JSON.parse(text))
    if (read.success) return read.data
  } catch {
    // Not JSON: somebody else's or cut short. Thrown away below.
  }
  forgetDraft(key)
  return null
}

/** Keys of kept drafts that begin with `start`. */
export function listDraftKeys(start: string): string[] {
  const storage = store()
  if (!storage) return []
  return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
    .filter((key) => key.startsWith(prefix + start))
    .map((key) => key.slice(prefix.length))
}
