import type { PatientDraft, PatientListRow, PatientPageResult, PatientRecord } from '#contract/patients.ts'
import type { DeskOrder, OrderDraft } from '#contract/orders.ts'
import { listAppointmentsOf } from '#db/appointments.ts'
import { groupNames, noGroup } from '#db/camps.ts'
import { takeNumber } from '#db/counters.ts'
import type { Reader } from '#db/handles.ts'
import type { Journal } from '#db/journal.ts'
import { listAssessmentsOf } from '#db/assessments.ts'
import { listConsentsOf } from '#db/consents.ts'
import { listFunctioningOf } from '#db/functioning.ts'
import { listLimbsOf } from '#db/limbs.ts'
import { listStepsOf } from '#db/order-steps.ts'
import { listOrdersOf } from '#db/orders.ts'
import { listRecallsOf } from '#db/recalls.ts'
import { searchPatients, type PatientQuery } from '#db/patients.ts'
import { getDevice } from '#domain/orders/device.ts'
import { undecided, type DeviceOrder } from '#domain/orders/device-order.ts'
import { makeShortNumber } from '#domain/people/short-number.ts'
import type { Patient } from '#domain/people/patient.ts'
import { isAllowed } from '#domain/staff/permissions.ts'
import { campNow } from '../camp-clock.ts'
import type { Context } from '../context.ts'
import { load, loadFresh, operate } from '../operate.ts'
import { invalid, refused } from '../refusal.ts'
import { followRegisteredConsent } from './consents.ts'
import { currentCamp } from './current-camp.ts'
import { findOrAddLimb } from './limb-of-order.ts'

/** Empties what the role may not see: status, papers, cause and notes. */
export function hideProtected(context: Context, patient: Patient): Patient {
  if (isAllowed(context.session.principal?.roles ?? [], 'readProtected')) return patient
  return {
    ...patient,
    communityStatus: null,
    documents: [],
    cause: null,
    amputatedOn: null,
    notes: '',
    flags: [],
  }
}

/** One page of the people list with each person's orders and next visit. */
export function listPeople(context: Context, query: PatientQuery): PatientPageResult {
  const { core } = context
  const page = searchPatients(core.db, query)
  return { rows: toListRows(context, page.rows), total: page.total, isCounted: page.isCounted }
}

function toListRows(context: Context, patients: Patient[]): PatientListRow[] {
  const { core } = context
  const ids = patients.map(({ id }) => id)
  const orders = Map.groupBy(listOrdersOf(core.db, ids), ({ patientId }) => patientId)
  const visits = Map.groupBy(listAppointmentsOf(core.db, ids), ({ patientId }) => patientId)
  const groups = groupNames(
    core.db,
    patients.flatMap(({ groupId }) => groupId ?? []),
  )
  const today = campNow(core, currentCamp(core)).date
  return patients.map((patient) => {
    const next = visits
      .get(patient.id)
      ?.find(({ date, status }) => date >= today && (status === 'booked' || status === 'arrived'))
    return {
      patient: hideProtected(context, patient),
      ...((patient.groupId && groups.get(patient.groupId)) || noGroup),
      orders: (orders.get(patient.id) ?? [])
        .filter(({ state }) => state !== 'cancelled')
        .map(({ id, deviceType, side, state, priority }) => ({ id, deviceType, side, state, priority })),
      nextVisit: next
        ? {
            id: next.id,
            date: next.date,
            startMinute: next.startMinute,
            kind: next.kind,
            status: next.status,
          }
        : null,
    }
  })
}

/** Everything on one person. Protected fields are empty for roles that may not read them. */
export function getPatient(context: Context, { id }: { id: string }): PatientRecord {
  const { db } = context.core
  const patient = load(context, 'patients', id)
  return {
    patient: hideProtected(context, patient),
    ...((patient.groupId && groupNames(db, [patient.groupId]).get(patient.groupId)) || noGroup),
    orders: listOrdersOf(db, [id]),
    appointments: listAppointmentsOf(db, [id]),
  }
}

/** Writes a new patient under the next number. */
export function addPatient(
  journal: Journal,
  context: Context,
  campId: string,
  draft: PatientDraft,
  importFingerprint = '',
): Patient {
  const number = makeShortNumber('P', takeNumber(journal.tx, 'patients'))
  return journal.create('patients', { ...draft, id: context.core.newId(), number, campId, importFingerprint })
}

