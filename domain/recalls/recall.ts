/** Why somebody is to be called back. */
export const recallReasons = ['eligibility', 'wound', 'stock', 'repair', 'replacement', 'review'] as const
export type RecallReason = (typeof recallReasons)[number]

export const recallStatuses = ['open', 'done', 'dropped'] as const
export type RecallStatus = (typeof recallStatuses)[number]

/** A promise to call somebody back on or after a date. */
export interface Recall {
  id: string
  campId: string
  patientId: string
  orderId: string | null
  reason: RecallReason
  dueDate: string
  note: string
  status: RecallStatus
  closedReason: string
  version: number
}
