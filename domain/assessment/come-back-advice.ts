import type { Limb } from '../limbs/limb.ts'
import type { Assessment } from './assessment.ts'
import type { Eligibility, EligibilityCheck } from './eligibility.ts'

/** Why one limb waits. */
export interface ComeBackLimb {
  limb: Pick<Limb, 'id' | 'region' | 'side' | 'level'>
  checks: EligibilityCheck[]
}

/** What the come-back slip says: the day, the assessor's own words, and the clock's reasons limb by limb. */
export interface ComeBackAdvice {
  /** First day on which it makes sense to come, `YYYY-MM-DD`. */
  date: string
  reason: string
  limbs: ComeBackLimb[]
}

/** The advice of an assessment that decided to wait; null for any other. */
export function comeBackAdvice(
  assessment: Pick<Assessment, 'decision' | 'decisionReason' | 'earliestDate'>,
  clock: readonly { limb: ComeBackLimb['limb']; eligibility: Eligibility }[],
): ComeBackAdvice | null {
  if (assessment.decision !== 'wait' || assessment.earliestDate === null) return null
  return {
    date: assessment.earliestDate,
    reason: assessment.decisionReason,
    limbs: clock
      .map(({ limb, eligibility }) => ({
        limb,
        checks: eligibility.checks.filter(({ verdict }) => verdict !== 'clear'),
      }))
      .filter(({ checks }) => checks.length > 0),
  }
}
