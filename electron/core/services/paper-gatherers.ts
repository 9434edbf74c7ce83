import type { PaperRequest } from '#contract/papers.ts'
import { listCampDay } from '#db/appointments.ts'
import { listPhotoDecisions, listPortraits, listThumbnails } from '#db/attachments.ts'
import { groupNames } from '#db/camps.ts'
import { listOrdersByIds, listOrdersOf } from '#db/orders.ts'
import { listPatientsByIds } from '#db/patients.ts'
import { listStaff } from '#db/staff.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import type { PaperName, PaperStamp } from '#domain/papers/paper.ts'
import type { PaperDocument } from '#domain/papers/paper-document.ts'
import { inScriptOf } from '#domain/papers/paper-person.ts'
import { buildRegistrationCards } from '#domain/papers/registration-card.ts'
import { buildWorkshopLabels } from '#domain/papers/workshop-label.ts'
import type { Patient } from '#domain/people/patient.ts'
import type { Context } from '../context.ts'
import { notFound } from '../refusal.ts'

export interface Gathering {
  context: Context
  request: PaperRequest
  stamp: PaperStamp
}

/** Reads what a paper needs and builds it. */
export const paperGatherers: Record<PaperName, (gathering: Gathering) => PaperDocument> = {
  'registration-card': gatherCards,
  'workshop-label': gatherLabels,
  'test-page': ({ stamp }) => ({ paper: 'test-page', stamp }),
}

function gatherCards(gathering: Gathering): PaperDocument {
  const { context, stamp } = gathering
  const { db } = context.core
  const patients = peopleOf(gathering)
  const ids = patients.map(({ id }) => id)
  const groups = groupNames(
    db,
    patients.flatMap(({ groupId }) => groupId ?? []),
  )
  const orders = Map.groupBy(listOrdersOf(db, ids), ({ patientId }) => patientId)
  const portraits = portraitsOf(context, ids)
  return buildRegistrationCards(
    stamp,
    patients.map((patient) => ({
      patient,
      group: (patient.groupId && groups.get(patient.groupId)) || '',
      orders: orders.get(patient.id) ?? [],
      portrait: portraits.get(patient.id) ?? '',
    })),
  )
}

function gatherLabels(gathering: Gathering): PaperDocument {
  const { context, stamp } = gathering
  const orders = ordersOf(gathering)
  const patients = new Map(
    listPatientsByIds(
      context.core.db,
      orders.map(({ patientId }) => patientId),
    ).map((patient) => [patient.id, patient]),
  )
  const technicians = technicianNames(gathering)
  return buildWorkshopLabels(
    stamp,
    orders.flatMap((order) => {
      const patient = patients.get(order.patientId)
      return patient ? [{ order, patient, technician: technicians(order.technicianId) }] : []
    }),
  )
}

/** The people whom a paper is about: those asked for, in that order, or everybody with a visit on the day, by time. */
function peopleOf({ context: { core }, request: { subject, campId } }: Gathering): Patient[] {
  const ids =
    subject.kind === 'day'
      ? liveVisits(core.db, campId, subject.date).map(({ patientId }) => patientId)
      : 'ids' in subject
        ? subject.ids
        : []
  return inOrder([...new Set(ids)], listPatientsByIds(core.db, [...new Set(ids)]), 'patients')
}

/** The orders that a paper is about: those asked for, or those measured on the day, by time. */
function ordersOf({ context: { core }, request: { subject, campId } }: Gathering): DeviceOrder[] {
  const ids =
    subject.kind === 'day'
      ? liveVisits(core.db, campId, subject.date)
          .filter(({ kind }) => kind === 'measurement')
          .flatMap(({ orderId }) => orderId ?? [])
      : 'ids' in subject
        ? subject.ids
        : []
  return inOrder([...new Set(ids)], listOrdersByIds(core.db, ids), 'deviceOrders')
}

type Db = Context['core']['db']

const liveVisits = (db: Db, campId: string, date: string) =>
  listCampDay(db, campId, date)
    .filter(({ status }) => status !== 'cancelled' && status !== 'no_show')
    .sort((a, b) => a.startMinute - b.startMinute || a.id.localeCompare(b.id))

/** Records in the order of their ids. Refuses with `NOT_FOUND` when one of them is not there. */
function inOrder<T extends { id: string }>(ids: readonly string[], records: T[], entity: string): T[] {
  const known = new Map(records.map((record) => [record.id, record]))
  return ids.map((id) => {
    const record = known.get(id)
    if (!record) throw notFound(entity)
    return record
  })
}

/** Small portraits as `data:` addresses of those who have one and did not say no to photos. */
function portraitsOf({ core: { db } }: Context, patientIds: readonly string[]): Map<string, string> {
  const decisions = listPhotoDecisions(db, patientIds)
  const portraits = [...listPortraits(db, patientIds)].filter(([patientId]) => {
    const decision = decisions.get(patientId)
    return decision === undefined || decision === 'given'
  })
  const thumbnails = listThumbnails(
    db,
    portraits.map(([, id]) => id),
  )
  return new Map(
    portraits.flatMap(([patientId, id]) => {
      const bytes = thumbnails.get(id)
      return bytes ? [[patientId, `data:image/jpeg;base64,${bytes.toString('base64')}`] as const] : []
    }),
  )
}

function technicianNames({ context, stamp }: Gathering): (staffId: string | null) => string {
  const staff = new Map(listStaff(context.core.db).map((member) => [member.id, member]))
  return (staffId) => {
    const member = staffId ? staff.get(staffId) : undefined
    return member ? inScriptOf(stamp.language, member.nameLatin, member.namePersian) : ''
  }
}
