import type { TakenBy } from '#contract/appointments.ts'
import { listAppointmentsOn } from '#db/appointments.ts'
import { listRecordChanges } from '#db/changes.ts'
import type { Reader } from '#db/handles.ts'
import type { Appointment } from '#domain/scheduling/appointment.ts'
import type { DraftAppointment } from '#domain/scheduling/check-booking.ts'
import type { Clash } from '#domain/scheduling/clash.ts'
import { overlaps } from '#domain/scheduling/intervals.ts'
import { minutesOf, occupies } from '#domain/scheduling/visit-rules.ts'
import type { Context } from '../context.ts'
import { withPeople } from './brief.ts'

/** Changes of a visit that are looked through for who gave it its place. */
const LOOKED_THROUGH = 20

/** The visits that hold what a refused booking wanted, each with who booked it there and when, so that the loser knows who won. */
export function listTakenBy(
  { core }: Context,
  db: Reader,
  draft: DraftAppointment,
  clashes: readonly Clash[],
): TakenBy[] {
  const named = new Set(clashes.flatMap((clash) => ('appointmentId' in clash ? [clash.appointmentId] : [])))
  const fullStation = clashes.find(({ kind }) => kind === 'station_full') ? draft.stationId : null
  const visits = listAppointmentsOn(db, draft.date).filter(
    (visit) =>
      visit.id !== draft.id &&
      occupies(visit) &&
      (named.has(visit.id) ||
        (visit.stationId !== null &&
          visit.stationId === fullStation &&
          overlaps(minutesOf(visit), minutesOf(draft)))),
  )
  return withPeople(core, visits).map(({ appointment, patient }) => ({
    appointment,
    patient,
    ...whoPlaced(db, appointment),
  }))
}

function whoPlaced(db: Reader, { id }: Appointment): { bookedBy: string; bookedAt: string } {
  const changes = listRecordChanges(db, 'appointments', id, LOOKED_THROUGH)
  const placed = changes.find(({ before, after }) => !before || placeOf(before) !== placeOf(after))
  return { bookedBy: placed?.actorName ?? '', bookedAt: placed?.at ?? '' }
}

const placeOf = (record: unknown) => {
  const { date, startMinute, durationMinutes, stationId, staffId } = record as Appointment
  return [date, startMinute, durationMinutes, stationId, staffId].join(' ')
}
