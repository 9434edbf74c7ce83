import { type } from '@orpc/contract'
import { z } from 'zod'
import type { ConversionTable } from '#domain/outcomes/conversion-table.ts'
import { instrumentCodes } from '#domain/outcomes/instruments.ts'
import type { Outcome } from '#domain/outcomes/outcome.ts'
import { walkingAids } from '#domain/rehab/rehab-activities.ts'
import type { PatientBrief } from './appointments.ts'
import { procedure } from './base.ts'
import { id, localDate, longText, shortText, version, type Done } from './fields.ts'

export const outcomeDraft = z.object({
  patientId: id,
  orderId: id.nullable(),
  sessionId: id.nullable(),
  instrument: z.enum(instrumentCodes),
  date: localDate,
  aid: z.enum(walkingAids),
  trials: z.array(z.number().min(0)).max(10),
  answers: z.record(z.string().max(40), z.number()),
  note: longText,
})
export type OutcomeDraft = z.infer<typeof outcomeDraft>

export interface DistributionRow {
  outcome: Pick<Outcome, 'id' | 'date' | 'score' | 'aid' | 'orderId'>
  patient: PatientBrief
}

export interface Distribution {
  /** One result a person. Empty for roles that may not see people's results; they get `counts` only. */
  rows: DistributionRow[]
  /** Scores alone, in no order; empty when there are fewer than five and the role may not see people's results. */
  scores: number[]
  isHidden: boolean
}

/** `isConfirmed`: the person was asked about an unusual score and says that it is right. */
const confirmable = { isConfirmed: z.boolean() }

export const outcomes = {
  /**
   * Writes a result. A value outside what can be is `INVALID` (`out_of_range:min:max`); an unusual score is refused once with
   * `unusual_score` (details: score, min, max). Too little for a score is kept as incomplete.
   */
  record: procedure.input(z.object({ draft: outcomeDraft, ...confirmable })).output(type<Outcome & Done>()),
  update: procedure
    .input(z.object({ id, version, draft: outcomeDraft, ...confirmable }))
    .output(type<Outcome & Done>()),
  strike: procedure
    .input(z.object({ id, version, reason: shortText.min(1, 'required') }))
    .output(type<Outcome & Done>()),
  /** Results of a camp for one instrument, one a person: the first or the latest. */
  distribution: procedure
    .input(z.object({ campId: id, instrument: z.enum(instrumentCodes), moment: z.enum(['first', 'latest']) }))
    .output(type<Distribution>()),
  tables: procedure.output(type<ConversionTable[]>()),
  /** Loads a published conversion table from pasted text; `INVALID` names what is wrong with it. */
  loadTable: procedure
    .input(
      z.object({
        instrument: z.enum(instrumentCodes),
        source: shortText.min(1, 'required'),
        text: z.string().max(20_000),
      }),
    )
    .output(type<ConversionTable & Done>()),
}
