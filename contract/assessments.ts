import { type } from '@orpc/contract'
import { z } from 'zod'
import { fitDecisions, kLevels, type Assessment } from '#domain/assessment/assessment.ts'
import type { ComeBackAdvice } from '#domain/assessment/come-back-advice.ts'
import type { DeliveredDevice } from '#domain/assessment/eligibility.ts'
import type { EligibilityRules } from '#domain/assessment/eligibility-rules.ts'
import { deviceGroups } from '#domain/orders/device.ts'
import type { Limb } from '#domain/limbs/limb.ts'
import { causes } from '#domain/people/patient.ts'
import { procedure } from './base.ts'
import { id, localDate, longText, shortText, version, type Done } from './fields.ts'
import { limbDraft } from './limbs.ts'

const findings = z.record(
  z.string().max(40),
  z.union([z.string().max(2000), z.number(), z.boolean(), z.array(z.string().max(40)).max(20), z.null()]),
)

/** An assessment as it is put down, with the limbs it looks at. `limb` is null for one that is not on record yet. */
export const assessmentDraft = z.object({
  date: localDate,
  cause: z.enum(causes).nullable(),
  /** The cause that the assessor was shown, so that somebody else's correction in between is noticed. */
  causeSeen: z.enum(causes).nullable(),
  limbs: z.array(limbDraft.extend({ limb: z.object({ id, version }).nullable(), values: findings })).max(4),
  values: findings,
  kLevelNow: z.enum(kLevels).nullable(),
  kLevelExpected: z.enum(kLevels).nullable(),
  decision: z.enum(fitDecisions).nullable(),
  decisionReason: longText,
  earliestDate: localDate.nullable(),
  overrideReason: longText,
  note: longText,
})
export type AssessmentDraft = z.infer<typeof assessmentDraft>

const byAge = z.object({
  adult: z.number().int().min(0, 'positive').max(240),
  child: z.number().int().min(0, 'positive').max(240),
})
export const eligibilityRules = z.object({
  childUnderYears: z.number().int().min(1, 'positive').max(21),
  healingMonths: byAge,
  woundReviewDays: z.number().int().min(1, 'positive').max(365),
  replacementMonths: z.record(z.enum(deviceGroups), byAge),
  confirmedBy: shortText,
  confirmedOn: localDate.nullable(),
})

/** Everything that assessing one person needs; the clock itself is computed where it is shown (domain/assessment). */
export interface AssessmentDesk {
  limbs: Limb[]
  /** The newest first; struck ones too. */
  assessments: Assessment[]
  delivered: DeliveredDevice[]
  /** What the come-back slip says, when the last assessment decided to wait. */
  comeBack: ComeBackAdvice | null
  rules: EligibilityRules
  /** Version of the stored rules; 0 while they are those to start with. */
  rulesVersion: number
}

export const assessments = {
  of: procedure.input(z.object({ patientId: id })).output(type<AssessmentDesk>()),
  /**
   * Keeps an assessment as a draft or completes it. Completing brings limbs, cause and date of amputation on the person's
   * record up to date, and puts somebody who waits on the recall list, in the same operation. Refused with `already_complete`;
   * `INVALID` with the reasons of domain/assessment/check-assessment.ts; `NOT_ALLOWED` (overrideClinical) when the role may not
   * decide against the clock.
   */
  save: procedure
    .input(
      z.object({
        patientId: id,
        id: id.nullable(),
        version: version.nullable(),
        draft: assessmentDraft,
        complete: z.boolean(),
      }),
    )
    .output(type<Assessment & { recallDueDate: string | null } & Done>()),
  strike: procedure
    .input(z.object({ id, version, reason: shortText.min(1, 'required') }))
    .output(type<Assessment & Done>()),
  /** The thresholds of the eligibility clock with their version (0 while nobody has changed them). */
  rules: procedure.output(type<{ rules: EligibilityRules; version: number }>()),
  setRules: procedure
    .input(z.object({ rules: eligibilityRules, version: z.number().int().min(0) }))
    .output(type<{ rules: EligibilityRules; version: number } & Done>()),
}
