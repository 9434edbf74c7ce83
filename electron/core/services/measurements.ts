import type {
  MeasurementDraft,
  MeasurementSubject,
  PatientMeasurements,
  SetComparison,
} from '#contract/measurements.ts'
import { entities } from '#db/entities.ts'
import type { Reader } from '#db/handles.ts'
import type { Journal } from '#db/journal.ts'
import { listMeasurementSetsOf } from '#db/measurements.ts'
import type { CheckSubject } from '#domain/measurements/checks/doubt.ts'
import { compareSets, earlierSets, lastSetBefore } from '#domain/measurements/compare-sets.ts'
import {
  completionProblems,
  impossibleValues,
  standingAcceptances,
} from '#domain/measurements/complete-set.ts'
import { measurementForms } from '#domain/measurements/form-registry.ts'
import type { MeasurementForm } from '#domain/measurements/form.ts'
import type { MeasurementSet } from '#domain/measurements/measurement-set.ts'
import { ageGroupOn } from '#domain/measurements/ranges.ts'
import { getDevice } from '#domain/orders/device.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import type { Context } from '../context.ts'
import { load, loadFresh, operate } from '../operate.ts'
import { invalid, notFound, refused } from '../refusal.ts'
import { readRanges } from './measurement-ranges.ts'
import { moveOrder } from './move-order.ts'

/** Everything that was measured on one person, and what the checks need to know of them. */
export function readMeasurementsOf(
  context: Context,
  { patientId }: { patientId: string },
): PatientMeasurements {
  const { db } = context.core
  load(context, 'patients', patientId)
  return { sets: listMeasurementSetsOf(db, patientId), ranges: readRanges(db).overrides }
}

export const getMeasurementSet = (context: Context, { id }: { id: string }): MeasurementSet =>
  load(context, 'measurementSets', id)

/** Begins a draft for an order of the person, or for a device without one. */
export function startMeasuring(
  context: Context,
  { subject, draft }: { subject: MeasurementSubject; draft: MeasurementDraft },
) {
  const patient = load(context, 'patients', subject.patientId)
  const form = measurementForms.current(subject.deviceType)
  if (!form) throw refused('no_form')
  const order = subject.orderId ? load(context, 'deviceOrders', subject.orderId) : null
  assertSubject(subject, order)
  assertPossible(context, form, draft)
  return operate(context, { name: 'measurements.start', campId: patient.campId }, (journal) =>
    journal.create('measurementSets', {
      ...subject,
      ...draft,
      id: context.core.newId(),
      campId: patient.campId,
      limbId: order?.limbId ?? null,
      formId: form.id,
      formVersion: form.version,
      status: 'draft',
      struckReason: '',
    }),
  )
}

/** The set is for the order's own person, device and side; without an order, a device that has a side names it. */
function assertSubject(subject: MeasurementSubject, order: DeviceOrder | null): void {
  if (order && order.patientId !== subject.patientId) throw refused('other_person')
  if (order && (order.deviceType !== subject.deviceType || order.side !== subject.side))
    throw refused('other_limb')
  if (getDevice(subject.deviceType).sided && subject.side === null) throw invalid({ side: 'side_required' })
}

function assertPossible(context: Context, form: MeasurementForm, draft: MeasurementDraft): void {
  if (draft.staffId) load(context, 'staff', draft.staffId)
  const problems = impossibleValues(form, draft)
  if (Object.keys(problems).length > 0) throw invalid(problems)
}

/** The draft that may still be written, with the form it was begun with. */
function loadDraft(context: Context, { id, version }: { id: string; version: number }) {
  const set = loadFresh(context, 'measurementSets', id, version)
  if (set.struckReason !== '') throw refused('struck')
  if (set.status === 'complete') throw refused('already_complete')
  const form = measurementForms.find(set.formId, set.formVersion)
  if (!form) throw refused('unknown_form', { form: set.formId, version: set.formVersion })
  return { set, form }
}

interface DraftInput {
  id: string
  version: number
  draft: MeasurementDraft
}

export function saveMeasurementDraft(context: Context, { draft, ...key }: DraftInput) {
  return operate(context, { name: 'measurements.saveDraft' }, (journal) => {
    const { set, form } = loadDraft(context, key)
    assertPossible(context, form, draft)
    return journal.replace('measurementSets', { ...set, ...draft })
  })
}

/** Completes a draft once nothing is missing and every doubt was accepted, and moves its order on to "measured". */
export function completeMeasuring(context: Context, { draft, ...key }: DraftInput) {
  return operate(context, { name: 'measurements.complete' }, (journal) => {
    const { set, form } = loadDraft(context, key)
    assertPossible(context, form, draft)
    const filled: MeasurementSet = { ...set, ...draft }
    const subject = checkSubjectOf(journal.tx, form, filled)
    const problems = { ...headProblems(draft), ...completionProblems(subject, filled) }
    if (Object.keys(problems).length > 0) throw invalid(problems)
    const accepted = standingAcceptances(subject, filled)
    const complete = journal.replace('measurementSets', { ...filled, accepted, status: 'complete' })
    return { set: complete, order: markMeasured(journal, context, complete.orderId) }
  })
}

/** Who measured, and how the person was while measured. */
const headProblems = ({ staffId }: MeasurementDraft): Record<string, string> =>
  staffId === null ? { staffId: 'required' } : {}

/** What the checks look at: the form, the soft limits for the person's age and the last set of the same limb. */
function checkSubjectOf(db: Reader, form: MeasurementForm, set: MeasurementSet): CheckSubject {
  const birth = entities.patients.find(db, set.patientId)?.birth ?? null
  return {
    form,
    values: set.values,
    series: set.series,
    ageGroup: ageGroupOn(birth, set.takenOn),
    ranges: readRanges(db).overrides,
    last: lastSetBefore(set, listMeasurementSetsOf(db, set.patientId)),
  }
}

/** A prescribed order is measured now; one that is further on stays where it is. */
function markMeasured(journal: Journal, context: Context, orderId: string | null): DeviceOrder | null {
  const order = orderId ? entities.deviceOrders.find(journal.tx, orderId) : null
  if (order?.state !== 'prescribed') return order
  return moveOrder(journal, context, order, { to: 'measured', kind: 'advance' })
}

export function strikeMeasurementSet(
  context: Context,
  input: { id: string; version: number; reason: string },
) {
  return operate(context, { name: 'measurements.strike', reason: input.reason }, (journal) => {
    const set = loadFresh(context, 'measurementSets', input.id, input.version)
    if (set.struckReason !== '') throw refused('struck')
    return journal.replace('measurementSets', { ...set, struckReason: input.reason })
  })
}

/** A set line by line against an earlier one of the same device and side. */
export function compareMeasurements(
  context: Context,
  { id, withId }: { id: string; withId: string | null },
): SetComparison {
  const set = load(context, 'measurementSets', id)
  const form = measurementForms.find(set.formId, set.formVersion)
  const earlier = earlierSets(set, listMeasurementSetsOf(context.core.db, set.patientId))
  const against = withId ? (earlier.find((other) => other.id === withId) ?? null) : (earlier[0] ?? null)
  if (withId && !against) throw notFound('measurementSets')
  return { set, earlier, against, lines: form ? compareSets(form, set, against) : [] }
}
