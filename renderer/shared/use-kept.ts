import { useDebouncedCallback } from '@mantine/hooks'
import { useDraft } from './drafts.ts'
import { forgetDraft, keepDraft } from './draft-store.ts'

/** The status line need not follow every letter. */
const LISTED_MS = 300

export interface Kept<Values> {
  keep: (values: Values) => void
  forget: () => void
}

/** Keeps typing on this computer under `key` at every letter, and lists it among what is not saved. */
export function useKept<Values>(
  key: string,
  listedKey: string,
  title: string,
  address: string,
): Kept<Values> {
  const listed = useDraft<Values>(listedKey, title, address)
  const list = useDebouncedCallback(listed.keep, { delay: LISTED_MS, flushOnUnmount: true })
  return {
    keep(values) {
      keepDraft(key, values)
      list(values)
    },
    forget() {
      list.cancel()
      forgetDraft(key)
      listed.forget()
    },
  }
}
