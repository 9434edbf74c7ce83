import { type } from '@orpc/contract'
import { z } from 'zod'
import {
  consentDecisions,
  consentMarks,
  consentPurposes,
  type ConsentRecord,
} from '#domain/consent/consent.ts'
import type { ConsentStanding } from '#domain/consent/consent-rules.ts'
import { spokenLanguages } from '#domain/people/spoken-language.ts'
import { procedure } from './base.ts'
import { id, localDate, longText, shortText, version, type Done } from './fields.ts'

/** Decisions taken in one talk: each purpose for itself, explained and confirmed once. */
export const consentDraft = z.object({
  decisions: z
    .array(z.object({ purpose: z.enum(consentPurposes), decision: z.enum(consentDecisions) }))
    .max(consentPurposes.length),
  language: z.enum(spokenLanguages).nullable(),
  date: localDate,
  mark: z.enum(consentMarks),
  witness: shortText,
  interpreter: shortText,
  guardian: shortText,
  guardianRelation: shortText,
  note: longText,
})
export type ConsentDraft = z.infer<typeof consentDraft>

/** What stands for every purpose, and every record, the newest first. */
export interface ConsentView {
  standings: ConsentStanding[]
  records: ConsentRecord[]
}

export const consents = {
  of: procedure.input(z.object({ patientId: id })).output(type<ConsentView>()),
  /** Records decisions, a withdrawal among them. `INVALID` with the reasons of domain/consent/consent-rules.ts. */
  record: procedure
    .input(z.object({ patientId: id, draft: consentDraft }))
    .output(type<{ records: ConsentRecord[] } & Done>()),
  /** Strikes a record through that was put down by mistake; what stood before it stands again. */
  strike: procedure
    .input(z.object({ id, version, reason: shortText.min(1, 'required') }))
    .output(type<ConsentRecord & Done>()),
}
