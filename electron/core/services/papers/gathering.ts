import type { PaperRequest } from '#contract/papers.ts'
import { listCampDay } from '#db/appointments.ts'
import { entities } from '#db/entities.ts'
import { listOrdersByIds } from '#db/orders.ts'
import { listPatientsByIds } from '#db/patients.ts'
import { listStaff } from '#db/staff.ts'
import { listStockItems } from '#db/stock.ts'
import type { LimbLevel } from '#domain/limbs/limb.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import type { OrderRecords } from '#domain/papers/paper-order.ts'
import type { Shelf } from '#domain/papers/paper-part.ts'
import { inScriptOf } from '#domain/papers/paper-person.ts'
import type { PaperStamp } from '#domain/papers/paper.ts'
import type { Patient } from '#domain/people/patient.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../refusal.ts'

/** What is asked for, and what every paper says of itself. */
export interface Gathering {
  context: Context
  request: PaperRequest
  stamp: PaperStamp
}

/** The people whom a paper is about: those asked for, in that order, or everybody with a visit on the day, by time. */
export function peopleOf({ context: { core }, request: { subject, campId } }: Gathering): Patient[] {
  const ids = 'ids' in subject ? subject.ids : []
  const wanted =
    subject.kind === 'day' ? liveVisits(core.db, campId, subject.date).map(({ patientId }) => patientId) : ids
  const unique = [...new Set(wanted)]
  return inOrder(unique, listPatientsByIds(core.db, unique), 'patients')
}

/** The orders that a paper is about with their people: those asked for, or those measured on the day, by time. */
export function orderRecordsOf(gathering: Gathering): OrderRecords[] {
  const orders = ordersOf(gathering)
  const patients = new Map(
    listPatientsByIds(
      gathering.context.core.db,
      orders.map(({ patientId }) => patientId),
    ).map((patient) => [patient.id, patient]),
  )
  const nameOf = staffNames(gathering)
  const shelf = shelfOf(gathering)
  return orders.flatMap((order) => {
    const patient = patients.get(order.patientId)
    const limbLevel = levelOf(gathering, order)
    return patient ? [{ order, patient, technician: nameOf(order.technicianId), limbLevel, shelf }] : []
  })
}

/** The level of the limb that an order is for. */
export const levelOf = ({ context }: Gathering, { limbId }: DeviceOrder): LimbLevel | null =>
  (limbId && entities.limbs.find(context.core.db, limbId)?.level) || null

/** The catalogue, so that papers can name parts with their sizes. */
export const shelfOf = ({ context }: Gathering): Shelf =>
  new Map(listStockItems(context.core.db).map((item) => [item.id, item]))

/** Names of staff in the language of the paper; empty for nobody. */
export function staffNames({ context, stamp }: Gathering): (staffId: string | null) => string {
  const staff = new Map(listStaff(context.core.db).map((member) => [member.id, member]))
  return (staffId) => {
    const member = staffId ? staff.get(staffId) : undefined
    return member ? inScriptOf(stamp.language, member.nameLatin, member.namePersian) : ''
  }
}

function ordersOf({ context: { core }, request: { subject, campId } }: Gathering): DeviceOrder[] {
  const ids = 'ids' in subject ? subject.ids : []
  const wanted =
    subject.kind === 'day'
      ? liveVisits(core.db, campId, subject.date)
          .filter(({ kind }) => kind === 'measurement')
          .flatMap(({ orderId }) => orderId ?? [])
      : ids
  const unique = [...new Set(wanted)]
  return inOrder(unique, listOrdersByIds(core.db, unique), 'deviceOrders')
}

const liveVisits = (db: Context['core']['db'], campId: string, date: string) =>
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
