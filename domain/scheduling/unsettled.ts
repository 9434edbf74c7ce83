import type { Appointment } from './appointment.ts'
import { checkBooking, type Day } from './check-booking.ts'
import type { Clash, ClashKind } from './clash.ts'
import { emptyPlan, usersOf } from './day-plan.ts'
import { peakLoad } from './intervals.ts'
import { usableCount } from './machine.ts'
import { minutesOf, occupies, type PatientForBooking } from './visit-rules.ts'

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
  patientOf: (visit: Appointment) => PatientForBooking
}

/**
 * The visits whose place, person or hours do not hold as the plan is now. Of those who share a station or a machine with too many others,
 * only as many as have to go: whoever was booked with a reason is let be, then who comes first stays.
 */
export function findUnsettled({ visits, days, patientOf }: UnsettledInput): Unsettled[] {
  const crowds = new Map([...days].map(([date, day]) => [date, crowdedOut(day)]))
  return visits.flatMap((visit): Unsettled[] => {
    const day = days.get(visit.date)
    if (!day) throw new Error(`the day ${visit.date} is missing`)
    const { now: _now, ...plan } = day
    const isCrowdedOut = crowds.get(visit.date)?.has(visit.id) ?? false
    const appointments = isCrowdedOut ? day.appointments : []
    const found = checkBooking(visit, { ...plan, appointments, patient: patientOf(visit), order: null })
    const clashes = found.filter(isPlanRule)
    return clashes.length > 0 ? [{ visit, clashes }] : []
  })
}

/** The visits for which a station or a machine has no room among those who come before them. */
function crowdedOut({ stations, appointments, plan = emptyPlan, date }: Day): Set<string> {
  const visits = appointments.filter(
    (visit) => visit.date === date && occupies(visit) && visit.overrideReason === '',
  )
  const at = Map.groupBy(visits, ({ stationId }) => stationId)
  return new Set([
    ...stations.flatMap(({ id, capacity }) => beyond(at.get(id) ?? [], capacity)),
    ...plan.machines.flatMap((machine) => beyond(usersOf(machine, visits), usableCount(machine))),
  ])
}

const byTime = (a: Appointment, b: Appointment) => a.startMinute - b.startMinute || (a.id < b.id ? -1 : 1)

/** Those who find no place among the ones that come before them. */
function beyond(visits: readonly Appointment[], places: number): string[] {
  const staying: Appointment[] = []
  return visits.toSorted(byTime).flatMap((visit) => {
    if (peakLoad(staying.map(minutesOf), minutesOf(visit)) >= places) return [visit.id]
    staying.push(visit)
    return []
  })
}
