import { appointments } from './appointments.ts'
import { assessments } from './assessments.ts'
import { attachmentBytes, attachments } from './attachments.ts'
import { dayBands, machines, staffAbsences, staffRosters } from './camp-plan.ts'
import { camps } from './camps.ts'
import { changes } from './changes.ts'
import { consents } from './consents.ts'
import { deviceOrders } from './device-orders.ts'
import { checkouts, deliveries, trials } from './fitting.ts'
import { emergencyPacks } from './emergency-packs.ts'
import { imports } from './imports.ts'
import { limbs } from './limbs.ts'
import { measurementSets } from './measurement-sets.ts'
import { patientKeys, patients } from './patients.ts'
import { printedLists } from './printed-lists.ts'
import { printedPapers } from './printed-papers.ts'
import { queueTokens } from './queue-tokens.ts'
import { recalls } from './recalls.ts'
import { followUps, functioning, outcomes, rehabSessions } from './rehab.ts'
import { rehabSeries } from './rehab-series.ts'
import { counters, settings } from './settings.ts'
import { staff, staffPins } from './staff.ts'
import { stations } from './stations.ts'
import { stockItems, stockMovements } from './stock.ts'
import { tokenBlocks } from './token-blocks.ts'
import { travelGroups } from './travel-groups.ts'
import { waitEntries } from './wait-entries.ts'
import { benchSpells, oldDevices, orderSteps } from './workshop.ts'

/** Every table, for drizzle's query builder and for drizzle-kit. */
export const schema = {
  appointments,
  assessments,
  attachmentBytes,
  attachments,
  benchSpells,
  camps,
  changes,
  checkouts,
  consents,
  counters,
  deliveries,
  dayBands,
  deviceOrders,
  emergencyPacks,
  followUps,
  functioning,
  imports,
  limbs,
  machines,
  measurementSets,
  oldDevices,
  orderSteps,
  outcomes,
  patientKeys,
  patients,
  printedLists,
  printedPapers,
  queueTokens,
  recalls,
  rehabSeries,
  rehabSessions,
  settings,
  staff,
  staffAbsences,
  staffPins,
  staffRosters,
  stations,
  stockItems,
  stockMovements,
  tokenBlocks,
  travelGroups,
  trials,
  waitEntries,
}
