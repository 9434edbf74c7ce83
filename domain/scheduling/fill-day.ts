import { priorities, type Priority } from '../orders/device-order.ts'
import { nextVisitKind } from '../orders/order-state.ts'
import type { Patient } from '../people/patient.ts'
import { ok, refuse, type Result } from '../result.ts'
import type { Appointment, AppointmentKind } from './appointment.ts'
import {
  checkBooking,
  visitsOfPatient,
  type Day,
  type DayContext,
  type DraftAppointment,
} from './check-booking.ts'
import { openBoard, type DayBoard } from './day-board.ts'
import { findEarliestSlot, noSlotReasons, prepareSearch } from './find-slots.ts'
import type { OrderForBooking, PatientForBooking } from './visit-rules.ts'

/** Somebody who waits for a visit. */
export interface TrayItem {
  patient: PatientForBooking & Pick<Patient, 'number' | 'groupId'>
  /** Null for somebody without an order, who then waits for an assessment. */
  order: OrderForBooking | null
  priority: Priority
  /** Since when, as an ISO date or instant; all items in the same form. */
  waitingSince: string
  /** The visit wanted; the order's next visit when left out. */
  kind?: AppointmentKind
  durationMinutes?: number
  /** The patient's visits on other dates or in other camps. */
  otherAppointmentsOfPatient?: readonly Appointment[]
}

export const leftReasons = ['already_booked_today', ...noSlotReasons] as const
export type LeftReason = (typeof leftReasons)[number]

export interface FilledDay {
  booked: DraftAppointment[]
  left: { patientId: string; orderId: string | null; reason: LeftReason }[]
}

/**
 * Books the tray into the free slots of a day, one after another: by priority, then travel groups together, then by time of waiting,
 * then by patient number. Nobody already booked is moved, no rule of `checkBooking` is broken, and whoever is left has no free slot
 * in the day as filled. The same input gives the same day.
 */
export function fillDay({ tray, day }: { tray: readonly TrayItem[]; day: Day }): FilledDay {
  const board = openBoard(day)
  const filled: FilledDay = { booked: [], left: [] }
  for (const item of sortTray(tray)) {
    const slot = bookItem(board, item)
    if (slot.ok) filled.booked.push(slot.value)
    else
      filled.left.push({ patientId: item.patient.id, orderId: item.order?.id ?? null, reason: slot.reason })
  }
  return filled
}

/** The visit that an item waits for, or null when its order waits for none. */
export function visitWanted({ kind, order }: Pick<TrayItem, 'kind' | 'order'>): AppointmentKind | null {
  return kind ?? (order ? nextVisitKind(order) : 'assessment')
}

function bookItem(board: DayBoard, item: TrayItem): Result<DraftAppointment, LeftReason> {
  const { patient, order, durationMinutes, otherAppointmentsOfPatient } = item
  const kind = visitWanted(item)
  if (kind === null) return refuse('no_visit_needed')
  const context: DayContext = { ...board.day, patient, order, otherAppointmentsOfPatient }
  const isBooked = visitsOfPatient(context, null).some(
    (visit) => visit.date === context.date && visit.kind === kind && visit.orderId === (order?.id ?? null),
  )
  if (isBooked) return refuse('already_booked_today')
  const search = prepareSearch(board, context, { kind, durationMinutes }, 0)
  if (!search.ok) return search
  const draft = findEarliestSlot(search.value)
  if (!draft) return refuse('no_free_slot')
  const clashes = checkBooking(draft, context)
  if (clashes.length > 0)
    throw new Error(`the search proposed a slot with clashes: ${JSON.stringify(clashes)}`)
  board.add(asVisit(draft, board))
  return ok(draft)
}

/** The draft as a visit of the board; its id is good for this board only. */
function asVisit(draft: DraftAppointment, { day }: DayBoard): Appointment {
  return {
    ...draft,
    id: `new-${day.appointments.length}`,
    campId: day.camp.id,
    status: 'booked',
    pinned: false,
    note: '',
    overrideReason: '',
    seriesId: null,
    version: 0,
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** The tray in the order of booking; a travel group stands where its longest waiting member of that priority stands. */
export function sortTray(tray: readonly TrayItem[]): TrayItem[] {
  const groupKey = ({ patient, priority }: TrayItem) =>
    patient.groupId ? `${priority} ${patient.groupId}` : ''
  const groupSince = new Map<string, string>()
  for (const item of tray) {
    const [key, earliest] = [groupKey(item), groupSince.get(groupKey(item))]
    if (key && (earliest === undefined || item.waitingSince < earliest))
      groupSince.set(key, item.waitingSince)
  }
  const since = (item: TrayItem) => groupSince.get(groupKey(item)) ?? item.waitingSince
  return [...tray].sort(
    (a, b) =>
      priorities.indexOf(a.priority) - priorities.indexOf(b.priority) ||
      compare(since(a), since(b)) ||
      compare(groupKey(a), groupKey(b)) ||
      compare(a.waitingSince, b.waitingSince) ||
      compare(a.patient.number, b.patient.number) ||
      compare(a.order?.id ?? '', b.order?.id ?? ''),
  )
}
