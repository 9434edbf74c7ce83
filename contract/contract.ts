import { appointments } from './appointments.ts'
import { camps } from './camps.ts'
import { changes } from './changes.ts'
import { groups } from './groups.ts'
import { imports } from './imports.ts'
import { lists } from './lists.ts'
import { orders } from './orders.ts'
import { patients } from './patients.ts'
import { session } from './session.ts'
import { staff } from './staff.ts'
import { stations } from './stations.ts'
import { today } from './today.ts'

/** The whole API, one word a key. */
export const contract = {
  appointments,
  camps,
  changes,
  groups,
  imports,
  lists,
  orders,
  patients,
  session,
  staff,
  stations,
  today,
}
export type Contract = typeof contract
