import { isAsked, itemsOf, type MeasurementForm, type Range } from '../form.ts'
import type { MeasurementSet } from '../measurement-set.ts'
import { isNumberKind, type NumberKind } from '../parse-measure.ts'
import { rangeOf, type AgeGroup, type RangeOverrides } from '../ranges.ts'

export const doubtKinds = [
  'ten_fold',
  'unit_slip',
  'out_of_range',
  'swapped',
  'grows_distally',
  'differs_from_sound',
  'differs_from_last',
] as const
export type DoubtKind = (typeof doubtKinds)[number]

/** Not a doubt but accepted like one: a value that is needed cannot be taken from this person, for a reason. */
export const NOT_MEASURABLE = 'not_measurable'

/** A reason to look twice at one value. */
export interface Doubt {
  check: DoubtKind
  /** Field of the form, or one reading of a series: `readingKey`. */
  field: string
  /** The doubted value in its stored unit. */
  value: number
  /** What it is compared with: soft limits, the other side, the reading before, the last set. Stored unit. */
  against: Range | null
  other: { field: string; value: number; takenOn: string } | null
  /** What was probably meant. */
  suggestion: number | null
}

/** What the checks look at. */
export interface CheckSubject {
  form: MeasurementForm
  values: MeasurementSet['values']
  series: MeasurementSet['series']
  ageGroup: AgeGroup | null
  ranges: RangeOverrides
  /** The newest complete set of the same limb and device before this one. */
  last: Pick<MeasurementSet, 'values' | 'series' | 'takenOn'> | null
}

export type Check = (subject: CheckSubject) => Doubt[]

/** Names one reading of a series by its distance, so that it keeps its name when others are added. */
export const readingKey = (seriesId: string, distanceMm: number) => `${seriesId}@${distanceMm}`

/** The series and distance that `readingKey` names; null for a plain field. */
export function parseReadingKey(key: string): { seriesId: string; distanceMm: number } | null {
  const at = key.lastIndexOf('@')
  return at < 0 ? null : { seriesId: key.slice(0, at), distanceMm: Number(key.slice(at + 1)) }
}

/** One number of a set with what is known of it. */
export interface TypedNumber {
  field: string
  kind: NumberKind
  value: number
  range: Range | null
}

/** Every number that was typed, readings of series included, with its soft limits. What is not asked for is left out. */
export function numbersOf({ form, values, series, ageGroup, ranges }: CheckSubject): TypedNumber[] {
  return itemsOf(form)
    .filter((item) => isAsked(item, values))
    .flatMap((item): TypedNumber[] => {
      const range = rangeOf(form, item, ageGroup, ranges)
      if (item.kind === 'series') {
        return (series[item.id] ?? []).map(({ distanceMm, valueMm }) => ({
          field: readingKey(item.id, distanceMm),
          kind: 'circumference',
          value: valueMm,
          range,
        }))
      }
      const value = values[item.id]
      if (!isNumberKind(item.kind) || typeof value !== 'number') return []
      return [{ field: item.id, kind: item.kind, value, range }]
    })
}

export const isWithin = (value: number, range: Range): boolean => value >= range.min && value <= range.max
