import type { Breach } from './breach.ts'
import { entities } from '../entities.ts'
import type { Reader } from '../handles.ts'
import { listCompleteSets } from '../measurements.ts'
import { impossibleValues, missingFields } from '#domain/measurements/complete-set.ts'
import { measurementForms } from '#domain/measurements/form-registry.ts'
import type { MeasurementSet } from '#domain/measurements/measurement-set.ts'

type MeasurementBreach = Breach<'measurement_incomplete' | 'measurement_form' | 'measurement_limb'>

/**
 * A complete set is of the device and the side of its order, knows its form and has every field that this version of the form requires,
 * each of them possible.
 */
export function findMeasurementBreaches(db: Reader): MeasurementBreach[] {
  return listCompleteSets(db).flatMap((set): MeasurementBreach[] => {
    if (set.struckReason === '' && isOfAnotherLimb(db, set)) {
      const text = `measurement set ${set.id} is of another device or side than its order`
      return [{ kind: 'measurement_limb', text, ids: [set.id] }]
    }
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

function isOfAnotherLimb(db: Reader, { orderId, deviceType, side }: MeasurementSet): boolean {
  const order = orderId ? entities.deviceOrders.find(db, orderId) : null
  return order !== null && (order.deviceType !== deviceType || (order.side !== null && order.side !== side))
}
