/** Medicare functional levels, K0 to K4 (CMS, in own words in the texts); bilateral loss does not fit them strictly. */
export const kLevels = ['k0', 'k1', 'k2', 'k3', 'k4'] as const
export type KLevel = (typeof kLevels)[number]

/** What the assessment decides. */
export const fitDecisions = ['fit_now', 'wait', 'refer', 'not_suitable'] as const
export type FitDecision = (typeof fitDecisions)[number]

/** Findings on one residual limb, items of ISO 8548-2:2020. Keys and values are those of assessment-form.ts. */
export interface LimbFinding {
  limbId: string
  values: Record<string, string | number | boolean | string[] | null>
}

/** A named person's decision to go on in spite of the eligibility clock. */
export interface EligibilityOverride {
  staffId: string
  reason: string
  at: string
}

/** One assessment of a person on one day. Nothing of it is overwritten by the next one. */
export interface Assessment {
  id: string
  campId: string
  patientId: string
  /** Camp date. */
  date: string
  staffId: string | null
  status: 'draft' | 'complete'
  /** Version of the form (assessment-form.ts) with which it was taken. */
  formVersion: number
  limbFindings: LimbFinding[]
  /** Findings on the person: comorbidities, previous device, goals, occupation, terrain; keys of assessment-form.ts. */
  values: Record<string, string | number | boolean | string[] | null>
  kLevelNow: KLevel | null
  kLevelExpected: KLevel | null
  decision: FitDecision | null
  decisionReason: string
  /** Earliest date of fitting when the decision is to wait. */
  earliestDate: string | null
  override: EligibilityOverride | null
  note: string
  struckReason: string
  version: number
}
