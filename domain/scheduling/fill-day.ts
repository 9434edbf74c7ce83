import { priorities, type Priority } from '../orders/device-order.ts'
import { nextVisitKind } from '../orders/order-state.ts'
import type { Patient } from '../people/patient.ts'
import { ok, refuse, type Result } from '../result.ts'
import { bookedPlainly, type Appointment, type AppointmentKind } from './appointment.ts'
import {
  checkBooking,
  visitsOfPatient,
  type Day,
  type DayContext,
  type DraftAppointment,
} from './check-booking.ts'
import { openBoard, type DayBoard } from './day-board.ts'
import { findEarliestSlot, noSlotReasons, prepareSearch } from './find-slots.ts'
import { occupies, type OrderForBooking, type PatientForBooking } from './visit-rules.ts'

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
  const refusals = rememberRefusals(board)
  const filled: FilledDay = { booked: [], left: [] }
  for (const item of sortTray(tray)) {
    const known = refusals.find(item)
    const slot = known ? refuse(known) : bookItem(board, item)
    if (slot.ok) {
      filled.booked.push(slot.value)
      continue
    }
    if (!known) refusals.note(item, slot.reason)
    filled.left.push({ patientId: item.patient.id, orderId: item.order?.id ?? null, reason: slot.reason })
  }
  return filled
}

/**
 * Thousands may wait for the same few kinds of slot. Who has no visit of their own finds none where somebody equal found none before:
 * a board only loses free minutes. A day that has a limit may become full meanwhile, so there an answer holds until the next booking.
 */
function rememberRefusals({ day }: DayBoard) {
  const answers = new Map<string, { reason: LeftReason; visits: number }>()
  const booked = new Set<string>()
  let counted = 0
  const hasVisit = ({ patient, otherAppointmentsOfPatient = [] }: TrayItem) => {
    for (; counted < day.appointments.length; counted++)
      booked.add(day.appointments[counted]?.patientId ?? '')
    return (
      booked.has(patient.id) ||
      otherAppointmentsOfPatient.some((visit) => visit.patientId === patient.id && occupies(visit))
    )
  }
  return {
    find(item: TrayItem): LeftReason | null {
      const known = answers.get(searchKey(item))
      if (!known || hasVisit(item)) return null
      return day.camp.dailyCapacity === null || known.visits === day.appointments.length ? known.reason : null
    },
    note(item: TrayItem, reason: LeftReason) {
      if (!hasVisit(item)) answers.set(searchKey(item), { reason, visits: day.appointments.length })
    },
  }
}

/** All that a search reads of somebody who has no visit. */
function searchKey({ patient, order, kind, durationMinutes }: TrayItem): string {
  const { sex, needs, groupId } = patient
  const about = order && [order.state, order.deviceType, order.orderType, order.shortParts?.length ?? 0]
  return JSON.stringify([kind, durationMinutes, sex, needs, groupId, about])
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
    ...bookedPlainly,
    ...draft,
    id: `new-${day.appointments.length}`,
    campId: day.camp.id,
    version: 0,
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** The tray in the order of booking; a travel group stands where its longest waiting member of that priority stands. */
export function sortTray(tray: readonly TrayItem[]): TrayItem[] {
  const groupSince = new Map<string, string>()
  const lines = tray.map((item) => {
    const { patient, priority, waitingSince } = item
    const group = patient.groupId ? `${priority} ${patient.groupId}` : ''
    const earliest = groupSince.get(group)
    if (group && (earliest === undefined || waitingSince < earliest)) groupSince.set(group, waitingSince)
    return { item, group, rank: priorities.indexOf(priority) }
  })
  return lines
    .map((line) => ({ ...line, since: groupSince.get(line.group) ?? line.item.waitingSince }))
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        compare(a.since, b.since) ||
        compare(a.group, b.group) ||
        compare(a.item.waitingSince, b.item.waitingSince) ||
        compare(a.item.patient.number, b.item.patient.number) ||
        compare(a.item.order?.id ?? '', b.item.order?.id ?? ''),
    )
    .map(({ item }) => item)
}
