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
  /** Free times are sought from here on; null: from the day that the calendar shows. */
  from: { date: string; fromMinute: number } | null
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
