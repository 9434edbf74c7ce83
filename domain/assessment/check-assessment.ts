import { isAnswered } from './findings.ts'
import type { Assessment } from './assessment.ts'
import type { EligibilityVerdict } from './eligibility.ts'

export type AssessmentProblem =
  | 'limb_required'
  | 'wound_required'
  | 'decision_required'
  | 'reason_required'
  | 'date_required'
  | 'date_not_after_today'
  | 'override_required'

export interface AssessmentToCheck {
  limbFindings: Assessment['limbFindings']
  decision: Assessment['decision']
  decisionReason: string
  earliestDate: string | null
  /** Reason given for fitting against the clock; empty when none was. */
  overrideReason: string
  /** The clock's verdict over all limbs. */
  verdict: EligibilityVerdict
  today: string
}

/**
 * What is missing before an assessment can be completed, by field. Fitting while the clock says "wait" needs a named override
 * with its reason; waiting needs a day after today and a reason; referring and "not suitable" need a reason.
 */
export function checkAssessment(draft: AssessmentToCheck): Record<string, AssessmentProblem> {
  const problems: Record<string, AssessmentProblem> = {}
  if (draft.limbFindings.length === 0) problems['limbs'] = 'limb_required'
  draft.limbFindings.forEach(({ values }, index) => {
    if (!isAnswered(values['wound'])) problems[`limbs.${index}.values.wound`] = 'wound_required'
  })
  return { ...problems, ...decisionProblems(draft) }
}

function decisionProblems(draft: AssessmentToCheck): Record<string, AssessmentProblem> {
  const { decision, decisionReason, earliestDate, today } = draft
  if (decision === null) return { decision: 'decision_required' }
  if (decision === 'fit_now') {
    const isForbidden = draft.verdict === 'wait' && draft.overrideReason.trim() === ''
    return isForbidden ? { overrideReason: 'override_required' } : {}
  }
  const problems: Record<string, AssessmentProblem> = {}
  if (decisionReason.trim() === '') problems['decisionReason'] = 'reason_required'
  if (decision !== 'wait') return problems
  if (earliestDate === null) problems['earliestDate'] = 'date_required'
  else if (earliestDate <= today) problems['earliestDate'] = 'date_not_after_today'
  return problems
}
