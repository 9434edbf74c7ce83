export const checkoutResults = ['pass', 'provisional', 'fail'] as const
export type CheckoutResult = (typeof checkoutResults)[number]

/** Kind of further treatment that a result other than pass names. */
export const furtherTreatments = ['medical_surgical', 'prosthetic', 'training', 'other'] as const
export type FurtherTreatment = (typeof furtherTreatments)[number]

export interface CheckoutAnswer {
  answer: 'yes' | 'no' | 'not_applicable'
  note: string
}

/** A check-out of one order by one version of a list (ICRC/ISPO check-out lists). */
export interface Checkout {
  id: string
  campId: string
  orderId: string
  listId: string
  listVersion: number
  /** UTC instant. */
  at: string
  staffId: string | null
  status: 'draft' | 'complete'
  answers: Record<string, CheckoutAnswer>
  /** Socket Comfort Score, 0 to 10, 10 = most comfortable. */
  socketComfort: number | null
  result: CheckoutResult | null
  treatments: FurtherTreatment[]
  cause: string
  note: string
  struckReason: string
  version: number
}
