import type { Camp } from '../camps/camp.ts'
import type { Appointment, Station } from './appointment.ts'
import { loadSegments, overlaps } from './intervals.ts'
import { minutesOf, occupies } from './visit-rules.ts'

/** Something in the stored plan that no booking could have made; `appointmentIds` are the visits at fault, sorted by time. */
export type Breach =
  | { kind: 'patient_in_two_places'; date: string; patientId: string; appointmentIds: string[] }
  | { kind: 'staff_in_two_places'; date: string; staffId: string; appointmentIds: string[] }
  | {
      kind: 'station_over_capacity'
      date: string
      stationId: string
      capacity: number
      people: number
      startMinute: number
      endMinute: number
      appointmentIds: string[]
    }
  | { kind: 'outside_camp'; date: string; appointmentIds: string[] }

/**
 * What is wrong in a camp's plan. Nobody is ever in two places; stations and the camp's dates may be overstepped only
 * where one of the visits at fault says why (`overrideReason`). Visits of other camps count for patients and staff only.
 */
export function findBreaches(plan: {
  camp: Camp
  stations: readonly Station[]
  appointments: readonly Appointment[]
}): Breach[] {
  const visits = plan.appointments.filter(occupies).sort(byTime)
  return [
    ...doubleBookings(visits, ({ patientId }) => patientId).map(([a, b]): Breach => ({
      kind: 'patient_in_two_places',
      date: a.date,
      patientId: a.patientId,
      appointmentIds: [a.id, b.id],
    })),
    ...staffBreaches(visits),
    ...plan.stations.flatMap((station) => stationBreaches(station, visits)),
    ...visits
      .filter((visit) => isOutside(plan.camp, visit))
      .map(({ date, id }): Breach => ({ kind: 'outside_camp', date, appointmentIds: [id] })),
  ]
}

const isExplained = (visit: Appointment) => visit.overrideReason.trim() !== ''

function byTime(a: Appointment, b: Appointment): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1
  return a.startMinute - b.startMinute || (a.id < b.id ? -1 : 1)
}

function isOutside(camp: Camp, visit: Appointment): boolean {
  const inside = camp.firstDate <= visit.date && visit.date <= camp.lastDate
  return visit.campId === camp.id && !inside && !isExplained(visit)
}

function groupBy(
  visits: readonly Appointment[],
  keyOf: (visit: Appointment) => string | null,
): Appointment[][] {
  const groups = new Map<string, Appointment[]>()
  for (const visit of visits) {
    const key = keyOf(visit)
    if (key === null) continue
    const group = groups.get(`${visit.date} ${key}`)
    if (group) group.push(visit)
    else groups.set(`${visit.date} ${key}`, [visit])
  }
  return [...groups.values()]
}

function doubleBookings(
  visits: readonly Appointment[],
  keyOf: (visit: Appointment) => string | null,
): [Appointment, Appointment][] {
  return groupBy(visits, keyOf).flatMap((group) =>
    group.flatMap((a, i) =>
      group
        .slice(i + 1)
        .filter((b) => overlaps(minutesOf(a), minutesOf(b)))
        .map((b): [Appointment, Appointment] => [a, b]),
    ),
  )
}

function staffBreaches(visits: readonly Appointment[]): Breach[] {
  return doubleBookings(visits, ({ staffId }) => staffId).flatMap(([a, b]): Breach[] => {
    if (a.staffId === null) return []
    return [{ kind: 'staff_in_two_places', date: a.date, staffId: a.staffId, appointmentIds: [a.id, b.id] }]
  })
}

function stationBreaches({ id, capacity }: Station, visits: readonly Appointment[]): Breach[] {
  const days = groupBy(visits, ({ stationId }) => (stationId === id ? id : null))
  return days.flatMap((day) =>
    loadSegments(day.map(minutesOf), { start: 0, end: 1440 }).flatMap((segment): Breach[] => {
      const there = day.filter((visit) => overlaps(minutesOf(visit), segment))
      const [first] = there
      if (segment.load <= capacity || !first || there.some(isExplained)) return []
      return [
        {
          kind: 'station_over_capacity',
          date: first.date,
          stationId: id,
          capacity,
          people: segment.load,
          startMinute: segment.start,
          endMinute: segment.end,
          appointmentIds: there.map((visit) => visit.id),
        },
      ]
    }),
  )
}
