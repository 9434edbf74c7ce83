import { consentPurposes, type ConsentDecision, type ConsentPurpose, type ConsentRecord } from './consent.ts'

/** From this age on somebody agrees for themselves. */
export const consentAge = 18

/** What stands for one purpose. `not_asked` when nobody asked yet. */
export interface ConsentStanding {
  purpose: ConsentPurpose
  decision: ConsentDecision | 'not_asked'
  /** The record that counts; null when not asked, or when only the registration's mark tells. */
  record: ConsentRecord | null
  /** Given for somebody under age without naming who agreed for them. */
  isGuardianMissing: boolean
}

/** Whether somebody of this age needs another person's consent. An unknown age does not. */
export function needsGuardian(ageYears: number | null): boolean {
  return ageYears !== null && ageYears < consentAge
}

/**
 * What stands for every purpose, in their order: the newest decision that is not struck through. `registered` is what the desk
 * noted at registration; it stands for care until it was asked with a record.
 */
export function consentStandings(
  records: readonly ConsentRecord[],
  registered: 'not_asked' | 'given' | 'refused',
  ageYears: number | null,
): ConsentStanding[] {
  return consentPurposes.map((purpose) => {
    const record = standingRecord(records, purpose)
    const decision = record?.decision ?? (purpose === 'care' ? registered : 'not_asked')
    const isGuardianMissing = decision === 'given' && needsGuardian(ageYears) && !record?.guardian
    return { purpose, decision, record, isGuardianMissing }
  })
}

/** The newest record of a purpose that is not struck through: by day, then by when it was put down. */
export function standingRecord(
  records: readonly ConsentRecord[],
  purpose: ConsentPurpose,
): ConsentRecord | null {
  return (
    records
      .filter((record) => record.purpose === purpose && record.struckReason === '')
      .toSorted((a, b) => a.date.localeCompare(b.date) || a.id.localeCompare(b.id))
      .at(-1) ?? null
  )
}

/** Whether something may be done that needs consent for a purpose. Never asked for care itself: refusing blocks no care. */
export function isConsentGiven(
  records: readonly ConsentRecord[],
  purpose: Exclude<ConsentPurpose, 'care'>,
): boolean {
  return standingRecord(records, purpose)?.decision === 'given'
}

/** How a standing consent for care reads on the person's own record. */
export function registeredConsent(records: readonly ConsentRecord[]): 'not_asked' | 'given' | 'refused' {
  const record = standingRecord(records, 'care')
  if (!record) return 'not_asked'
  return record.decision === 'given' ? 'given' : 'refused'
}

export type ConsentProblem =
  | 'decision_required'
  | 'guardian_required'
  | 'relation_required'
  | 'witness_required'
  | 'not_given_before'
  | 'in_future'
  | 'older_than_standing'

export interface ConsentToCheck {
  decisions: readonly { purpose: ConsentPurpose; decision: ConsentDecision }[]
  date: string
  mark: ConsentRecord['mark']
  witness: string
  guardian: string
  guardianRelation: string
}

/**
 * What is wrong with decisions that are to be recorded, by field. Under 18 a guardian agrees, with the relation; a thumb print
 * or spoken word needs a witness; only what was given can be withdrawn, and nothing is dated before what it replaces.
 */
export function checkConsent(
  draft: ConsentToCheck,
  standings: readonly ConsentStanding[],
  { today, ageYears }: { today: string; ageYears: number | null },
): Record<string, ConsentProblem> {
  const problems: Record<string, ConsentProblem> = {}
  if (draft.decisions.length === 0) problems['decisions'] = 'decision_required'
  if (draft.date > today) problems['date'] = 'in_future'
  const isGiving = draft.decisions.some(({ decision }) => decision === 'given')
  if (isGiving && needsGuardian(ageYears)) {
    if (draft.guardian.trim() === '') problems['guardian'] = 'guardian_required'
    else if (draft.guardianRelation.trim() === '') problems['guardianRelation'] = 'relation_required'
  }
  if (isGiving && draft.mark !== 'signature' && draft.witness.trim() === '')
    problems['witness'] = 'witness_required'
  for (const { purpose, decision } of draft.decisions) {
    const standing = standings.find((one) => one.purpose === purpose)
    if (decision === 'withdrawn' && standing?.decision !== 'given') problems[purpose] = 'not_given_before'
    if (standing?.record && draft.date < standing.record.date) problems['date'] ??= 'older_than_standing'
  }
  return problems
}
