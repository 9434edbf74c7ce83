import { type } from '@orpc/contract'
import { z } from 'zod'
import type { Functioning } from '#domain/functioning/functioning.ts'
import type { Sadd } from '#domain/functioning/sadd.ts'
import { spokenLanguages } from '#domain/people/spoken-language.ts'
import { procedure } from './base.ts'
import { id, localDate, shortText, version, type Done } from './fields.ts'

const answer = z.number().int().min(1).max(4).nullable()

export const functioningDraft = z.object({
  askedOn: localDate,
  language: z.enum(spokenLanguages).nullable(),
  isProxy: z.boolean(),
  answers: z.object({
    seeing: answer,
    hearing: answer,
    walking: answer,
    remembering: answer,
    self_care: answer,
    communicating: answer,
  }),
})
export type FunctioningDraft = z.infer<typeof functioningDraft>

export const functioning = {
  /** A person's answers to the Short Set, the one that stands first. */
  of: procedure.input(z.object({ patientId: id })).output(type<Functioning[]>()),
  /** Puts the answers down, once. `INVALID` with the reasons of domain/functioning/short-set.ts. */
  record: procedure
    .input(z.object({ patientId: id, draft: functioningDraft }))
    .output(type<Functioning & Done>()),
  strike: procedure
    .input(z.object({ id, version, reason: shortText.min(1, 'required') }))
    .output(type<Functioning & Done>()),
  /** People of a camp by sex, age band and disability; small cells are hidden from roles outside the team. */
  summary: procedure.input(z.object({ campId: id })).output(type<Sadd>()),
}
