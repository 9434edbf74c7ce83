import { isSameValue } from '../same-value.ts'

export type Choice = 'mine' | 'theirs'
export type Choices<Draft> = Partial<Record<keyof Draft & string, Choice>>

/** A field in which two versions of one record differ, with the version that both began from. */
export interface FieldDifference<Draft> {
  field: keyof Draft & string
  before: unknown
  mine: unknown
  theirs: unknown
  /** `both`: two people wrote different things; somebody must choose. */
  changedBy: Choice | 'both'
}

/** Every field in which `mine` and `theirs` differ, and who changed it since `before`, in the order of `mine`. */
export function compareVersions<Draft extends object>(
  before: Draft,
  mine: Draft,
  theirs: Draft,
): FieldDifference<Draft>[] {
  return (Object.keys(mine) as (keyof Draft & string)[]).flatMap((field) => {
    const [was, own, other] = [before[field], mine[field], theirs[field]]
    if (isSameValue(own, other)) return []
    const changedBy = isSameValue(was, own) ? 'theirs' : isSameValue(was, other) ? 'mine' : 'both'
    return [{ field, before: was, mine: own, theirs: other, changedBy }]
  })
}

/** The choices that need no person: what only one side changed is that side's. */
export function settledChoices<Draft>(differences: readonly FieldDifference<Draft>[]): Choices<Draft> {
  const choices: Choices<Draft> = {}
  for (const { field, changedBy } of differences) if (changedBy !== 'both') choices[field] = changedBy
  return choices
}

/** The stored version with every field that was chosen as mine. */
export function mergeVersions<Draft extends object>(
  mine: Draft,
  theirs: Draft,
  choices: Choices<Draft>,
): Draft {
  const merged = { ...theirs }
  for (const field of Object.keys(mine) as (keyof Draft & string)[]) {
    if (choices[field] === 'mine') merged[field] = mine[field]
  }
  return merged
}

/** The versions of a record that two people changed at once. */
export interface StaleVersions<Draft> {
  /** What both began from. */
  before: Draft
  mine: Draft
  theirs: Draft
  /** The stored version, against which the choice is saved. */
  version: number
  changedBy: string
  /** UTC instant; empty when it is not known. */
  changedAt: string
}
