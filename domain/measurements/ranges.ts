import type { FormItem, MeasurementForm, Range } from './form.ts'
import { ageOn, type Birth } from '../people/birth.ts'

/** Below this age the soft limits of a child hold. Working figure, to be confirmed by a prosthetist. */
export const adultFromYears = 15

export type AgeGroup = 'adult' | 'child'

/** Which soft limits hold on a day; null while nobody knows how old the person is, and either will do. */
export function ageGroupOn(birth: Birth | null, date: string): AgeGroup | null {
  if (!birth) return null
  return ageOn(birth, date).years < adultFromYears ? 'child' : 'adult'
}

/** Soft limits that a camp has set itself, in the stored unit, with who says so. */
export interface RangeOverride {
  adult: Range | null
  child: Range | null
  /** The prosthetist, book or study behind them. */
  source: string
}
/** By `rangeKey`. */
export type RangeOverrides = Record<string, RangeOverride>

export const rangeKey = (form: Pick<MeasurementForm, 'id'>, itemId: string) => `${form.id}.${itemId}`

const joined = (one: Range | null, other: Range | null): Range | null =>
  one && other ? { min: Math.min(one.min, other.min), max: Math.max(one.max, other.max) } : (one ?? other)

/** The soft limits of an item for somebody: the camp's own where it has set them, else those of the form. */
export function rangeOf(
  form: Pick<MeasurementForm, 'id'>,
  item: FormItem,
  ageGroup: AgeGroup | null,
  overrides: RangeOverrides,
): Range | null {
  const { adult, child } = overrides[rangeKey(form, item.id)] ?? item
  if (ageGroup === null) return joined(adult, child)
  return ageGroup === 'adult' ? adult : child
}
