import type { RangeSettings } from '#contract/measurements.ts'
import { findLastChange } from '#db/changes.ts'
import { entities } from '#db/entities.ts'
import type { Reader } from '#db/handles.ts'
import { measurementForms } from '#domain/measurements/form-registry.ts'
import { itemsOf } from '#domain/measurements/form.ts'
import { rangeKey, type RangeOverride, type RangeOverrides } from '#domain/measurements/ranges.ts'
import type { Context } from '../context.ts'
import { operate } from '../operate.ts'
import { notFound, RefusalError } from '../refusal.ts'

/** Key of the setting that holds the camp's own soft limits. */
const MEASUREMENT_RANGES = 'measurement_ranges'

/** The camp's own soft limits; empty until somebody sets one. */
export function readRanges(db: Reader): RangeSettings {
  const stored = entities.settings.find(db, MEASUREMENT_RANGES)
  return { overrides: (stored?.value ?? {}) as RangeOverrides, version: stored?.version ?? 0 }
}

/** Sets or takes back the soft limits of one field. Refused as stale when somebody set another in the meantime. */
export function setRange(
  context: Context,
  input: { version: number; formId: string; fieldId: string; range: RangeOverride | null },
) {
  const form = measurementForms.all.find(({ id }) => id === input.formId)
  if (!form || !itemsOf(form).some(({ id }) => id === input.fieldId)) throw notFound('settings')
  return operate(context, { name: 'measurements.setRange' }, (journal) => {
    const { overrides, version } = readRanges(journal.tx)
    if (version !== input.version) throw stale(journal.tx, overrides)
    const { [rangeKey(form, input.fieldId)]: _replaced, ...others } = overrides
    const value = input.range ? { ...others, [rangeKey(form, input.fieldId)]: input.range } : others
    const record = { id: MEASUREMENT_RANGES, value }
    const stored =
      version === 0 ? journal.create('settings', record) : journal.replace('settings', { ...record, version })
    return { overrides: value, version: stored.version }
  })
}

function stale(db: Reader, current: RangeOverrides): RefusalError {
  const last = findLastChange(db, 'settings', MEASUREMENT_RANGES)
  const data = { entity: 'settings', current, changedBy: last?.actorName ?? '', changedAt: last?.at ?? '' }
  return new RefusalError({ code: 'STALE', data })
}