/** Writes a new order under the next number, with the limb that it serves. */
export function addOrder(
  journal: Journal,
  context: Context,
  patient: Pick<Patient, 'id' | 'campId'>,
  draft: OrderDraft,
  kind: Partial<Pick<DeviceOrder, 'orderType' | 'previousOrderId' | 'intervalReason'>> = {},
): DeviceOrder {
  const number = makeShortNumber('D', takeNumber(journal.tx, 'device_orders'))
  const side = getDevice(draft.deviceType).sided ? draft.side : null
  const serves = { campId: patient.campId, patientId: patient.id, deviceType: draft.deviceType, side }
  return journal.create('deviceOrders', {
    ...draft,
    side,
    id: context.core.newId(),
    number,
    campId: patient.campId,
    patientId: patient.id,
    state: 'prescribed',
    stateSince: journal.head.at,
    orderType: 'new',
    limbId: findOrAddLimb(journal, context, serves),
    previousOrderId: null,
    parts: [],
    technicianId: null,
    ...undecided,
    ...kind,
  })
}

/** Refuses an order for a limb without its side. */
export function assertSide(draft: OrderDraft, field: string): void {
  if (getDevice(draft.deviceType).sided && draft.side === null) throw invalid({ [field]: 'side_required' })
}

export function registerPatient(
  context: Context,
  input: { campId: string; draft: PatientDraft; orders: DeskOrder[] },
): PatientRecord & { operationId: string } {
  load(context, 'camps', input.campId)
  input.orders.forEach((order, index) => assertSide(order, `orders.${index}.side`))
  const { id, operationId } = operate(
    context,
    { name: 'patients.create', campId: input.campId },
    (journal) => {
      const patient = addPatient(journal, context, input.campId, input.draft)
      input.orders.forEach(({ orderType, ...order }) =>
        addOrder(journal, context, patient, order, { orderType }),
      )
      return { id: patient.id }
    },
  )
  return { ...getPatient(context, { id }), operationId }
}

/** Saves a corrected record. A role that may not read protected fields keeps them as they are. */
export function updatePatient(context: Context, input: { id: string; version: number; draft: PatientDraft }) {
  return operate(context, { name: 'patients.update' }, (journal) => {
    const stored = loadFresh(context, 'patients', input.id, input.version)
    const visible = hideProtected(context, stored)
    const kept = visible === stored ? {} : protectedFields(stored)
    followRegisteredConsent(journal, context, stored, input.draft.consent)
    return journal.replace('patients', { ...stored, ...input.draft, ...kept })
  })
}

const protectedFields = ({ communityStatus, documents, cause, amputatedOn, notes, flags }: Patient) => ({
  communityStatus,
  documents,
  cause,
  amputatedOn,
  notes,
  flags,
})

export function removePatient(context: Context, input: { id: string; version: number; reason: string }) {
  const { db } = context.core
  return operate(context, { name: 'patients.remove', reason: input.reason }, (journal) => {
    const patient = loadFresh(context, 'patients', input.id, input.version)
    if (listAppointmentsOf(db, [patient.id]).length > 0) throw refused('has_visits')
    const orders = listOrdersOf(db, [patient.id])
    if (orders.some(({ state }) => state !== 'prescribed' && state !== 'cancelled'))
      throw refused('has_orders')
    if (hasFindings(db, patient.id)) throw refused('has_findings')
    for (const { id } of listConsentsOf(db, patient.id)) journal.remove('consents', id)
    for (const { id } of listRecallsOf(db, patient.id)) journal.remove('recalls', id)
    for (const step of listStepsOf(
      journal.tx,
      orders.map(({ id }) => id),
    ))
      journal.remove('orderSteps', step.id)
    for (const { id } of orders) journal.remove('deviceOrders', id)
    for (const { id } of listLimbsOf(journal.tx, patient.id)) journal.remove('limbs', id)
    journal.remove('patients', patient.id)
    return {}
  })
}

/** Whether anything clinical was ever put down about a person: that is never deleted. */
function hasFindings(db: Reader, patientId: string): boolean {
  return [listAssessmentsOf, listFunctioningOf].some((list) => list(db, patientId).length > 0)
}
