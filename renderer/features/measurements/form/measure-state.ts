import type { MeasurementDraft } from '#contract/measurements.ts'
import { readingKey } from '#domain/measurements/checks/doubt.ts'
import type { FormSeries, MeasurementForm } from '#domain/measurements/form.ts'
import { BULBOUS } from '#domain/measurements/form.ts'
import type { MeasurementSet } from '#domain/measurements/measurement-set.ts'

/** What is on the screen: the draft, and texts that are still being typed or could not be read, by field or reading. */
export interface MeasureState {
  draft: MeasurementDraft
  texts: Record<string, string>
  /** Distance between the readings of a series, in millimetres. */
  steps: Record<string, number>
}

type Value = MeasurementSet['values'][string]

export function draftOfSet(set: MeasurementSet): MeasurementDraft {
  const { takenOn, staffId, posture, sockOn, unit, values, series, accepted, note } = set
  const known = accepted as MeasurementDraft['accepted']
  return { takenOn, staffId, posture, sockOn, unit, values, series, accepted: known, note }
}

const seriesItems = (form: MeasurementForm): FormSeries[] =>
  form.sections.flatMap(({ items }) => items.filter((item) => item.kind === 'series'))

/** The widest of the form's steps on which all readings lie; the usual one while there are none. */
export function stepOf({ stepsMm }: FormSeries, readings: MeasurementSet['series'][string] = []): number {
  const usual = stepsMm[0] ?? 30
  if (readings.length < 2) return usual
  const fits = (step: number) => readings.every(({ distanceMm }) => distanceMm % step === 0)
  return fits(usual) ? usual : ([...stepsMm].sort((a, b) => b - a).find(fits) ?? usual)
}

export function openState(form: MeasurementForm, draft: MeasurementDraft): MeasureState {
  const steps = seriesItems(form).map((item) => [item.id, stepOf(item, draft.series[item.id])] as const)
  return { draft, texts: {}, steps: Object.fromEntries(steps) }
}

/** What was accepted about a value means nothing once the value is another. */
const withoutAccepted = ({ accepted }: MeasurementDraft, field: string) =>
  accepted.filter((known) => known.field !== field)

export function setValue(state: MeasureState, id: string, value: Value): MeasureState {
  const { draft } = state
  if ((draft.values[id] ?? null) === value) return state
  const accepted =
    id === BULBOUS
      ? draft.accepted.filter(({ check }) => check !== 'grows_distally')
      : withoutAccepted(draft, id)
  return { ...state, draft: { ...draft, values: { ...draft.values, [id]: value }, accepted } }
}

export function setReading(
  state: MeasureState,
  seriesId: string,
  distanceMm: number,
  valueMm: number | null,
): MeasureState {
  const { draft } = state
  const others = (draft.series[seriesId] ?? []).filter((known) => known.distanceMm !== distanceMm)
  const readings = valueMm === null ? others : [...others, { distanceMm, valueMm }]
  const sorted = readings.sort((a, b) => a.distanceMm - b.distanceMm)
  const accepted = withoutAccepted(draft, readingKey(seriesId, distanceMm))
  return { ...state, draft: { ...draft, series: { ...draft.series, [seriesId]: sorted }, accepted } }
}

export function setText(state: MeasureState, field: string, text: string | null): MeasureState {
  const { [field]: known, ...others } = state.texts
  if (text === null) return known === undefined ? state : { ...state, texts: others }
  return { ...state, texts: { ...others, [field]: text } }
}

/** Accepts what is doubted about a field, or that it cannot be taken, for a reason. */
export function accept(
  state: MeasureState,
  field: string,
  checks: readonly MeasurementDraft['accepted'][number]['check'][],
  reason: string,
): MeasureState {
  const { draft } = state
  const others = draft.accepted.filter((known) => known.field !== field || !checks.includes(known.check))
  const accepted = [...others, ...checks.map((check) => ({ field, check, reason }))]
  return { ...state, draft: { ...draft, accepted } }
}

export function takeBack(state: MeasureState, field: string): MeasureState {
  return { ...state, draft: { ...state.draft, accepted: withoutAccepted(state.draft, field) } }
}

/** Most levels that are offered, however long the limb is said to be. */
const MOST_LEVELS = 12
/** Levels that are offered while nobody knows how long the limb is. */
const USUAL_LEVELS = 4

/** Levels at which a series is taken: over the length that was measured, always one more than was filled, and all that were taken. */
export function levelsOf(item: FormSeries, { draft, steps }: MeasureState): number[] {
  const step = steps[item.id] ?? item.stepsMm[0] ?? 30
  const taken = (draft.series[item.id] ?? []).map(({ distanceMm }) => distanceMm)
  const length = item.lengthField ? draft.values[item.lengthField] : null
  const byLength = typeof length === 'number' ? Math.floor(length / step) + 1 : USUAL_LEVELS
  const byTaken = taken.length > 0 ? Math.floor(Math.max(...taken) / step) + 2 : 0
  const count = Math.min(MOST_LEVELS, Math.max(byLength, taken.length >= byLength ? byTaken : 0, 2))
  const grid = Array.from({ length: count }, (_, index) => index * step)
  return [...new Set([...grid, ...taken])].sort((a, b) => a - b)
}
