import { checkSet } from '#domain/measurements/check-set.ts'
import {
  isAsked,
  isRequired,
  itemsOf,
  type FormField,
  type FormItem,
  type MeasurementForm,
} from '#domain/measurements/form.ts'
import type { MeasurementSet } from '#domain/measurements/measurement-set.ts'
import { rangeOf, type AgeGroup } from '#domain/measurements/ranges.ts'
import { pickOne } from './random.ts'

type Filled = Pick<MeasurementSet, 'values' | 'series'>

/** How many times a doubted set is drawn anew before what is still odd about it is left out. */
const TRIES = 12

interface Body {
  form: MeasurementForm
  ageGroup: AgeGroup | null
  random: () => number
  /** 0 a small person, 1 a large one. */
  size: number
}

/** One number inside the soft limits, following the size of the person. */
function drawNumber(item: FormItem, { form, ageGroup, random, size }: Body): number {
  const range = rangeOf(form, item, ageGroup, {}) ?? { min: 90, max: 110 }
  const share = 0.2 + 0.5 * size + 0.1 * random()
  return Math.round(range.min + (range.max - range.min) * share)
}

function drawValue(item: FormField, body: Body): number | string | boolean {
  if (item.kind === 'yes_no') return item.required === true
  if (item.kind === 'choice') return pickOne(body.random, item.choices)
  const value = drawNumber(item, body)
  if (item.kind === 'mass') return Math.round((value * 0.8) / 500) * 500
  if (item.kind === 'angle') return Math.round((value * 0.25) / 5) * 5
  return item.kind === 'decibel' ? Math.round(value / 5) * 5 : value
}

/** Circumferences that taper over the length of the limb. */
function drawSeries(item: FormItem & { kind: 'series' }, values: Filled['values'], body: Body) {
  const step = item.stepsMm[0] ?? 30
  const length = item.lengthField ? values[item.lengthField] : null
  const levels = Math.min(
    6,
    Math.max(2, Math.floor((typeof length === 'number' ? length : step * 3) / step) + 1),
  )
  const range = rangeOf(body.form, item, body.ageGroup, {}) ?? { min: 200, max: 400 }
  const start = Object.entries(values).findLast(
    ([id]) => id === 'circ_mpt' || id === 'circ_proximal_thigh',
  )?.[1]
  const top =
    typeof start === 'number' ? start : range.min + (range.max - range.min) * (0.42 + 0.3 * body.size)
  const taper = Math.min(0.06, (1 - (range.min + 5) / top) / levels)
  return Array.from({ length: levels }, (_, index) => ({
    distanceMm: index * step,
    valueMm: Math.round(top * (1 - taper * index)),
  }))
}

function drawOnce(body: Body): Filled {
  const values: Filled['values'] = {}
  const series: Filled['series'] = {}
  for (const item of itemsOf(body.form)) {
    if (!isAsked(item, values) || item.id === 'no_sound_side' || item.id === 'bulbous') continue
    if (!isRequired(item, values) && body.random() < 0.35) continue
    if (item.kind === 'series') series[item.id] = drawSeries(item, values, body)
    else values[item.id] = drawValue(item, body)
  }
  for (const { rule, field, other } of body.form.pairs) {
    const same = values[other]
    if (rule === 'alike' && typeof same === 'number' && field in values) {
      values[field] = same + Math.round(body.random() * 8) - 4
    }
  }
  return { values, series }
}

/** An invented set that a technician would believe: every required field, no doubts. */
export function drawMeasurements(
  form: MeasurementForm,
  ageGroup: AgeGroup | null,
  random: () => number,
): Filled {
  let filled: Filled = { values: {}, series: {} }
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    filled = drawOnce({ form, ageGroup, random, size: 0.2 + 0.6 * random() })
    if (checkSet({ form, ...filled, ageGroup, ranges: {}, last: null }).length === 0) break
  }
  return filled
}

/** The same limb some months before: a little fuller all the way down. */
export function drawEarlier(
  { values, series }: Filled,
  circumferences: readonly string[],
  random: () => number,
): Filled {
  const fuller = (value: number) => value + 6 + Math.round(random() * 12)
  return {
    values: Object.fromEntries(
      Object.entries(values).map(([id, value]) => [
        id,
        typeof value === 'number' && circumferences.includes(id) ? fuller(value) : value,
      ]),
    ),
    series: Object.fromEntries(
      Object.entries(series).map(([id, readings]) => [
        id,
        readings.map(({ distanceMm, valueMm }) => ({ distanceMm, valueMm: fuller(valueMm) })),
      ]),
    ),
  }
}
