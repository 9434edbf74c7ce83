import { type } from '@orpc/contract'
import { z } from 'zod'
import { ageBandSetNames } from '#domain/functioning/age-bands.ts'
import type { Functioning } from '#domain/functioning/functioning.ts'
import {
  saddAxes,
  saddDisabilityColumns,
  saddPopulations,
  saddSexColumns,
  type Sadd,
} from '#domain/functioning/sadd.ts'
import { spokenLanguages } from '#domain/people/spoken-language.ts'
import type { PatientBrief } from './appointments.ts'
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

/** Whom the disaggregated count is of. */
export const saddQuestion = z.object({
  /** Null: all camps, for the team only. */
  campId: id.nullable(),
  population: z.enum(saddPopulations),
  /** Outside the team always `unhcr`: two cuts of the same people would tell small cells. */
  bands: z.enum(ageBandSetNames),
  /** Hides small cells for the team too, as they are hidden in what leaves it. */
  forSharing: z.boolean(),
})
export type SaddQuestion = z.infer<typeof saddQuestion>

/** The count, with the names of the camps among its lines. */
export type SaddReport = Sadd & { camps: { id: string; name: string }[] }

/** Most people whom one cell opens. */
const MOST = 500

export interface SaddPeople {
  people: { patient: PatientBrief; hasDisability: boolean | null }[]
  /** How many there are; beyond the limit they are not listed. */
  total: number
}

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
  /** People by sex, age band, disability, device, level and camp. Roles outside the team see no small cells. */
  sadd: procedure.input(saddQuestion).output(type<SaddReport>()),
  /** The people behind one cell of it, by name. */
  saddPeople: procedure
    .input(
      z.object({
        question: saddQuestion.omit({ forSharing: true }),
        cell: z.object({
          axis: z.enum(saddAxes),
          key: shortText.nullable(),
          sex: z.enum(saddSexColumns),
          disability: z.enum(saddDisabilityColumns),
        }),
        limit: z.number().int().min(1).max(MOST),
      }),
    )
    .output(type<SaddPeople>()),
}
