import type { Limb } from '../limbs/limb.ts'
import { isAmputated } from '../limbs/limb-rules.ts'
import type { Sex } from '../staff/staff-member.ts'
import type { Findings, FindingValue, FormItem, FormSection } from './assessment-form.ts'

/** Whom the questions are about. `limb` is null for those about the person. */
export interface FindingSubject {
  limb: Pick<Limb, 'region' | 'level'> | null
  sex: Sex | null
}

export type FindingProblem = 'unknown_item' | 'not_an_option' | 'out_of_range' | 'not_a_number' | 'too_long'

const longestText = 2000

/** Whether a question is asked, given the limb, the person and the answers so far. */
export function isAsked(item: FormItem, subject: FindingSubject, values: Findings): boolean {
  const { amputated, region, sex } = item.for ?? {}
  if (amputated && !(subject.limb && isAmputated(subject.limb))) return false
  if (region && subject.limb?.region !== region) return false
  if (sex && subject.sex !== sex) return false
  return !item.when || item.when.is.includes(values[item.when.key] ?? null)
}

/** The questions of some sections that are asked. */
export function askedItems(
  sections: readonly FormSection[],
  subject: FindingSubject,
  values: Findings,
): FormItem[] {
  return sections.flatMap(({ items }) => items).filter((item) => isAsked(item, subject, values))
}

/** Whether a question has an answer; an empty selection is one, an empty text is none. */
export function isAnswered(value: FindingValue | undefined): boolean {
  return value !== undefined && value !== null && value !== ''
}

/** How many of the questions that are asked have an answer. Free text does not count. */
export function countAnswered(
  sections: readonly FormSection[],
  subject: FindingSubject,
  values: Findings,
): { answered: number; asked: number } {
  const items = askedItems(sections, subject, values).filter(({ kind }) => kind !== 'text')
  return { answered: items.filter(({ key }) => isAnswered(values[key])).length, asked: items.length }
}

/** The values with every question that has no answer yet, and has a usual one, answered as usual. */
export function fillUsual(
  sections: readonly FormSection[],
  subject: FindingSubject,
  values: Findings,
): Findings {
  const filled = { ...values }
  for (const { key, usual } of askedItems(sections, subject, values)) {
    if (usual !== undefined && !isAnswered(filled[key])) filled[key] = usual
  }
  return filled
}

/** Only the answers to questions that are asked: what was told before another answer closed the question is dropped. */
export function keepAsked(
  sections: readonly FormSection[],
  subject: FindingSubject,
  values: Findings,
): Findings {
  const keys = new Set(askedItems(sections, subject, values).map(({ key }) => key))
  return Object.fromEntries(
    Object.entries(values).filter(([key, value]) => keys.has(key) && isAnswered(value)),
  )
}

/** What is wrong with the values, by key; empty when they can be kept. */
export function checkFindings(
  sections: readonly FormSection[],
  values: Findings,
): Record<string, FindingProblem> {
  const items = new Map(sections.flatMap((section) => section.items).map((item) => [item.key, item]))
  const problems: Record<string, FindingProblem> = {}
  for (const [key, value] of Object.entries(values)) {
    const item = items.get(key)
    const problem = item ? problemOf(item, value) : 'unknown_item'
    if (problem) problems[key] = problem
  }
  return problems
}

function problemOf(item: FormItem, value: FindingValue): FindingProblem | null {
  if (value === null) return null
  const isOption = (one: unknown) => typeof one === 'string' && item.options?.includes(one)
  switch (item.kind) {
    case 'choice':
      return isOption(value) ? null : 'not_an_option'
    case 'choices':
      return Array.isArray(value) && value.every(isOption) ? null : 'not_an_option'
    case 'yes_no':
      return typeof value === 'boolean' ? null : 'not_an_option'
    case 'text':
      return typeof value === 'string' && value.length <= longestText ? null : 'too_long'
    case 'number':
    case 'scale':
      if (typeof value !== 'number' || !Number.isFinite(value)) return 'not_a_number'
      return value >= (item.min ?? -Infinity) && value <= (item.max ?? Infinity) ? null : 'out_of_range'
  }
}
