import { priorities, type Priority } from '../orders/device-order.ts'
import { daysBetween } from '../time/local-date.ts'
import type { Appointment, AppointmentKind } from './appointment.ts'
import type { Day, DayContext, DraftAppointment } from './check-booking.ts'
import { openBoard, type DayBoard } from './day-board.ts'
import { findEarliestSlot, prepareSearch } from './find-slots.ts'
import type { OrderForBooking, PatientForBooking } from './visit-rules.ts'

export const waitStatuses = ['waiting', 'booked', 'left'] as const
export type WaitStatus = (typeof waitStatuses)[number]

/** How long before a visit somebody must be told, in minutes: they are in the hall, near by, in the town, in a village. */
export const noticeChoices = [0, 30, 120, 1440] as const

/** Somebody who waits for a slot, or for an earlier one than they have. */
export interface WaitEntry {
  id: string
  campId: string
  patientId: string
  orderId: string | null
  kind: AppointmentKind
  durationMinutes: number
  priority: Priority
  /** UTC instant from which they wait. */
  since: string
  noticeMinutes: number
  /** Why it matters, in words. */
  need: string
  /** While they wait: the later visit that they would give up. Once booked: the visit that they got. */
  appointmentId: string | null
  status: WaitStatus
  leftReason: string
  version: number
}

/** Urgent first, then who has waited longest; the id decides what is left, so that every computer shows the same order. */
export function compareWaiting(
  a: Pick<WaitEntry, 'priority' | 'since' | 'id'>,
  b: Pick<WaitEntry, 'priority' | 'since' | 'id'>,
): number {
  const urgency = priorities.indexOf(a.priority) - priorities.indexOf(b.priority)
  return urgency || compareText(a.since, b.since) || compareText(a.id, b.id)
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Minutes that a visit left free, with the place and the person that it had. */
export interface FreedSlot {
  date: string
  startMinute: number
  endMinute: number
  stationId: string | null
  staffId: string | null
}

/** Somebody on the wait list with what the rules ask of them. */
export interface Waiting {
  entry: WaitEntry
  patient: PatientForBooking
  order: OrderForBooking | null
  /** The person's visits on every date. */
  visits: readonly Appointment[]
}

export interface Fit {
  entry: WaitEntry
  /** Where the visit would be; its `id` names the later visit that moves. */
  draft: DraftAppointment
}

/** The visit that somebody would give up, as long as nobody has begun it. */
export function heldVisit({ entry, visits }: Pick<Waiting, 'entry' | 'visits'>): Appointment | null {
  const held = visits.find(({ id }) => id === entry.appointmentId)
  return entry.status === 'waiting' && held?.status === 'booked' ? held : null
}

/**
 * Who of the wait list can have a freed slot, in the order of `compareWaiting`: they can be told in time, a visit that they hold is
 * later, and the booking breaks no rule. The place is taken as it was left, else with somebody else who is free there, else with the
 * same member of staff elsewhere. At most `limit` people.
 */
export function whoFits(slot: FreedSlot, day: Day, waiting: readonly Waiting[], limit = Infinity): Fit[] {
  const fits: Fit[] = []
  const boardWithout = boardsOf(day)
  for (const person of waiting.toSorted((a, b) => compareWaiting(a.entry, b.entry))) {
    if (fits.length >= limit) break
    const draft = placeIn(slot, day, person, boardWithout)
    if (draft) fits.push({ entry: person.entry, draft })
  }
  return fits
}

/** The day's board without a visit that would move, made once for each. */
function boardsOf(day: Day): (heldId: string | null) => DayBoard {
  const boards = new Map<string | null, DayBoard>()
  return (heldId) => {
    const board = boards.get(heldId) ?? openBoard(day, heldId)
    boards.set(heldId, board)
    return board
  }
}

function placeIn(
  slot: FreedSlot,
  day: Day,
  person: Waiting,
  boardWithout: (heldId: string | null) => DayBoard,
): DraftAppointment | null {
  const { entry, patient, order, visits } = person
  if (entry.status !== 'waiting') return null
  const held = heldVisit(person)
  if (held && !isEarlier(slot, held)) return null
  const from = Math.max(slot.startMinute, day.now ? reachableFrom(slot.date, day.now, entry) : 0)
  const context: DayContext = { ...day, patient, order, otherAppointmentsOfPatient: visits }
  const { stationId, staffId } = slot
  const places = [{ stationId, staffId }, { stationId }, { staffId }].filter(
    (place) => place.stationId ?? place.staffId,
  )
  for (const place of places) {
    const request = {
      kind: entry.kind,
      durationMinutes: entry.durationMinutes,
      appointmentId: held?.id ?? null,
      ...place,
    }
    const search = prepareSearch(boardWithout(request.appointmentId), context, request, from)
    const found = search.ok ? findEarliestSlot(search.value) : null
    if (found && found.startMinute < slot.endMinute) return found
  }
  return null
}

const isEarlier = (slot: FreedSlot, held: Appointment) =>
  slot.date < held.date || (slot.date === held.date && slot.startMinute < held.startMinute)

/** The first minute of the date for which somebody can be told in time; past midnight when the date is too near. */
function reachableFrom(date: string, now: { date: string; minute: number }, entry: WaitEntry): number {
  return now.minute + entry.noticeMinutes - daysBetween(now.date, date) * 1440
}
