import type { DayAppointment, DayView, TrayEntry } from '#contract/appointments.ts'
import { checkBooking, type DayContext, type DraftAppointment } from '#domain/scheduling/check-booking.ts'
import type { Clash } from '#domain/scheduling/clash.ts'
import type { Appointment } from '#domain/scheduling/appointment.ts'
import { isBulkMovable, planMoves, type BulkChange, type PlannedMove } from '#domain/scheduling/move-many.ts'
import { proposeSlots } from '#domain/scheduling/propose-slots.ts'
import { isResourceKind, rowOf, UNASSIGNED, type RowKind } from './rows.ts'

/**
 * What is dragged or moved by keys: a visit on the grid, perhaps with others that were chosen and go along, or somebody who waits in
 * the tray.
 */
export type Subject =
  | { kind: 'visit'; item: DayAppointment; others?: readonly DayAppointment[] }
  | { kind: 'tray'; entry: TrayEntry }

export interface Now {
  date: string
  minute: number
}

/** What the hints are worked out from: the day as it is shown, and the camp's clock. */
export interface Board {
  day: DayView
  now: Now
}

/** Where a subject is put. */
export interface Place {
  rowId: string
  by: RowKind
  startMinute: number
  durationMinutes: number
}

export function personOf(subject: Subject) {
  return subject.kind === 'visit' ? subject.item.patient : subject.entry.patient
}

/** Why a visit is not to be moved at all, wherever it is carried; null where it may go. */
export function staysFor(subject: Subject): 'pinned' | 'begun' | null {
  if (subject.kind !== 'visit' || isBulkMovable(subject.item.appointment)) return null
  return subject.item.appointment.pinned ? 'pinned' : 'begun'
}

/** A tray entry has no id of its own: the order's, or the person's. */
export function entryKey({ patient, order }: TrayEntry): string {
  return order?.id ?? patient.id
}

/** What a subject is told apart by: a visit's id, or the key of who waits. */
export const keyOfSubject = (subject: Subject): string =>
  subject.kind === 'visit' ? subject.item.appointment.id : entryKey(subject.entry)

/** The order that a subject is about, if any. */
export const orderIdOf = (subject: Subject): string | null =>
  subject.kind === 'visit' ? subject.item.appointment.orderId : (subject.entry.order?.id ?? null)

/** The duration that a subject has before anybody changes it. */
export function durationOf(subject: Subject): number {
  return subject.kind === 'visit' ? subject.item.appointment.durationMinutes : subject.entry.durationMinutes
}

export function contextOf(subject: Subject, { day, now }: Board): DayContext {
  const { patient, order } = subject.kind === 'visit' ? subject.item : subject.entry
  const appointments = day.appointments.map(({ appointment }) => appointment)
  return { ...day, appointments, now, patient, order }
}

/** The booking that putting a subject somewhere would make, with nothing filled in that the rows do not show. */
export function placeOf(subject: Subject, place: Place, board: Board): DraftAppointment {
  const rowValue = place.rowId === UNASSIGNED ? null : place.rowId
  const { startMinute, durationMinutes } = place
  const span = { date: board.day.date, startMinute, durationMinutes }
  const put = (where: { stationId: string | null; staffId: string | null }) => {
    if (place.by === 'station') return { ...where, stationId: rowValue }
    return place.by === 'staff' ? { ...where, staffId: rowValue } : where
  }
  if (subject.kind === 'visit') {
    const { id, kind, patientId, orderId, stationId, staffId } = subject.item.appointment
    return { id, kind, patientId, orderId, ...span, ...put({ stationId, staffId }) }
  }
  const { kind, patient, order } = subject.entry
  const who = { id: null, kind, patientId: patient.id, orderId: order?.id ?? null }
  return { ...who, ...span, ...put({ stationId: null, staffId: null }) }
}

/** The same; a visit keeps whom or what the rows do not show, somebody from the tray gets whoever is free there. */
export function draftAt(subject: Subject, place: Place, board: Board): DraftAppointment {
  const draft = placeOf(subject, place, board)
  if (subject.kind === 'visit') return draft
  const { kind, durationMinutes, stationId, staffId, startMinute } = draft
  const [free] = proposeSlots({ kind, durationMinutes, stationId, staffId }, contextOf(subject, board), {
    from: startMinute,
    limit: 1,
  })
  if (!free || (free.startMinute !== startMinute && isResourceKind(place.by))) return draft
  return { ...draft, stationId: free.stationId, staffId: free.staffId }
}

