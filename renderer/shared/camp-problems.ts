import { campDraft, type CampDraft } from '#contract/camps.ts'
import { checkCamp } from '#domain/camps/check-camp.ts'

/** A reason per field path of a camp, by the domain's check first and the contract's schema then. */
export function campProblems(draft: CampDraft): Record<string, string> {
  const problems: Record<string, string> = {}
  for (const { field, index, reason } of checkCamp(draft)) {
    problems[index === null ? field : `${field}.${index}`] ??= reason
  }
  for (const issue of campDraft.safeParse(draft).error?.issues ?? [])
    problems[issue.path.join('.')] ??= issue.message
  return problems
}
