import type { Journal } from '#db/journal.ts'
import { listCampAppointments } from '#db/appointments.ts'
import { listCampOrders } from '#db/orders.ts'
import { listPatientsByIds } from '#db/patients.ts'
import { drawEarlier, drawMeasurements } from '#db/seed/rehearsal-measurements.ts'
import type { Camp } from '#domain/camps/camp.ts'
import { checkSet } from '#domain/measurements/check-set.ts'
import { measurementForms } from '#domain/measurements/form-registry.ts'
import { fieldsOf, type MeasurementForm } from '#domain/measurements/form.ts'
import type { MeasurementSet } from '#domain/measurements/measurement-set.ts'
import { ageGroupOn, type AgeGroup } from '#domain/measurements/ranges.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import { addDays } from '#domain/time/local-date.ts'
import type { Context } from '../../context.ts'

/** Orders that have not been measured, or never will be. */
const unmeasured: readonly string[] = ['prescribed', 'cancelled']
/** People whose limb was measured half a year ago as well. */
const REMEASURED = 6
const HALF_A_YEAR = -190

interface Taking {
  order: DeviceOrder
  form: MeasurementForm
  ageGroup: AgeGroup | null
  takenOn: string
  staffId: string | null
  /** Null for what was measured before there was an order. */
  orderId: string | null
}

/**
 * Measures every order that is beyond "prescribed", by whoever had the visit: the first few also half a year ago, with what changed
 * since accepted; one long residual limb accepted as it is; one set left half typed.
 */
export function addRehearsalMeasurements(
  journal: Journal,
  context: Context,
  camp: Camp,
  random: () => number,
): void {
  const takings = listTakings(journal, camp)
  let remeasured = 0
  for (const taking of takings.filter(({ order }) => !unmeasured.includes(order.state))) {
    const filled = drawMeasurements(taking.form, taking.ageGroup, random)
    const isAgain = taking.order.deviceType === 'transtibial' && remeasured < REMEASURED
    if (!isAgain) {
      addSet(journal, context, taking, filled)
      continue
    }
    remeasured += 1
    if (remeasured === 1) filled.values['tt_residual_length'] = 290
    const circumferences = fieldsOf(taking.form)
      .filter(({ kind, of }) => kind === 'circumference' && of === 'residual')
      .map(({ id }) => id)
    const earlier = drawEarlier(filled, circumferences, random)
    const then = { ...taking, takenOn: addDays(camp.firstDate, HALF_A_YEAR), orderId: null }
    const before = addSet(journal, context, then, earlier)
    addSet(journal, context, taking, filled, before)
  }
  const started = takings.find(({ order }) => order.state === 'prescribed')
  if (started) addDraft(journal, context, started, drawMeasurements(started.form, started.ageGroup, random))
}

function listTakings(journal: Journal, camp: Camp): Taking[] {
  const visits = listCampAppointments(journal.tx, camp.id).filter(
    ({ kind, status }) => kind === 'measurement' && status !== 'cancelled',
  )
  const visitOf = new Map(visits.map((visit) => [visit.orderId, visit]))
  const orders = listCampOrders(journal.tx, camp.id).filter(({ id }) => visitOf.has(id))
  const patients = listPatientsByIds(journal.tx, [...new Set(orders.map(({ patientId }) => patientId))])
  const births = new Map(patients.map(({ id, birth }) => [id, birth]))
  return orders.flatMap((order) => {
    const form = measurementForms.current(order.deviceType)
    const visit = visitOf.get(order.id)
    if (!form || !visit) return []
    const ageGroup = ageGroupOn(births.get(order.patientId) ?? null, visit.date)
    return [{ order, form, ageGroup, takenOn: visit.date, staffId: visit.staffId, orderId: order.id }]
  })
}

const headOf = ({ order, form, takenOn, staffId, orderId }: Taking) => ({
  campId: order.campId,
  patientId: order.patientId,
  orderId,
  limbId: order.limbId,
  deviceType: order.deviceType,
  side: order.side,
  formId: form.id,
  formVersion: form.version,
  takenOn,
  staffId,
  posture:
    form.drawing === 'thigh' || form.drawing === 'standing' ? ('standing' as const) : ('sitting' as const),
  sockOn: false,
  unit: 'cm' as const,
  note: '',
  struckReason: '',
})

function addSet(
  journal: Journal,
  context: Context,
  taking: Taking,
  filled: Pick<MeasurementSet, 'values' | 'series'>,
  last: MeasurementSet | null = null,
): MeasurementSet {
  const { form, ageGroup } = taking
  const doubts = checkSet({ form, ...filled, ageGroup, ranges: {}, last })
  return journal.create('measurementSets', {
    ...headOf(taking),
    ...filled,
    id: context.core.newId(),
    status: 'complete',
    accepted: doubts.map(({ field, check }) => ({
      field,
      check,
      reason: check === 'differs_from_last' ? 'limb_changed' : 'measured_twice',
    })),
  })
}

/** The first few fields, as they are when the hands are still in plaster. */
function addDraft(
  journal: Journal,
  context: Context,
  taking: Taking,
  { values, series }: Pick<MeasurementSet, 'values' | 'series'>,
): void {
  journal.create('measurementSets', {
    ...headOf(taking),
    id: context.core.newId(),
    status: 'draft',
    values: Object.fromEntries(Object.entries(values).slice(0, 3)),
    series: Object.fromEntries(Object.entries(series).map(([id, readings]) => [id, readings.slice(0, 2)])),
    accepted: [],
  })
}
