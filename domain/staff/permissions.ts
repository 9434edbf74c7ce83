import type { Role } from './staff-member.ts'

/**
 * What each role may do. The router asks `isAllowed` before every procedure; screens ask it to hide what would be refused.
 * `readProtected` opens community status, identity numbers, cause and notes.
 */
const table = {
  readPatients: ['coordinator', 'technician', 'therapist', 'manager', 'viewer'],
  readProtected: ['coordinator', 'manager', 'therapist', 'technician'],
  registerPatients: ['coordinator', 'manager'],
  importSheets: ['coordinator', 'manager'],
  editOrders: ['coordinator', 'technician', 'manager'],
  /** Assessments, limbs, and the eligibility clock. */
  assess: ['technician', 'therapist', 'manager'],
  measure: ['technician', 'therapist', 'manager'],
  /** Moving orders through the workshop, trials, bench work. */
  workOnOrders: ['technician', 'therapist', 'manager'],
  /** Planning, holding and releasing orders, taking in repairs; each step has its own right besides. */
  moveOrders: ['coordinator', 'technician', 'therapist', 'manager'],
  reopenOrders: ['manager'],
  /** Delivering without a passed check-out, fitting against the eligibility clock. */
  overrideClinical: ['manager', 'therapist'],
  checkOut: ['technician', 'therapist', 'manager'],
  deliver: ['technician', 'therapist', 'coordinator', 'manager'],
  manageStock: ['technician', 'coordinator', 'manager'],
  /** Photos of limbs and papers. */
  readClinicalFiles: ['technician', 'therapist', 'manager'],
  addFiles: ['coordinator', 'technician', 'therapist', 'manager'],
  recordConsent: ['coordinator', 'technician', 'therapist', 'manager'],
  /** The Washington Group Short Set, asked before fitting. */
  askFunctioning: ['coordinator', 'technician', 'therapist', 'manager'],
  /** Training sessions and outcome measures. */
  logRehab: ['technician', 'therapist', 'manager'],
  followUp: ['coordinator', 'technician', 'therapist', 'manager'],
  /** Tokens at the gate and the lines at the stations. */
  runQueue: ['coordinator', 'technician', 'therapist', 'manager'],
  book: ['coordinator', 'manager'],
  overrideClash: ['coordinator', 'manager'],
  setVisitStatus: ['coordinator', 'technician', 'therapist', 'manager'],
  printLists: ['coordinator', 'technician', 'therapist', 'manager', 'viewer'],
  changeOwnPin: ['coordinator', 'technician', 'therapist', 'manager', 'viewer'],
  undo: ['coordinator', 'technician', 'therapist', 'manager'],
  manageCamp: ['manager'],
  manageStaff: ['manager'],
  /** Working hours, and who is not there: whoever runs the desk hears first that somebody is ill. */
  planStaff: ['coordinator', 'manager'],
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof table
export const permissions = Object.keys(table) as Permission[]

export function rolesWith(permission: Permission): readonly Role[] {
  return table[permission]
}

export function isAllowed(held: readonly Role[], permission: Permission): boolean {
  return held.some((role) => (table[permission] as readonly Role[]).includes(role))
}
