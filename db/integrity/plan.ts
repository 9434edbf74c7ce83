import { findBreaches, type Breach as PlanBreach } from '#domain/scheduling/invariants.ts'
import { listCampAppointments } from '../appointments.ts'
import { listCamps, listStations } from '../camps.ts'
import type { Reader } from '../handles.ts'
import { prepared } from '../records.ts'
import type { Breach } from './breach.ts'

/** Visits of any camp that cannot both take place, and people who are in two camps at once. */
export function findPlanBreaches(db: Reader): Breach[] {
  const inCamps = listCamps(db).flatMap((camp) =>
    findBreaches({
      camp,
      stations: listStations(db, camp.id),
      appointments: listCampAppointments(db, camp.id),
    }).map(toBreach),
  )
  return [...inCamps, ...acrossCamps(db)]
}

function toBreach(breach: PlanBreach): Breach {
  const who = 'patientId' in breach ? breach.patientId : 'staffId' in breach ? breach.staffId : ''
  const where =
    'stationId' in breach ? ` station ${breach.stationId} (${breach.people} of ${breach.capacity})` : ''
  return {
    kind: breach.kind,
    text: `${breach.date}: ${breach.kind.replaceAll('_', ' ')}${who ? ` ${who}` : ''}${where}: visits ${breach.appointmentIds.join(', ')}`,
    ids: breach.appointmentIds,
  }
}

/** The same person at the same minutes in two camps. */
function acrossCamps(db: Reader): Breach[] {
  const rows = prepared(
    db,
    `select a.id as a, b.id as b, a.date as date, a.patient_id as patient from appointments a
     join appointments b on b.patient_id = a.patient_id and b.date = a.date and b.camp_id > a.camp_id
       and a.start_minute < b.start_minute + b.duration_minutes and b.start_minute < a.start_minute + a.duration_minutes
     where a.status not in ('no_show', 'cancelled') and b.status not in ('no_show', 'cancelled')`,
  ).all() as { a: string; b: string; date: string; patient: string }[]
  return rows.map(({ a, b, date, patient }) => ({
    kind: 'patient_in_two_places',
    text: `${date}: patient ${patient} is in two camps at once: visits ${a}, ${b}`,
    ids: [a, b],
  }))
}
