import { fieldsOf } from '../measurements/form.ts'
import { measurementForms } from '../measurements/form-registry.ts'
import type { MeasurementSet } from '../measurements/measurement-set.ts'
import type { PassportMeasurement } from './passport-facts.ts'

/**
 * What a device was made to: lengths and circumferences of the limb itself in the order of their form, under the codes of its fields,
 * then the tape readings of each series (`circumference@50` is taken 50 mm below the first level).
 */
export function keyMeasurements(
  set: Pick<MeasurementSet, 'formId' | 'formVersion' | 'values' | 'series'>,
): PassportMeasurement[] {
  const form = measurementForms.find(set.formId, set.formVersion)
  const fields = (form ? fieldsOf(form) : [])
    .filter(({ kind, of }) => (kind === 'length' || kind === 'circumference') && of !== 'sound')
    .flatMap(({ id }): PassportMeasurement[] => {
      const value = set.values[id]
      return typeof value === 'number' ? [{ code: id, mm: Math.round(value) }] : []
    })
  const readings = Object.entries(set.series).flatMap(([series, points]) =>
    points.map(({ distanceMm, valueMm }) => ({
      code: `${series}@${Math.round(distanceMm)}`,
      mm: Math.round(valueMm),
    })),
  )
  return [...fields, ...readings]
}
