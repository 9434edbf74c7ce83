import type { Breach } from './breach.ts'
import type { Reader } from '../handles.ts'
import { listCompleteSets } from '../measurements.ts'
import { impossibleValues, missingFields } from '#domain/measurements/complete-set.ts'
import { measurementForms } from '#domain/measurements/form-registry.ts'

type MeasurementBreach = Breach<'measurement_incomplete' | 'measurement_form'>

/** A complete set knows its form and has every field that this version of the form requires, each of them possible. */
export function findMeasurementBreaches(db: Reader): MeasurementBreach[] {
  return listCompleteSets(db).flatMap((set): MeasurementBreach[] => {
    const form = measurementForms.find(set.formId, set.formVersion)
    if (!form) {
      const text = `measurement set ${set.id} was taken with form ${set.formId} ${set.formVersion}, which is not known`
      return [{ kind: 'measurement_form', text, ids: [set.id] }]
    }
    const problems = { ...missingFields(form, set), ...impossibleValues(form, set) }
    const fields = Object.entries(problems).map(([field, problem]) => `${field} (${problem})`)
    if (fields.length === 0) return []
    const text = `measurement set ${set.id} is complete but for ${fields.join(', ')}`
    return [{ kind: 'measurement_incomplete', text, ids: [set.id] }]
  })
}
