import type { Camp } from '#domain/camps/camp.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import type { Patient } from '#domain/people/patient.ts'
import type { Appointment, Station } from '#domain/scheduling/appointment.ts'
import type { StaffMember } from '#domain/staff/staff-member.ts'
import type { PrintedList } from '#domain/lists/daily-list.ts'
import { derivePatientColumns, derivedPatientKeys, indexPatient, unindexPatient } from './patient-index.ts'
import { recordTable, type RecordTable, type VersionedRecord } from './records.ts'
import type { Writer } from './handles.ts'
import { appointments } from './schema/appointments.ts'
import { camps } from './schema/camps.ts'
import { deviceOrders } from './schema/device-orders.ts'
import { imports } from './schema/imports.ts'
import { patients } from './schema/patients.ts'
import { printedLists } from './schema/printed-lists.ts'
import { settings } from './schema/settings.ts'
import { staff } from './schema/staff.ts'
import { stations } from './schema/stations.ts'
import { travelGroups } from './schema/travel-groups.ts'

export interface TravelGroup {
  id: string
  campId: string
  name: string
  nameKey: string
  note: string
  version: number
}

export interface Setting {
  id: string
  value: unknown
  version: number
}

/** What an imported sheet became; counts are rows. */
export interface SheetImport {
  id: string
  campId: string
  fileName: string
  fileHash: string
  rows: number
  added: number
  merged: number
  skipped: number
  refused: number
  importedAt: string
  importedBy: string
  version: number
}

/** Every kind of record that is logged and can be undone, by its word. */
export interface Entities {
  camps: Camp
  staff: StaffMember
  stations: Station
  travelGroups: TravelGroup
  patients: Patient
  deviceOrders: DeviceOrder
  appointments: Appointment
  imports: SheetImport
  printedLists: PrintedList
  settings: Setting
}
export type EntityName = keyof Entities

export const entities: { [K in EntityName]: RecordTable<Entities[K]> } = {
  camps: recordTable<Camp>(camps),
  staff: recordTable<StaffMember>(staff),
  stations: recordTable<Station>(stations),
  travelGroups: recordTable<TravelGroup>(travelGroups),
  patients: recordTable<Patient>(patients, derivePatientColumns, derivedPatientKeys),
  deviceOrders: recordTable<DeviceOrder>(deviceOrders),
  appointments: recordTable<Appointment>(appointments),
  imports: recordTable<SheetImport>(imports),
  printedLists: recordTable<PrintedList>(printedLists),
  settings: recordTable<Setting>(settings),
}
export const entityNames = Object.keys(entities) as EntityName[]

interface IndexHooks {
  before(tx: Writer, id: string): void
  after(tx: Writer, record: VersionedRecord): void
}

/** Derived tables that must follow a record; called around every write. */
export const indexHooks: Partial<Record<EntityName, IndexHooks>> = {
  patients: { before: unindexPatient, after: (tx, record) => indexPatient(tx, record as Patient) },
}
