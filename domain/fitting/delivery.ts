import type { SpokenLanguage } from '../people/spoken-language.ts'

export const receiptMarks = ['signature', 'thumb'] as const
export type ReceiptMark = (typeof receiptMarks)[number]

export interface IssuedSpare {
  itemId: string
  quantity: number
}

/** A device handed over to the person, with the receipt. */
export interface Delivery {
  id: string
  campId: string
  orderId: string
  patientId: string
  /** Camp date. */
  date: string
  receivedBy: string
  relation: string
  mark: ReceiptMark
  spares: IssuedSpare[]
  language: SpokenLanguage | null
  /** The signature as it was drawn on the screen, among the person's files; null where it was given on paper. */
  attachmentId: string | null
  /** A photo of the moment or the device. */
  photoId: string | null
  /** Why it was delivered without a passed check-out, by whom; empty otherwise. */
  overrideReason: string
  staffId: string | null
  note: string
  struckReason: string
  version: number
}
