import type { TrayEntry } from '#contract/appointments.ts'
import type { Appointment, AppointmentKind } from '#domain/scheduling/appointment.ts'
import type { DraftAppointment } from '#domain/scheduling/check-booking.ts'
import type { CalendarAddress } from '../address.ts'
import type { SlotClick } from '../grid/DayGrid.tsx'
import { UNASSIGNED, type RowKind } from '../grid/rows.ts'
import type { Subject } from '../grid/subject.ts'

/** Where and when, as the dialog offers it. */
export interface Spot {
  date: string
  startMinute: number
  stationId: string | null
  staffId: string | null
}

/** What the booking dialog is opened with. */
export interface BookingRequest {
  /** Null: the dialog begins with a search for the person. */
  patientId: string | null
  orderId: string | null
  /** The visit that is changed, or null for a new one. */
  visit: Appointment | null
  /** Null: the next free slot. */
  spot: Spot | null
  kind: AppointmentKind | null
  durationMinutes: number | null
  /** Free times are sought from here on; null: from the day that the calendar shows. */
  from: { date: string; fromMinute: number } | null
  /** The place is meant in spite of its clash: the reason is asked for first, not the next free time. */
  isAnyway?: boolean
}

export const emptyRequest: BookingRequest = {
  patientId: null,
  orderId: null,
  visit: null,
  spot: null,
  kind: null,
  durationMinutes: null,
  from: null,
}

export function requestToChange(visit: Appointment): BookingRequest {
  const { date, startMinute, stationId, staffId, patientId, orderId, kind, durationMinutes } = visit
  const spot = { date, startMinute, stationId, staffId }
  return { patientId, orderId, visit, spot, kind, durationMinutes, from: null }
}

/** Another visit of the same kind for the same person and device, at the next free time after it. */
export function requestToCopy(visit: Appointment): BookingRequest {
  const { date, startMinute, patientId, orderId, kind, durationMinutes } = visit
  const from = { date, fromMinute: startMinute + durationMinutes }
  return { ...emptyRequest, patientId, orderId, kind, durationMinutes, from }
}

/** The booking dialog with the place that a drop wanted and was refused. */
export function requestOfPut({
  subject,
  draft,
}: {
  subject: Subject
  draft: DraftAppointment
}): BookingRequest {
  const { date, startMinute, stationId, staffId, kind, durationMinutes, patientId, orderId } = draft
  const visit = subject.kind === 'visit' ? subject.item.appointment : null
  const spot = { date, startMinute, stationId, staffId }
  return { ...emptyRequest, visit, patientId, orderId, kind, durationMinutes, spot, isAnyway: true }
}

/** The booking dialog for somebody who waits for a visit. */
export function requestOfEntry({ patient, order, kind, durationMinutes }: TrayEntry): BookingRequest {
  return { ...emptyRequest, patientId: patient.id, orderId: order?.id ?? null, kind, durationMinutes }
}

/** The booking dialog that the address asks for. */
export function requestOfAddress({ book, order, kind }: CalendarAddress): BookingRequest | null {
  return book ? { ...emptyRequest, patientId: book, orderId: order, kind } : null
}

/** The booking dialog for an empty part of a row: its station, technician or person at that minute. */
export function requestOfSlot(
  { rowId, startMinute, ...marked }: SlotClick,
  by: RowKind,
  date: string,
): BookingRequest {
  const value = rowId === UNASSIGNED ? null : rowId
  const stationId = by === 'station' ? value : null
  const staffId = by === 'staff' ? value : null
  const patientId = by === 'patient' ? value : null
  const durationMinutes = marked.durationMinutes ?? null
  return { ...emptyRequest, patientId, durationMinutes, spot: { date, startMinute, stationId, staffId } }
}
