import { useMutation } from '@tanstack/react-query'
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { MeasurementDraft, MeasurementSubject } from '#contract/measurements.ts'
import type { MeasurementSet } from '#domain/measurements/measurement-set.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { readError } from '../../../api/errors.ts'

/** Rest after the last letter before the core keeps it, and between attempts while it cannot. */
const REST_MS = 600
const AGAIN_MS = 4000

export type KeepStatus =
  { kind: 'clean' | 'waiting' | 'saving' | 'saved' } | { kind: 'failed'; error: unknown }

/** Failures after which the very same attempt may succeed: the line, the lock, the sign-in. */
const passing: readonly string[] = ['NO_CONNECTION', 'LOCKED', 'SIGNED_OUT']

export interface KeptDraft {
  status: KeepStatus
  /** The stored draft; null before the first value. */
  stored: MeasurementSet | null
  /** Gives the core the newest draft soon. */
  keep: (draft: MeasurementDraft) => void
  /** Waits until nothing is being written, and answers with the stored draft, after writing `draft` if there is none yet; null when that failed. */
  settle: (draft: MeasurementDraft) => Promise<MeasurementSet | null>
  /** Goes on from another stored version, after somebody chose between the two. */
  goOnFrom: (set: MeasurementSet) => void
}

/**
 * Keeps a half-taken set in the core while it is typed, one write after the other, so that neither a killed process nor a flat
 * battery loses more than the last letters. What cannot be written now is written as soon as the line or the person is back.
 */
export function useKeptDraft(subject: MeasurementSubject, initial: MeasurementSet | null): KeptDraft {
  const api = useApi()
  const { mutateAsync: start } = useMutation(api.measurements.start.mutationOptions())
  const { mutateAsync: save } = useMutation(api.measurements.saveDraft.mutationOptions())
  const [status, setStatus] = useState<KeepStatus>({ kind: 'clean' })
  const [stored, setStored] = useState(initial)
  const latest = useRef(initial)
  const pending = useRef<MeasurementDraft | null>(null)
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const attempt = useRef<() => Promise<void>>(async () => {})

  const write = useCallback(
    async (draft: MeasurementDraft): Promise<MeasurementSet> => {
      const known = latest.current
      const set = known
        ? await save({ id: known.id, version: known.version, draft })
        : await start({ subject, draft })
      latest.current = set
      setStored(set)
      return set
    },
    [save, start, subject],
  )

  const flush = useCallback((): Promise<void> => {
    clearTimeout(timer.current)
    const run = async () => {
      const draft = pending.current
      if (!draft) return
      pending.current = null
      setStatus({ kind: 'saving' })
      try {
        await write(draft)
        setStatus({ kind: pending.current ? 'waiting' : 'saved' })
      } catch (error) {
        pending.current ??= draft
        setStatus({ kind: 'failed', error })
        if (passing.includes(readError(error).code)) {
          timer.current = setTimeout(() => void attempt.current(), AGAIN_MS)
        }
      }
    }
    const next = queue.current.then(run)
    queue.current = next
    return next
  }, [write])

  useLayoutEffect(() => {
    attempt.current = flush
  })
  useEffect(() => () => void attempt.current(), [])

  const keep = useCallback(
    (draft: MeasurementDraft) => {
      pending.current = draft
      setStatus((known) => (known.kind === 'failed' ? known : { kind: 'waiting' }))
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void flush(), REST_MS)
    },
    [flush],
  )

  const settle = useCallback(
    async (draft: MeasurementDraft) => {
      clearTimeout(timer.current)
      pending.current = null
      await queue.current
      if (latest.current) return latest.current
      try {
        return await write(draft)
      } catch (error) {
        setStatus({ kind: 'failed', error })
        return null
      }
    },
    [write],
  )

  const goOnFrom = useCallback((set: MeasurementSet) => {
    latest.current = set
    setStored(set)
    setStatus({ kind: 'saved' })
  }, [])

  return { status, stored, keep, settle, goOnFrom }
}
