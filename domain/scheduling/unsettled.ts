import type { Appointment } from './appointment.ts'
import { checkBooking, type Day } from './check-booking.ts'
import type { Clash, ClashKind } from './clash.ts'
import { emptyPlan, usersOf } from './day-plan.ts'
import { loadSegments, overlaps, type Interval } from './intervals.ts'
import { usableCount } from './machine.ts'
import type { VisitOwner } from './move-many.ts'
import { minutesOf, occupies } from './visit-rules.ts'

/** Rules about a place, a person or an hour: a change of the plan breaks them under a visit that was booked well. */
export const planRules = [
  'missing_place',
  'station_inactive',
  'staff_inactive',
  'staff_absent',
  'outside_camp',
  'closed_day',
  'outside_hours',
  'in_break',
  'in_prayer',
  'women_hour',
  'before_arrival',
  'after_departure',
  'station_wrong_kind',
  'station_women_only',
  'station_full',
  'machine_busy',
  'off_shift',
  'staff_wrong_role',
  'staff_lacks_skill',
  'same_sex_staff_needed',
] as const satisfies readonly ClashKind[]

const isPlanRule = ({ kind }: Clash) => planRules.some((rule) => rule === kind)

export interface Unsettled {
  visit: Appointment
  /** The rules of `planRules` that it breaks, in the order of reporting; at least one. */
  clashes: Clash[]
}

export interface UnsettledInput {
  visits: readonly Appointment[]
  /** Every date of the visits. */
  days: ReadonlyMap<string, Day>
  ownerOf: (visit: Appointment) => VisitOwner
}

/**
 * The visits whose place, person or hours do not hold as the plan is now. Whoever shares a place or a machine with too many others is
 * found only where none of them was booked with a reason.
 */
export function findUnsettled({ visits, days, ownerOf }: UnsettledInput): Unsettled[] {
  const crowds = new Map([...days].map(([date, day]) => [date, crowdedIds(day)]))
  return visits.flatMap((visit): Unsettled[] => {
    const day = days.get(visit.date)
    if (!day) throw new Error(`the day ${visit.date} is missing`)
    const { now: _now, ...plan } = day
    const { patient } = ownerOf(visit)
    const isCrowded = crowds.get(visit.date)?.has(visit.id) ?? false
    const appointments = isCrowded ? day.appointments : []
    const found = checkBooking(visit, { ...plan, appointments, patient, order: null })
    const clashes = found.filter(isPlanRule)
    return clashes.length > 0 ? [{ visit, clashes }] : []
  })
}

/** The visits at minutes at which a station or a machine has more than it can take, and nobody there has a reason. */
function crowdedIds({ stations, appointments, plan = emptyPlan, date }: Day): Set<string> {
  const visits = appointments.filter((visit) => visit.date === date && occupies(visit))
  const at = Map.groupBy(visits, ({ stationId }) => stationId)
  return new Set([
    ...stations.flatMap(({ id, capacity }) => overloaded(at.get(id) ?? [], capacity)),
    ...plan.machines.flatMap((machine) => overloaded(usersOf(machine, visits), usableCount(machine))),
  ])
}

function overloaded(visits: readonly Appointment[], places: number): string[] {
  const day: Interval = { start: 0, end: 1440 }
  return loadSegments(visits.map(minutesOf), day)
    .filter(({ load }) => load > places)
    .flatMap((segment) => {
      const there = visits.filter((visit) => overlaps(minutesOf(visit), segment))
      return there.some(({ overrideReason }) => overrideReason !== '') ? [] : there.map(({ id }) => id)
    })
}
