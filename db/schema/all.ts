import { appointments } from './appointments.ts'
import { camps } from './camps.ts'
import { changes } from './changes.ts'
import { deviceOrders } from './device-orders.ts'
import { imports } from './imports.ts'
import { patientKeys, patients } from './patients.ts'
import { printedLists } from './printed-lists.ts'
import { counters, settings } from './settings.ts'
import { staff, staffPins } from './staff.ts'
import { stations } from './stations.ts'
import { travelGroups } from './travel-groups.ts'

/** Every table, for drizzle's query builder and for drizzle-kit. */
export const schema = {
  appointments,
  camps,
  changes,
  counters,
  deviceOrders,
  imports,
  patientKeys,
  patients,
  printedLists,
  settings,
  staff,
  staffPins,
  stations,
  travelGroups,
}
