import { useDebouncedValue } from '@mantine/hooks'
import { useState, useSyncExternalStore } from 'react'
import type { PersonValues } from '../form/person-values.ts'

/** What is typed now, told beside the form, so that whoever listens draws only itself. */
export interface Typed {
  tell: (values: PersonValues) => void
  now: () => PersonValues
  listen: (listener: () => void) => () => void
}

/** One place to tell and to hear what is typed, for the life of a form. */
export function useTyped(initial: PersonValues): Typed {
  const [typed] = useState(() => openTyped(initial))
  return typed
}

/** What is typed, once there is a pause. */
export function usePausedTyping(typed: Typed, pauseMs: number): PersonValues {
  const values = useSyncExternalStore(typed.listen, typed.now)
  const [paused] = useDebouncedValue(values, pauseMs)
  return paused
}

function openTyped(initial: PersonValues): Typed {
  const listeners = new Set<() => void>()
  let values = initial
  return {
    now: () => values,
    tell(next) {
      values = next
      for (const listener of listeners) listener()
    },
    listen(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
