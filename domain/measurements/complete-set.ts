import { checkSet, openDoubts } from './check-set.ts'
import { NOT_MEASURABLE, numbersOf, type CheckSubject } from './checks/doubt.ts'
import {
  fewestReadings,
  fieldsOf,
  isRequired,
  itemsOf,
  seriesOf,
  type FormItem,
  type MeasurementForm,
} from './form.ts'
import type { MeasurementSet } from './measurement-set.ts'
import { isNumberKind, isPossible } from './parse-measure.ts'

/** Why a field keeps a set from being complete; the words are under `common.invalid`. */
export const setProblems = ['required', 'positive', 'not_a_choice', 'unknown_field', 'doubted'] as const
export type SetProblem = (typeof setProblems)[number]
export type SetProblems = Record<string, SetProblem>

type Filled = Pick<MeasurementSet, 'values' | 'series' | 'accepted'>

function isAnswered(item: FormItem, { values, series }: Filled): boolean {
  if (item.kind === 'series') return (series[item.id] ?? []).length >= fewestReadings
  const value = values[item.id]
  return value !== null && value !== undefined && value !== ''
}

/** Required items that are neither answered nor marked, with a reason, as not measurable on this person. */
export function missingFields(form: MeasurementForm, set: Filled): SetProblems {
  const excused = new Set(
    set.accepted.filter(({ check }) => check === NOT_MEASURABLE).map(({ field }) => field),
  )
  return Object.fromEntries(
    itemsOf(form)
      .filter((item) => isRequired(item, set.values) && !isAnswered(item, set) && !excused.has(item.id))
      .map(({ id }) => [id, 'required']),
  )
}

/** Values that cannot be: of a field that the form does not have, of the wrong type, not positive, no choice of the field. */
export function impossibleValues(form: MeasurementForm, { values, series }: Filled): SetProblems {
  const problems: SetProblems = {}
  const fields = new Map(fieldsOf(form).map((field) => [field.id, field]))
  for (const [id, value] of Object.entries(values)) {
    const field = fields.get(id)
    if (!field) problems[id] = 'unknown_field'
    else if (value === null) continue
    else if (field.kind === 'yes_no' ? typeof value !== 'boolean' : typeof value === 'boolean') {
      problems[id] = 'not_a_choice'
    } else if (isNumberKind(field.kind)) {
      if (typeof value !== 'number' || !isPossible(value, { ...field, kind: field.kind }))
        problems[id] = 'positive'
    } else if (field.kind === 'choice' && !field.choices.includes(String(value)))
      problems[id] = 'not_a_choice'
  }
  const known = new Set(seriesOf(form).map(({ id }) => id))
  for (const [id, readings] of Object.entries(series)) {
    const distances = new Set(readings.map(({ distanceMm }) => distanceMm))
    if (!known.has(id)) problems[id] = 'unknown_field'
    else if (
      distances.size < readings.length ||
      readings.some(({ distanceMm, valueMm }) => !(valueMm > 0) || !(distanceMm >= 0))
    )
      problems[id] = 'positive'
  }
  return problems
}

/** Everything that keeps a set from being complete, by field: impossible, missing, or doubted and not accepted yet. */
export function completionProblems(subject: CheckSubject, set: Filled): SetProblems {
  const doubted = openDoubts(checkSet(subject), set.accepted).map(({ field }) => [field, 'doubted'] as const)
  return {
    ...Object.fromEntries(doubted),
    ...missingFields(subject.form, set),
    ...impossibleValues(subject.form, set),
  }
}

/** Acceptances that still mean something: of a doubt that stands, or of a needed value that is not there. */
export function standingAcceptances(subject: CheckSubject, set: Filled): MeasurementSet['accepted'] {
  const doubts = checkSet(subject)
  const filled = new Set(numbersOf(subject).map(({ field }) => field))
  return set.accepted.filter(({ field, check }) =>
    check === NOT_MEASURABLE
      ? !filled.has(field)
      : doubts.some((doubt) => doubt.field === field && doubt.check === check),
  )
}
