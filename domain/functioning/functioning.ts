import type { SpokenLanguage } from '../people/spoken-language.ts'

/** Domains of the Washington Group Short Set, in its fixed order. */
export const functioningDomains = [
  'seeing',
  'hearing',
  'walking',
  'remembering',
  'self_care',
  'communicating',
] as const
export type FunctioningDomain = (typeof functioningDomains)[number]

/** The short set asked once, before fitting. 1 no difficulty, 2 some, 3 a lot, 4 cannot do at all; null declined. */
export interface Functioning {
  id: string
  campId: string
  patientId: string
  askedOn: string
  language: SpokenLanguage | null
  /** Whether somebody answered for the person. */
  isProxy: boolean
  answers: Record<FunctioningDomain, number | null>
  staffId: string | null
  struckReason: string
  version: number
}
