/** Why somebody is to be called back. */
export const recallReasons = ['eligibility', 'wound', 'stock', 'repair', 'replacement', 'review'] as const
export type RecallReason = (typeof recallReasons)[number]

export const recallStatuses = ['open', 'done', 'dropped'] as const
export type RecallStatus = (typeof recallStatuses)[number]

export const callResults = ['will_come', 'cannot_come', 'call_again', 'no_answer', 'wrong_number'] as const
export type CallResult = (typeof callResults)[number]

/** One try to reach somebody. */
export interface RecallCall {
  /** UTC instant. */
  at: string
  staffId: string | null
  result: CallResult
  note: string
}

/** A promise to call somebody back on or after a date. */
export interface Recall {
  id: string
  campId: string
  patientId: string
  orderId: string | null
  reason: RecallReason
  dueDate: string
  note: string
  /** Tries to reach the person, oldest first. */
  calls: RecallCall[]
  status: RecallStatus
  closedReason: string
  version: number
}
