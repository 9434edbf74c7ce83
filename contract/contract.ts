import { appointments } from './appointments.ts'
import { attachments } from './attachments.ts'
import { assessments } from './assessments.ts'
import { bills } from './bills.ts'
import { campPlan } from './camp-plan.ts'
import { camps } from './camps.ts'
import { changes } from './changes.ts'
import { followUps } from './follow-ups.ts'
import { door } from './door.ts'
import { checkouts } from './checkouts.ts'
import { deliveries } from './deliveries.ts'
import { consents } from './consents.ts'
import { functioning } from './functioning.ts'
import { groups } from './groups.ts'
import { imports } from './imports.ts'
import { limbs } from './limbs.ts'
import { lists } from './lists.ts'
import { emergency } from './emergency.ts'
import { closeout } from './closeout.ts'
import { measurements } from './measurements.ts'
import { orders } from './orders.ts'
import { outcomes } from './outcomes.ts'
import { papers } from './papers.ts'
import { patients } from './patients.ts'
import { rehab } from './rehab.ts'
import { recalls } from './recalls.ts'
import { series } from './series.ts'
import { session } from './session.ts'
import { staff } from './staff.ts'
import { stations } from './stations.ts'
import { timeline } from './timeline.ts'
import { stock } from './stock.ts'
import { today } from './today.ts'
import { workshop } from './workshop.ts'
import { trials } from './trials.ts'
import { waitList } from './wait-list.ts'

/** The whole API, one word a key. */
export const contract = {
  appointments,
  attachments,
  assessments,
  campPlan,
  camps,
  closeout,
  emergency,
  changes,
  followUps,
  door,
  bills,
  checkouts,
  deliveries,
  consents,
  functioning,
  groups,
  imports,
  limbs,
  lists,
  measurements,
  orders,
  outcomes,
  papers,
  patients,
  rehab,
  recalls,
  series,
  session,
  staff,
  stations,
  timeline,
  stock,
  today,
  workshop,
  trials,
  waitList,
}
export type Contract = typeof contract
