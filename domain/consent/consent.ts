import type { SpokenLanguage } from '../people/spoken-language.ts'

/** What somebody may agree to, each for itself. Refusing any of them never blocks care. */
export const consentPurposes = ['care', 'share_partner', 'photo', 'publicity', 'later_contact'] as const
export type ConsentPurpose = (typeof consentPurposes)[number]

export const consentDecisions = ['given', 'refused', 'withdrawn'] as const
export type ConsentDecision = (typeof consentDecisions)[number]

export const consentMarks = ['signature', 'thumb', 'spoken'] as const
export type ConsentMark = (typeof consentMarks)[number]

/** One decision of one person on one purpose; the newest that is not struck through counts. */
export interface ConsentRecord {
  id: string
  campId: string
  patientId: string
  purpose: ConsentPurpose
  decision: ConsentDecision
  /** Language in which it was explained. */
  language: SpokenLanguage | null
  date: string
  mark: ConsentMark
  witness: string
  interpreter: string
  /** Who agreed for somebody under 18 or not able to; empty otherwise. */
  guardian: string
  guardianRelation: string
  staffId: string | null
  note: string
  struckReason: string
  version: number
}
