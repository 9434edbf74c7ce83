export const followUpStatuses = ['due', 'done', 'lost', 'cancelled'] as const
export type FollowUpStatus = (typeof followUpStatuses)[number]

export interface ContactAttempt {
  /** UTC instant. */
  at: string
  staffId: string | null
  channel: string
  result: string
  note: string
}

/** One planned look at one delivered device, and what was found. */
export interface FollowUp {
  id: string
  campId: string
  patientId: string
  orderId: string
  /** Months (or weeks, as a fraction of a month) after delivery: 0.5, 3, 6, 12. */
  afterMonths: number
  dueDate: string
  status: FollowUpStatus
  doneOn: string | null
  staffId: string | null
  attempts: ContactAttempt[]
  isUsed: boolean | null
  hoursPerDay: number | null
  wornAt: string[]
  /** 0 to 10, 10 = worst. */
  pain: number | null
  skin: string
  whyNotUsed: string[]
  needsRepair: boolean | null
  lostReason: string
  /** When the person can be reached (call times of follow-up-answers.ts), empty when not known. */
  bestTime: string
  note: string
  version: number
}
