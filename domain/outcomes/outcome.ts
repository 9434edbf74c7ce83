/** One administration of one outcome instrument (instruments.ts), with the version it was scored by. */
export interface Outcome {
  id: string
  campId: string
  patientId: string
  orderId: string | null
  sessionId: string | null
  instrument: string
  instrumentVersion: number
  date: string
  staffId: string | null
  /** Walking aid used, empty for none. */
  aid: string
  /** Readings of a timed or distance test, in the instrument's unit. */
  trials: number[]
  /** Item → answer, for instruments whose items may be entered. */
  answers: Record<string, number>
  /** The score in the instrument's unit; null while it is incomplete. */
  score: number | null
  isComplete: boolean
  note: string
  struckReason: string
  version: number
}