/** The row that a subject belongs to; of somebody from the tray only where rows are people or groups. */
export function rowOfSubject(subject: Subject, by: RowKind): string {
  const { id: patientId, groupName } = personOf(subject)
  const where =
    subject.kind === 'visit' ? subject.item.appointment : { patientId, stationId: null, staffId: null }
  return rowOf(where, by, groupName)
}

/** Whether a row is that of another person or group; somebody from the tray without a row of their own may be put into any. */
export function isMisplaced(
  subject: Subject,
  rowId: string,
  by: RowKind,
  rowIds: readonly string[],
): boolean {
  const own = rowOfSubject(subject, by)
  return !isResourceKind(by) && rowId !== own && rowIds.includes(own)
}

/** More than this many are moved without showing where each would go. */
const SHOWN_OTHERS = 60

/** What moving the chosen visits along with the one that is held would do to each; empty when it goes alone. */
export function planTogether(subject: Subject, draft: DraftAppointment, board: Board): PlannedMove[] {
  if (subject.kind !== 'visit' || !subject.others?.length || subject.others.length > SHOWN_OTHERS) return []
  const items = [subject.item, ...subject.others]
  const owners = new Map(items.map((item) => [item.appointment.id, item]))
  const { day, now } = board
  const appointments = day.appointments.map(({ appointment }) => appointment)
  return planMoves({
    visits: items.map(({ appointment }) => appointment),
    change: togetherChange(subject.item.appointment, draft),
    days: new Map([[day.date, { ...day, appointments, now }]]),
    ownerOf: ({ id }) => {
      const { patient, order } = owners.get(id) ?? subject.item
      return { patient, order, visits: [] }
    },
  })
}

/** What happens to every chosen visit when the one that is held goes from its place to another. */
export function togetherChange(from: Appointment, to: DraftAppointment): BulkChange {
  return {
    shiftMinutes: to.startMinute - from.startMinute,
    toDate: null,
    toStationId: to.stationId === from.stationId ? null : to.stationId,
    toStaffId: to.staffId === from.staffId ? null : to.staffId,
    spread: true,
  }
}

/** What the booking would clash with as far as this day tells; the core has the last word. */
export function clashesOf(draft: DraftAppointment, subject: Subject, board: Board): Clash[] {
  return checkBooking(draft, contextOf(subject, board))
}

/** How many free slots are offered instead of a refused one. */
const OFFERED = 3

/** Whether a slot is where the subject is anyway, which is no place to offer. */
export function isWhereItIs(subject: Subject, slot: DraftAppointment): boolean {
  if (subject.kind === 'tray') return false
  const { date, startMinute, stationId } = subject.item.appointment
  return slot.date === date && slot.startMinute === startMinute && slot.stationId === stationId
}

/** The free slots of the day that lie nearest to what was wanted, those in the wanted place first; none when the day has none. */
export function nearestFree(draft: DraftAppointment, subject: Subject, board: Board): DraftAppointment[] {
  const { kind, durationMinutes, stationId, staffId, startMinute } = draft
  const context = contextOf(subject, board)
  const distance = (slot: DraftAppointment) => Math.abs(slot.startMinute - startMinute)
  const found = new Map<string, DraftAppointment>()
  for (const where of [{ stationId, staffId }, { stationId }, { staffId }, {}]) {
    const request = { kind, durationMinutes, appointmentId: draft.id, ...where }
    const slots = proposeSlots(request, context, { limit: Infinity, perStart: 1 }).filter(
      (slot) => !isWhereItIs(subject, slot),
    )
    for (const slot of slots.toSorted((a, b) => distance(a) - distance(b)).slice(0, OFFERED)) {
      const key = `${slot.startMinute} ${slot.stationId}`
      if (!found.has(key)) found.set(key, slot)
    }
  }
  return [...found.values()].slice(0, OFFERED)
}
