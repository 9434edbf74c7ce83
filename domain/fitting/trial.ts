export const trialOutcomes = ['accept', 'adjust', 'remake'] as const
export type TrialOutcome = (typeof trialOutcomes)[number]

/** One trial fitting of one order, numbered from 1. */
export interface Trial {
  id: string
  campId: string
  orderId: string
  number: number
  /** UTC instant. */
  at: string
  staffId: string | null
  stationId: string | null
  /** Codes of fitting-changes.ts, in the order in which they were made. */
  changes: string[]
  /** Socket Comfort Score, 0 to 10, 10 = most comfortable (Hanspal, Fisher, Nieveen 2003). */
  socketComfort: number | null
  outcome: TrialOutcome | null
  /** Cause code of a rework, empty when accepted. */
  cause: string
  note: string
  struckReason: string
  version: number
}
