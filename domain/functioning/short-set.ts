import { functioningDomains, type Functioning, type FunctioningDomain } from './functioning.ts'

/** Answers of the Washington Group Short Set: 1 no difficulty, 2 some, 3 a lot, 4 cannot do at all. */
export const functioningAnswers = [1, 2, 3, 4] as const

/** From this answer on a domain counts as disability. Washington Group on Disability Statistics, cut-off of the Short Set. */
const disabilityFrom = 3

/** The Short Set is made for people of five years and older; 5 to 17 have the Child Functioning Module of their own. */
export const shortSetFromAge = 5
export const childModuleUntilAge = 17

/**
 * Where the words that are read out come from. `toConfirm`: our own translation, as no official one was found; to be confirmed with
 * the Washington Group before numbers are published.
 */
export const shortSetWordings = {
  en: { citation: 'Washington Group on Disability Statistics, Short Set on Functioning', toConfirm: false },
  fa: { citation: 'Own translation of the English wording', toConfirm: true },
} as const

type Answers = Record<FunctioningDomain, number | null>

/** Whether the answers mean disability: at least one domain at 3 or 4. Null while too little was answered to say no. */
export function hasDisability(answers: Answers): boolean | null {
  const told = functioningDomains.map((domain) => answers[domain])
  if (told.some((answer) => answer !== null && answer >= disabilityFrom)) return true
  return told.every((answer) => answer !== null) ? false : null
}

/** The domains at 3 or 4, in the set's order. */
export function severeDomains(answers: Answers): FunctioningDomain[] {
  return functioningDomains.filter((domain) => (answers[domain] ?? 0) >= disabilityFrom)
}

/** The one set that stands for a person, or null while nobody asked. */
export function standingSet(records: readonly Functioning[]): Functioning | null {
  return records.find(({ struckReason }) => struckReason === '') ?? null
}

export type FunctioningProblem =
  'already_asked' | 'under_five' | 'nothing_answered' | 'not_an_answer' | 'in_future'

export interface FunctioningToCheck {
  askedOn: string
  answers: Answers
}

/** Why a set cannot be put down, by field; empty when it can. It is asked once, so that it never measures a device. */
export function checkFunctioning(
  draft: FunctioningToCheck,
  { records, today, ageYears }: { records: readonly Functioning[]; today: string; ageYears: number | null },
): Partial<Record<'askedOn' | 'answers', FunctioningProblem>> {
  if (standingSet(records)) return { answers: 'already_asked' }
  if (ageYears !== null && ageYears < shortSetFromAge) return { answers: 'under_five' }
  if (draft.askedOn > today) return { askedOn: 'in_future' }
  const told = Object.values(draft.answers).filter((answer) => answer !== null)
  if (told.length === 0) return { answers: 'nothing_answered' }
  const isKnown = (answer: number) => (functioningAnswers as readonly number[]).includes(answer)
  return told.every(isKnown) ? {} : { answers: 'not_an_answer' }
}
