import { useMutation, type MutationObserverOptions } from '@tanstack/react-query'
import { useCallback, useLayoutEffect, useRef } from 'react'
import { isSameValue } from '../shared/same-value.ts'
import { readError } from './errors.ts'
import { useToasts } from './toasts.tsx'

export interface ActionExtras<Output> {
  /** What was done, for the toast: "Amina Hosseini was booked for 09:30". Without it, or where it is null, no toast is shown. */
  done?: (result: Output) => string | null
  onDone?: (result: Output) => void
  /** Called with what was refused. Return `true` when the screen itself says it, so that no toast is needed. */
  onRefused?: (error: unknown) => boolean | void
}

export interface Action<Input, Output> {
  /** Runs it; the result, or null when it was refused (the person has been told) or the very same is being done already. */
  run: (input: Input) => Promise<Output | null>
  isRunning: boolean
  error: unknown
}

const operationOf = (result: unknown): string | null => {
  const id = (result as { operationId?: unknown } | null)?.operationId
  return typeof id === 'string' ? id : null
}

/** The word of the contract that a mutation belongs to. */
function areaOf(mutationKey: readonly unknown[] | undefined): string {
  const path: unknown = mutationKey?.[0]
  return Array.isArray(path) ? String(path[0]) : ''
}

/**
 * Runs a mutation as a person's action: a toast with "Undo" when it is done, a sentence when it is refused. What was refused
 * because the screen is locked or the line is down can be repeated from the toast with the very same input. The second press of a
 * double click, which comes before a button can be drawn as busy, does nothing.
 */
export function useAction<Output, TError, Input, TContext>(
  options: MutationObserverOptions<Output, TError, Input, TContext>,
  extras: ActionExtras<Output> = {},
): Action<Input, Output> {
  const { mutateAsync, isPending, error } = useMutation(options)
  const toasts = useToasts()
  const area = areaOf(options.mutationKey)
  const latest = useRef(extras)
  const running = useRef(new Set<Input>())
  useLayoutEffect(() => {
    latest.current = extras
  })

  const run = useCallback(
    async (input: Input): Promise<Output | null> => {
      const attempt = async (): Promise<Output | null> => {
        try {
          const result = await mutateAsync(input)
          const { done, onDone } = latest.current
          const told = done?.(result) ?? null
          if (told !== null) toasts.done(told, operationOf(result), area)
          onDone?.(result)
          return result
        } catch (refusal) {
          const handled = latest.current.onRefused?.(refusal) === true
          const { code } = readError(refusal)
          const again = code === 'LOCKED' || code === 'SIGNED_OUT' || code === 'NO_CONNECTION'
          if (!handled) toasts.refused(refusal, again ? attempt : null)
          return null
        }
      }
      if ([...running.current].some((other) => isSameValue(other, input))) return null
      running.current.add(input)
      return attempt().finally(() => running.current.delete(input))
    },
    [mutateAsync, toasts, area],
  )
  return { run, isRunning: isPending, error: error ?? null }
}
