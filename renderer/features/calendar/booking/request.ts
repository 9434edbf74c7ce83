import type { Appointment, AppointmentKind } from '#domain/scheduling/appointment.ts'

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
}

export const emptyRequest: BookingRequest = {
  patientId: null,
  orderId: null,
  visit: null,
  spot: null,
  kind: null,
  durationMinutes: null,
}

export function requestToChange(visit: Appointment): BookingRequest {
  const { date, startMinute, stationId, staffId, patientId, orderId, kind, durationMinutes } = visit
  return { patientId, orderId, visit, spot: { date, startMinute, stationId, staffId }, kind, durationMinutes }
}
