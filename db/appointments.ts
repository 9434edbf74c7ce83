import type { Appointment } from '#domain/scheduling/appointment.ts'
import { entities } from './entities.ts'
import type { Reader } from './handles.ts'
import { prepared } from './records.ts'

const toAppointments = (rows: unknown[]) =>
  rows.map((row) => entities.appointments.fromRow(row as Record<string, unknown>))

/** Every visit of a date in all camps (nobody can be in two camps at once), by time. */
export function listAppointmentsOn(db: Reader, date: string): Appointment[] {
  return toAppointments(
    prepared(db, 'select * from appointments where date = ? order by start_minute, id').all(date),
  )
}

/** Visits of one camp's day, by time. */
export function listCampDay(db: Reader, campId: string, date: string): Appointment[] {
  return toAppointments(
    prepared(db, 'select * from appointments where camp_id = ? and date = ? order by start_minute, id').all(
      campId,
      date,
    ),
  )
}

/** Visits of one camp between two dates, both included, by date and time. */
export function listCampRange(db: Reader, campId: string, from: string, to: string): Appointment[] {
  return toAppointments(
    prepared(
      db,
      'select * from appointments where camp_id = ? and date between ? and ? order by date, start_minute, id',
    ).all(campId, from, to),
  )
}

/** All visits of the given patients, earliest first. */
export function listAppointmentsOf(db: Reader, patientIds: readonly string[]): Appointment[] {
  return toAppointments(
    prepared(
      db,
      'select * from appointments where patient_id in (select value from json_each(?)) order by date, start_minute, id',
    ).all(JSON.stringify(patientIds)),
  )
}

/** All visits of a camp, for the invariants of `qadam check`. */
export function listCampAppointments(db: Reader, campId: string): Appointment[] {
  return toAppointments(
    prepared(db, 'select * from appointments where camp_id = ? order by date, start_minute, id').all(campId),
  )
}
