import type { Limb } from '#domain/limbs/limb.ts'
import type { Assessment } from '#domain/assessment/assessment.ts'
import type { Recall } from '#domain/recalls/recall.ts'
import type { ConsentRecord } from '#domain/consent/consent.ts'
import type { MeasurementSet } from '#domain/measurements/measurement-set.ts'
import type { OrderStep } from '#domain/orders/order-step.ts'
import type { BenchSpell } from '#domain/orders/bench-spell.ts'
import type { OldDevice } from '#domain/orders/old-device.ts'
import type { StockItem } from '#domain/stock/stock-item.ts'
import type { StockMovement } from '#domain/stock/stock-movement.ts'
import type { Trial } from '#domain/fitting/trial.ts'
import type { Checkout } from '#domain/fitting/checkout.ts'
import type { Delivery } from '#domain/fitting/delivery.ts'
import type { Attachment } from '#domain/attachments/attachment.ts'
import type { RehabSeries, RehabSession } from '#domain/rehab/rehab-session.ts'
import type { Outcome } from '#domain/outcomes/outcome.ts'
import type { FollowUp } from '#domain/follow-up/follow-up.ts'
import type { Functioning } from '#domain/functioning/functioning.ts'
import type { EmergencyPack } from '#domain/emergency/emergency-pack.ts'
import type { TokenBlock } from '#domain/queue/token-block.ts'
import type { QueueToken } from '#domain/queue/token.ts'
import type { Camp } from '#domain/camps/camp.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import type { Patient } from '#domain/people/patient.ts'
import type { Appointment, Station } from '#domain/scheduling/appointment.ts'
import type { WaitEntry } from '#domain/scheduling/wait-list.ts'
import type { StaffMember } from '#domain/staff/staff-member.ts'
import type { PrintedList } from '#domain/lists/daily-list.ts'
import type { PrintedPaper } from '#domain/papers/paper.ts'
import type { DayBand } from '#domain/camps/day-band.ts'
import type { TravelGroup } from '#domain/camps/travel-group.ts'
import type { Machine } from '#domain/scheduling/machine.ts'
import type { StaffAbsence, StaffRoster } from '#domain/staff/duty.ts'
import { derivePatientColumns, derivedPatientKeys, indexPatient, unindexPatient } from './patient-index.ts'
import { recordTable, type RecordTable, type VersionedRecord } from './records.ts'
import type { Writer } from './handles.ts'
import { appointments } from './schema/appointments.ts'
import { dayBands, machines, staffAbsences, staffRosters } from './schema/camp-plan.ts'
import { camps } from './schema/camps.ts'
import { deviceOrders } from './schema/device-orders.ts'
import { imports } from './schema/imports.ts'
import { patients } from './schema/patients.ts'
import { printedLists } from './schema/printed-lists.ts'
import { printedPapers } from './schema/printed-papers.ts'
import { settings } from './schema/settings.ts'
import { staff } from './schema/staff.ts'
import { stations } from './schema/stations.ts'
import { limbs } from './schema/limbs.ts'
import { assessments } from './schema/assessments.ts'
import { recalls } from './schema/recalls.ts'
import { consents } from './schema/consents.ts'
import { measurementSets } from './schema/measurement-sets.ts'
import { benchSpells, oldDevices, orderSteps } from './schema/workshop.ts'
import { stockItems, stockMovements } from './schema/stock.ts'
import { checkouts, deliveries, trials } from './schema/fitting.ts'
import { attachments } from './schema/attachments.ts'
import { followUps, functioning, outcomes, rehabSessions } from './schema/rehab.ts'
import { rehabSeries } from './schema/rehab-series.ts'
import { waitEntries } from './schema/wait-entries.ts'
import { emergencyPacks } from './schema/emergency-packs.ts'
import { tokenBlocks } from './schema/token-blocks.ts'
import { queueTokens } from './schema/queue-tokens.ts'
import { travelGroups } from './schema/travel-groups.ts'

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
  staffRosters: StaffRoster
  staffAbsences: StaffAbsence
  machines: Machine
  dayBands: DayBand
  patients: Patient
  deviceOrders: DeviceOrder
  appointments: Appointment
  imports: SheetImport
  printedLists: PrintedList
  printedPapers: PrintedPaper
  limbs: Limb
  assessments: Assessment
  recalls: Recall
  consents: ConsentRecord
  measurementSets: MeasurementSet
  orderSteps: OrderStep
  benchSpells: BenchSpell
  oldDevices: OldDevice
  stockItems: StockItem
  stockMovements: StockMovement
  trials: Trial
  checkouts: Checkout
  deliveries: Delivery
  attachments: Attachment
  rehabSeries: RehabSeries
  rehabSessions: RehabSession
  outcomes: Outcome
  followUps: FollowUp
  functioning: Functioning
  queueTokens: QueueToken
  waitEntries: WaitEntry
  tokenBlocks: TokenBlock
  emergencyPacks: EmergencyPack
  settings: Setting
}
export type EntityName = keyof Entities

export const entities: { [K in EntityName]: RecordTable<Entities[K]> } = {
  camps: recordTable<Camp>(camps),
  staff: recordTable<StaffMember>(staff),
  stations: recordTable<Station>(stations),
  travelGroups: recordTable<TravelGroup>(travelGroups),
  staffRosters: recordTable<StaffRoster>(staffRosters),
  staffAbsences: recordTable<StaffAbsence>(staffAbsences),
  machines: recordTable<Machine>(machines),
  dayBands: recordTable<DayBand>(dayBands),
  patients: recordTable<Patient>(patients, derivePatientColumns, derivedPatientKeys),
  deviceOrders: recordTable<DeviceOrder>(deviceOrders),
  appointments: recordTable<Appointment>(appointments),
  imports: recordTable<SheetImport>(imports),
  printedLists: recordTable<PrintedList>(printedLists),
  printedPapers: recordTable<PrintedPaper>(printedPapers),
  limbs: recordTable<Limb>(limbs),
  assessments: recordTable<Assessment>(assessments),
  recalls: recordTable<Recall>(recalls),
  consents: recordTable<ConsentRecord>(consents),
  measurementSets: recordTable<MeasurementSet>(measurementSets),
  orderSteps: recordTable<OrderStep>(orderSteps),
  benchSpells: recordTable<BenchSpell>(benchSpells),
  oldDevices: recordTable<OldDevice>(oldDevices),
  stockItems: recordTable<StockItem>(stockItems),
  stockMovements: recordTable<StockMovement>(stockMovements),
  trials: recordTable<Trial>(trials),
  checkouts: recordTable<Checkout>(checkouts),
  deliveries: recordTable<Delivery>(deliveries),
  attachments: recordTable<Attachment>(attachments),
  rehabSeries: recordTable<RehabSeries>(rehabSeries),
  rehabSessions: recordTable<RehabSession>(rehabSessions),
  outcomes: recordTable<Outcome>(outcomes),
  followUps: recordTable<FollowUp>(followUps),
  functioning: recordTable<Functioning>(functioning),
  queueTokens: recordTable<QueueToken>(queueTokens),
  waitEntries: recordTable<WaitEntry>(waitEntries),
  tokenBlocks: recordTable<TokenBlock>(tokenBlocks),
  emergencyPacks: recordTable<EmergencyPack>(emergencyPacks),
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
