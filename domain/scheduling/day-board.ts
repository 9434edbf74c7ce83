import { openIntervals } from '../camps/day-hours.ts'
import type { Appointment, Station } from './appointment.ts'
import type { Day } from './check-booking.ts'
import { loadedAtLeast, subtract, type Interval } from './intervals.ts'
import { minutesOf, occupies } from './visit-rules.ts'

const wholeDay: Interval = { start: 0, end: 1440 }

interface Resource {
  visits: Interval[]
  free: Interval[]
  bookedMinutes: number
}

/** The free minutes of a day's stations and staff, kept up to date while visits are added. Belongs to one search and is not shared. */
export interface DayBoard {
  /** Its `appointments` grow with every visit added. */
  readonly day: Day & { appointments: readonly Appointment[] }
  /** Working hours that are not over yet. */
  readonly open: readonly Interval[]
  freeAtStation(id: string): readonly Interval[]
  freeOfStaff(id: string): readonly Interval[]
  minutesAtStation(id: string): number
  minutesOfStaff(id: string): number
  add(visit: Appointment): void
}

/** A board with the visits of the day that take a slot; `ignoredId` is a visit about to be moved. */
export function openBoard(day: Day, ignoredId: string | null = null): DayBoard {
  const appointments = day.appointments.filter(
    (visit) => visit.date === day.date && visit.id !== ignoredId && occupies(visit),
  )
  const stations = new Map<string, Resource>()
  const staff = new Map<string, Resource>()
  const capacities = new Map(day.stations.map((station: Station) => [station.id, station.capacity]))

  const refresh = (
    resources: Map<string, Resource>,
    id: string | null,
    capacity: number,
    added: readonly Appointment[],
  ) => {
    if (!id) return
    const visits = [...(resources.get(id)?.visits ?? []), ...added.map(minutesOf)]
    resources.set(id, {
      visits,
      free: subtract([wholeDay], loadedAtLeast(visits, capacity, wholeDay)),
      bookedMinutes: visits.reduce((sum, { start, end }) => sum + end - start, 0),
    })
  }
  for (const { id } of day.stations) {
    refresh(
      stations,
      id,
      capacities.get(id) ?? 0,
      appointments.filter(({ stationId }) => stationId === id),
    )
  }
  for (const { id } of day.staff)
    refresh(
      staff,
      id,
      1,
      appointments.filter(({ staffId }) => staffId === id),
    )

  return {
    day: { ...day, appointments },
    open: subtract(openIntervals(day.camp, day.date), pastOf(day)),
    freeAtStation: (id) => stations.get(id)?.free ?? [],
    freeOfStaff: (id) => staff.get(id)?.free ?? [],
    minutesAtStation: (id) => stations.get(id)?.bookedMinutes ?? 0,
    minutesOfStaff: (id) => staff.get(id)?.bookedMinutes ?? 0,
    add: (visit) => {
      appointments.push(visit)
      refresh(stations, visit.stationId, capacities.get(visit.stationId ?? '') ?? 0, [visit])
      refresh(staff, visit.staffId, 1, [visit])
    },
  }
}

function pastOf({ date, now }: Day): Interval[] {
  if (!now || date > now.date) return []
  return date < now.date ? [wholeDay] : [{ start: 0, end: now.minute }]
}
