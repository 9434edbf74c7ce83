import { bandMinutes, type DayBand } from '../camps/day-band.ts'
import { groupThereFrom, groupThereUntil, type GroupTimes } from '../camps/travel-group.ts'
import type { Duty } from '../staff/duty.ts'
import type { AppointmentKind, Appointment } from './appointment.ts'
import { loadedAtLeast, subtract, type Interval } from './intervals.ts'
import { machinesFor, usableCount, type Machine } from './machine.ts'
import { leadWaits, noPlanningRules, turnoverAfter, type PlanningRules } from './planning-rules.ts'
import { minutesOf, occupies, type OrderForBooking, type PatientForBooking } from './visit-rules.ts'

/** What the camp has planned beside its hours and stations. */
export interface DayPlan extends Duty {
  bands: readonly DayBand[]
  machines: readonly Machine[]
  groups: readonly GroupTimes[]
  rules: PlanningRules
}

export const emptyPlan: DayPlan = {
  rosters: [],
  absences: [],
  bands: [],
  machines: [],
  groups: [],
  rules: noPlanningRules,
}

/** The minutes that a visit keeps its place for: its own and those of the clean-up. */
export function heldMinutes(
  visit: Pick<Appointment, 'kind' | 'startMinute' | 'durationMinutes'>,
  rules: PlanningRules,
): Interval {
  const { start, end } = minutesOf(visit)
  return { start, end: end + turnoverAfter(rules, visit.kind) }
}

/** Minutes of the date at which the plan leaves a person out: prayer, women's hours, and while the travel group is not there. */
export function minutesWithout(plan: DayPlan, patient: PatientForBooking, date: string): Interval[] {
  const group = plan.groups.find(({ id }) => id === patient.groupId)
  return [
    ...bandMinutes(plan.bands, 'prayer', date),
    ...(patient.sex === 'female' ? [] : bandMinutes(plan.bands, 'women', date)),
    ...(group
      ? [
          { start: 0, end: groupThereFrom(group, date) },
          { start: groupThereUntil(group, date), end: 1440 },
        ]
      : []),
  ]
}

/** Minutes of the date at which a visit for the order has to wait for the work before it. */
export function waitsFor(
  plan: DayPlan | undefined,
  order: OrderForBooking | null | undefined,
  visit: Pick<Appointment, 'kind' | 'date'>,
  visits: readonly Appointment[],
): Interval[] {
  return plan && order ? leadWaits(plan.rules, order, visit, visits) : []
}

/** The minutes at which every machine that the kind needs has one free among the camp's visits of the day. */
export function machineMinutes(
  machines: readonly Machine[],
  kind: AppointmentKind,
  visits: readonly Appointment[],
): Interval[] {
  const day: Interval = { start: 0, end: 1440 }
  return machinesFor(machines, kind).reduce<Interval[]>(
    (free, machine) => {
      const users = usersOf(machine, visits).map(minutesOf)
      return subtract(free, loadedAtLeast(users, usableCount(machine), day))
    },
    [day],
  )
}

/** The visits that hold one of the machine. */
export function usersOf(machine: Machine, visits: readonly Appointment[]): Appointment[] {
  return visits.filter(
    (visit) => visit.campId === machine.campId && machine.kinds.includes(visit.kind) && occupies(visit),
  )
}
