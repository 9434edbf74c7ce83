import { useState } from 'react'
import type { TouchedVisits, VisitsAnswer } from '#contract/camp-plan.ts'
import { readError } from './errors.ts'
import { useAction, type ActionExtras } from './use-action.ts'

/** The visits that a refused change would leave without their place; null when it was refused for something else. */
export function touchedBy(error: unknown): TouchedVisits | null {
  const { code, data } = readError(error)
  const isTouched = code === 'REFUSED' && data.reason === 'touches_visits'
  return isTouched ? (data.details as object as TouchedVisits) : null
}

interface Asked<Input> {
  input: Input
  touched: TouchedVisits
}

export interface PlanAction<Input> {
  run: (input: Input) => void
  isRunning: boolean
  /** What has to be answered before it can be saved. */
  touched: TouchedVisits | null
  answer: (visits: VisitsAnswer) => void
  dismiss: () => void
}

/** A change of the camp's plan: saved at once, or held until somebody says what is to become of the visits that it touches. */
export function usePlanAction<Input, Output extends object>(
  save: (input: Input, visits: VisitsAnswer | undefined) => Promise<Output>,
  extras: ActionExtras<Output>,
): PlanAction<Input> {
  const [asked, setAsked] = useState<Asked<Input> | null>(null)
  const action = useAction(
    {
      mutationFn: async ({ input, visits }: { input: Input; visits?: VisitsAnswer }) => {
        try {
          return await save(input, visits)
        } catch (refusal) {
          const touched = touchedBy(refusal)
          if (touched) setAsked({ input, touched })
          throw refusal
        }
      },
    },
    {
      ...extras,
      onDone: (result) => {
        setAsked(null)
        extras.onDone?.(result)
      },
      onRefused: (error) => touchedBy(error) !== null || extras.onRefused?.(error) === true,
    },
  )
  return {
    run: (input) => void action.run({ input }),
    isRunning: action.isRunning,
    touched: asked?.touched ?? null,
    answer: (visits) => {
      if (asked) void action.run({ input: asked.input, visits })
    },
    dismiss: () => setAsked(null),
  }
}
