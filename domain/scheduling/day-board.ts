import { openIntervals } from '../camps/day-hours.ts'
import { dutyMinutes } from '../staff/duty.ts'
import type { Appointment, AppointmentKind, Station } from './appointment.ts'
import type { Day } from './check-booking.ts'
import { emptyPlan, heldMinutes, machineMinutes } from './day-plan.ts'
import { intersect, loadedAtLeast, subtract, type Interval } from './intervals.ts'
import { turnoverAfter } from './planning-rules.ts'
import { minutesOf, occupies } from './visit-rules.ts'

const wholeDay: Interval = { start: 0, end: 1440 }
/** A place may be cleaned past midnight. */
const placeDay: Interval = { start: 0, end: 2880 }

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
  /** The minutes for a visit of the kind, which leaves its place time for the clean-up. */
  freeAtStation(id: string, kind: AppointmentKind): readonly Interval[]
  freeOfStaff(id: string): readonly Interval[]
  /** When the machines that the kind needs are free. */
  freeMachines(kind: AppointmentKind): readonly Interval[]
  minutesAtStation(id: string): number
  minutesOfStaff(id: string): number
  add(visit: Appointment): void
}

/** A board with the visits of the day that take a slot; `ignoredId` is a visit about to be moved. */
export function openBoard(day: Day, ignoredId: string | null = null): DayBoard {
  const appointments = day.appointments.filter(
    (visit) => visit.date === day.date && visit.id !== ignoredId && occupies(visit),
  )
  const plan = day.plan ?? emptyPlan
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
    const known = resources.get(id)
    const isStation = resources === stations
    const held = added.map((visit) => (isStation ? heldMinutes(visit, plan.rules) : minutesOf(visit)))
    const visits = [...(known?.visits ?? []), ...held]
    const hours = isStation ? [placeDay] : dutyMinutes(plan, id, day.date)
    resources.set(id, {
      visits,
      free: subtract(hours, loadedAtLeast(visits, capacity, placeDay)),
      bookedMinutes: added.reduce((sum, visit) => sum + visit.durationMinutes, known?.bookedMinutes ?? 0),
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
    freeAtStation: (id, kind) => {
      const cleanUp = turnoverAfter(plan.rules, kind)
      const free = (stations.get(id)?.free ?? []).map(({ start, end }) => ({ start, end: end - cleanUp }))
      return intersect(free, [wholeDay])
    },
    freeMachines: (kind) => machineMinutes(plan.machines, kind, appointments),
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
