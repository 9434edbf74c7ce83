import type { Bounds, Instrument, ItemRule, TrialRule } from './instrument.ts'

/** What was taken down: readings in order, and answers by item (`1`, `2`, …), `total`, `grade` (its place), `rating`, `stretch`. */
export interface OutcomeEntry {
  trials: readonly number[]
  answers: Readonly<Record<string, number>>
}

/** A value that cannot be; `bounds` is what can. */
export interface EntryProblem {
  field: string
  value: number
  bounds: Bounds
}

export type Scored =
  | { kind: 'scored'; score: number }
  /** Kept as it is, without a score: this many readings or answers are missing. */
  | { kind: 'incomplete'; missing: number }
  | { kind: 'refused'; problems: EntryProblem[] }

const isWithin = (value: number, { min, max }: Bounds) => value >= min && value <= max
const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)

/** Removes the noise that binary fractions add, far below any instrument's precision. */
const clean = (value: number) => Math.round(value * 1e6) / 1e6

/**
 * Scores an entry by the instrument's own rule. A value outside its range is refused with the range; an entry with too little in
 * it is incomplete and has no score.
 */
export function scoreOutcome(instrument: Instrument, entry: OutcomeEntry): Scored {
  const problems = findProblems(instrument, entry)
  if (problems.length > 0) return { kind: 'refused', problems }
  const scored = scorers[instrument.entry](instrument, entry)
  if (scored.kind !== 'scored') return scored
  const score = clean(scored.score)
  if (isWithin(score, instrument.range)) return { kind: 'scored', score }
  return { kind: 'refused', problems: [{ field: 'score', value: score, bounds: instrument.range }] }
}

/** Whether a score is so unlikely that the person who typed it is asked whether it is right. */
export function isUnusual(instrument: Instrument, score: number): boolean {
  return !isWithin(score, instrument.usual)
}

function findProblems(instrument: Instrument, { trials, answers }: OutcomeEntry): EntryProblem[] {
  const { trials: rule, items, grades, stretches } = instrument
  const problems: EntryProblem[] = []
  const check = (field: string, value: number | undefined, bounds: Bounds) => {
    if (value !== undefined && !isWithin(value, bounds)) problems.push({ field, value, bounds })
  }
  if (rule) trials.forEach((reading, index) => check(`trials.${index}`, reading, rule.reading))
  if (grades) check('answers.grade', answers['grade'], { min: 0, max: grades.length - 1 })
  if (instrument.entry === 'rating') check('answers.rating', answers['rating'], instrument.range)
  if (items) {
    check('answers.total', answers['total'], instrument.range)
    for (const item of itemNumbers(items)) check(`answers.${item}`, answers[item], items.answer)
  }
  const [shortest, longest] = [stretches?.[0], stretches?.at(-1)]
  if (shortest !== undefined && longest !== undefined)
    check('answers.stretch', answers['stretch'], { min: shortest, max: longest })
  return problems
}

/** `1` to the number of items. */
export function itemNumbers({ count }: Pick<ItemRule, 'count'>): string[] {
  return Array.from({ length: count }, (_, index) => String(index + 1))
}

const scorers: Record<Instrument['entry'], (instrument: Instrument, entry: OutcomeEntry) => Scored> = {
  timed: scoreTrials,
  distance: scoreTrials,
  timed_walk(instrument, entry) {
    const mean = scoreTrials(instrument, entry)
    const stretch = entry.answers['stretch'] ?? instrument.stretches?.[0] ?? 0
    return mean.kind === 'scored' ? { kind: 'scored', score: stretch / mean.score } : mean
  },
  items: scoreItems,
  grade({ grades = [] }, { answers }) {
    const grade = grades[answers['grade'] ?? -1]
    return grade ? { kind: 'scored', score: grade.score } : { kind: 'incomplete', missing: 1 }
  },
  rating(_, { answers }) {
    const value = answers['rating']
    return value === undefined ? { kind: 'incomplete', missing: 1 } : { kind: 'scored', score: value }
  },
}

function scoreTrials(instrument: Instrument, { trials }: OutcomeEntry): Scored {
  const rule = instrument.trials as TrialRule
  if (trials.length < rule.needed) return { kind: 'incomplete', missing: rule.needed - trials.length }
  if (rule.score === 'mean') return { kind: 'scored', score: sumOf(trials) / trials.length }
  const best = instrument.higherIsBetter ? Math.max(...trials) : Math.min(...trials)
  return { kind: 'scored', score: best }
}

/** The total as the paper form gave it, else the answers by the instrument's rule. */
function scoreItems({ items }: Instrument, { answers }: OutcomeEntry): Scored {
  const rule = items as ItemRule
  if (answers['total'] !== undefined) return { kind: 'scored', score: answers['total'] }
  const given = itemNumbers(rule).flatMap((item) => answers[item] ?? [])
  const missing = rule.count - given.length
  if (given.length === 0 || missing > rule.missingAllowed)
    return { kind: 'incomplete', missing: Math.max(1, missing) }
  const mean = sumOf(given) / given.length
  return {
    kind: 'scored',
    score: rule.score === 'mean' ? mean : missing === 0 ? sumOf(given) : mean * rule.count,
  }
}

export interface PartScore {
  code: string
  /** Null while one of its items is not answered: a part has no score with holes. */
  score: number | null
  range: Bounds
}

/** The sums of an instrument's parts, such as basic and advanced activities of the LCI-5 (Franchignoni 2004: 0 to 28 each). */
export function scoreParts({ items }: Instrument, { answers }: Pick<OutcomeEntry, 'answers'>): PartScore[] {
  return (items?.parts ?? []).map((part) => {
    const given = part.items.flatMap((item) => answers[String(item)] ?? [])
    const [min, max] = [items?.answer.min ?? 0, items?.answer.max ?? 0]
    return {
      code: part.code,
      score: given.length === part.items.length ? sumOf(given) : null,
      range: { min: min * part.items.length, max: max * part.items.length },
    }
  })
}
