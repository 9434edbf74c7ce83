import type { DeviceOrder } from '../orders/device-order.ts'
import { getDevice } from '../orders/device.ts'
import {
  isFinished,
  isRepairOrder,
  nextVisitKind,
  type OrderState,
  type OrderStanding,
} from '../orders/order-state.ts'
import type { Patient } from '../people/patient.ts'
import type { Role, Sex, StaffMember } from '../staff/staff-member.ts'
import {
  freeingStatuses,
  visitDefaults,
  type Appointment,
  type AppointmentKind,
  type Station,
} from './appointment.ts'
import { orderStateAfter } from './visit-status.ts'

/** A part of an order that the shelf does not have: the item's names, and how many are missing. */
export interface ShortPart {
  name: string
  namePersian: string
  missing: number
}

export type OrderForBooking = Pick<DeviceOrder, 'id' | 'state' | 'deviceType'> &
  Partial<Pick<DeviceOrder, 'orderType'>> & { shortParts?: readonly ShortPart[] }
export type PatientForBooking = Pick<Patient, 'id' | 'sex' | 'needs'> & Partial<Pick<Patient, 'groupId'>>

/** Kind of visit → roles of which the serving person must hold one. */
export const servingRoles: Record<AppointmentKind, readonly Role[]> = {
  assessment: ['therapist', 'technician'],
  measurement: ['technician'],
  trial_fitting: ['technician'],
  gait_training: ['therapist', 'technician'],
  delivery: ['technician', 'therapist', 'coordinator'],
  repair: ['technician'],
  follow_up: ['therapist', 'technician'],
}

/** State of a custom-made device → kinds of visit that make sense in it; the next visit of order-state.ts is always among them. */
export const readyKinds: Record<OrderState, readonly AppointmentKind[]> = {
  prescribed: ['assessment', 'measurement'],
  measured: ['assessment', 'measurement', 'trial_fitting'],
  rectified: ['assessment', 'measurement', 'trial_fitting'],
  fabricating: ['assessment', 'trial_fitting'],
  assembled: ['assessment', 'trial_fitting', 'gait_training'],
  trial_fit: ['assessment', 'trial_fitting', 'gait_training'],
  adjusting: ['assessment', 'trial_fitting', 'gait_training'],
  finishing: ['assessment', 'trial_fitting', 'gait_training', 'delivery'],
  checkout: ['assessment', 'gait_training', 'delivery'],
  delivered: ['assessment', 'gait_training', 'repair', 'follow_up'],
  follow_up: ['assessment', 'gait_training', 'repair', 'follow_up'],
  in_repair: ['assessment', 'repair'],
  on_hold: ['assessment'],
  rejected: ['assessment'],
  cancelled: [],
  closed: [],
}

/** State of a device from stock or of a repair → kinds that make sense besides its next visit. */
const readyKindsFromStock = (state: OrderState): readonly AppointmentKind[] =>
  isFinished(state) ? readyKinds[state] : ['assessment']

/** Whether a visit of this kind makes sense for an order as it stands. */
export function isReadyFor(order: OrderStanding, kind: AppointmentKind): boolean {
  const isMade = getDevice(order.deviceType).custom && !isRepairOrder(order)
  const kinds = isMade ? readyKinds[order.state] : readyKindsFromStock(order.state)
  return kinds.includes(kind) || nextVisitKind(order) === kind
}

/** Whether a visit still takes its slot: cancelled visits and no-shows do not. */
export function occupies(visit: Pick<Appointment, 'status'>): boolean {
  return !freeingStatuses.includes(visit.status)
}

/** The minutes that a visit takes on its day. */
export function minutesOf(visit: Pick<Appointment, 'startMinute' | 'durationMinutes'>): {
  start: number
  end: number
} {
  return { start: visit.startMinute, end: visit.startMinute + visit.durationMinutes }
}

/** States out of which no visit leads. */
const standsStill: readonly OrderState[] = ['on_hold', 'rejected', 'cancelled', 'closed']

/**
 * The first minute of the date at which an order is ready for the visit: 0 when it is ready now or by visits of earlier dates, the end
 * of an earlier visit of the day that makes it ready (a trial after the morning's casting), or null when nothing booked makes it ready.
 */
export function readyFrom(
  order: OrderForBooking,
  visit: { kind: AppointmentKind; date: string },
  patientVisits: readonly Appointment[],
): number | null {
  if (isReadyFor(order, visit.kind)) return 0
  if (standsStill.includes(order.state)) return null
  const minutes = patientVisits.flatMap((earlier) => {
    if (earlier.orderId !== order.id || earlier.date > visit.date || !occupies(earlier)) return []
    const state = orderStateAfter(earlier.kind, order)
    if (!state || !isReadyFor({ ...order, state }, visit.kind)) return []
    return [earlier.date < visit.date ? 0 : minutesOf(earlier).end]
  })
  return minutes.length > 0 ? Math.min(...minutes) : null
}

/** Whether the patient may be served at a station as far as its women-only rule goes; an unknown sex is not assumed to be female. */
export function mayUseStation(patient: Pick<Patient, 'sex'>, station: Pick<Station, 'womenOnly'>): boolean {
  return !station.womenOnly || patient.sex === 'female'
}

/**
 * Whether the patient's wish for somebody of the same sex is met: by the staff member, or by a named chaperone beside them; what is
 * unknown does not meet it.
 */
export function meetsSexNeed(
  patient: Pick<Patient, 'sex' | 'needs'>,
  member: { sex: Sex },
  chaperone?: string | null,
): boolean {
  if (!patient.needs.includes('same_sex_staff') || chaperone?.trim()) return true
  return (patient.sex === 'female' || patient.sex === 'male') && patient.sex === member.sex
}

/** Whether the staff member holds a role that may serve this kind of visit. */
export function holdsServingRole(member: Pick<StaffMember, 'roles'>, kind: AppointmentKind): boolean {
  return member.roles.some((role) => servingRoles[kind].includes(role))
}

/** Whether the staff member has the skill for this kind of visit; no listed skill means all that the role allows. */
export function hasSkillFor(member: Pick<StaffMember, 'skills'>, kind: AppointmentKind): boolean {
  return member.skills.length === 0 || member.skills.includes(kind)
}

/** Whether the kind of visit takes place at stations of that kind. */
export function takesPlaceAt(kind: AppointmentKind, station: Pick<Station, 'kind'>): boolean {
  return visitDefaults[kind].stationKinds.includes(station.kind)
}
