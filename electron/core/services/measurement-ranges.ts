import type { RangeSettings } from '#contract/measurements.ts'
import type { Reader } from '#db/handles.ts'
import { measurementForms } from '#domain/measurements/form-registry.ts'
import { itemsOf } from '#domain/measurements/form.ts'
import { rangeKey, type RangeOverride } from '#domain/measurements/ranges.ts'
import type { Context } from '../context.ts'
import { notFound } from '../refusal.ts'
import { readOverrides, setOverride } from './override-settings.ts'

const MEASUREMENT_RANGES = 'measurement_ranges'

/** The camp's own soft limits; empty until somebody sets one. */
export const readRanges = (db: Reader): RangeSettings => readOverrides<RangeOverride>(db, MEASUREMENT_RANGES)

/** Sets or takes back the soft limits of one field. */
export function setRange(
  context: Context,
  input: { version: number; formId: string; fieldId: string; range: RangeOverride | null },
) {
  const form = measurementForms.all.find(({ id }) => id === input.formId)
  if (!form || !itemsOf(form).some(({ id }) => id === input.fieldId)) throw notFound('settings')
  const key = rangeKey(form, input.fieldId)
  return setOverride(context, 'measurements.setRange', {
    ...{ id: MEASUREMENT_RANGES, version: input.version, key },
    own: input.range,
  })
}
