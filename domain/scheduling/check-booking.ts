import type { Camp } from '../camps/camp.ts'
import { lastCampDay } from '../camps/day-hours.ts'
import { nextVisitKind } from '../orders/order-state.ts'
import type { StaffMember } from '../staff/staff-member.ts'
import { visitDefaults, type Appointment, type Station } from './appointment.ts'
import { checkBands, checkDuty, checkMachines, checkTurnover, checkWork } from './check-plan.ts'
import { clashKinds, clashRules, type Clash, type ClashDetail } from './clash.ts'
import type { DayPlan } from './day-plan.ts'
import { loadedAtLeast, overlaps, peakLoad } from './intervals.ts'
import {
  hasSkillFor,
  holdsServingRole,
  mayUseStation,
  meetsSexNeed,
  minutesOf,
  occupies,
  readyFrom,
  servingRoles,
  takesPlaceAt,
  type OrderForBooking,
  type PatientForBooking,
} from './visit-rules.ts'

/** A visit that somebody wants to book, or (`id` set) to move or change. Minutes are whole, the duration is positive. */
export type DraftAppointment = Pick<
  Appointment,
  'kind' | 'date' | 'startMinute' | 'durationMinutes' | 'patientId' | 'orderId' | 'stationId' | 'staffId'
> &
  Partial<Pick<Appointment, 'chaperone'>> & { id: string | null }

/** One date of a camp with everything that can stand in a booking's way. */
export interface Day {
  camp: Camp
  date: string
  stations: readonly Station[]
  staff: readonly StaffMember[]
  /** All visits of the date, other camps' included; visits of other dates are ignored here. */
  appointments: readonly Appointment[]
  /** The present in the camp's zone; when given, the past is not booked. */
  now?: { date: string; minute: number }
  /** Shifts, absences, prayer, machines, groups and times of work; nobody asks for them when it is left out. */
  plan?: DayPlan
}

/** A day as seen by one patient. */
export interface DayContext extends Day {
  patient: PatientForBooking
  /** The order that the visit is for; without it nobody asks whether the order is ready. */
  order?: OrderForBooking | null
  /** The patient's visits on other dates or in other camps; those already among `appointments` may be repeated. */
  otherAppointmentsOfPatient?: readonly Appointment[]
}

/**
 * Every rule that the booking would break, in the order of `clashRules`; empty when it can be booked as it is.
 * Cancelled visits and no-shows take no slot, and the visit that is being moved does not stand in its own way.
 * Throws when draft and context are not about the same patient, date or order.
 */
export function checkBooking(draft: DraftAppointment, day: DayContext): Clash[] {
  assertMatches(draft, day)
  const found: ClashDetail[] = [
    ...checkDate(draft, day),
    ...checkBands(draft, day),
    ...checkPatient(draft, day),
    ...checkOrder(draft, day),
    ...checkWork(draft, day, visitsOfPatient(day, draft.id)),
    ...checkPlace(draft, day),
    ...checkMachines(draft, day),
    ...checkStaff(draft, day),
  ]
  return found
    .sort((a, b) => clashKinds.indexOf(a.kind) - clashKinds.indexOf(b.kind))
    .map((clash) => ({ ...clash, overridable: clashRules[clash.kind].overridable }))
}

/** Whether the booking may go ahead: always without clashes, with a reason when every clash is one that a person may decide. */
export function mayBook(clashes: readonly Clash[], overrideReason: string): boolean {
  return (
    clashes.length === 0 || (overrideReason.trim() !== '' && clashes.every(({ overridable }) => overridable))
  )
}

function assertMatches(draft: DraftAppointment, day: DayContext) {
  if (draft.date !== day.date) throw new Error(`draft of ${draft.date} checked against ${day.date}`)
  if (draft.patientId !== day.patient.id) throw new Error('draft and context are about different patients')
  if (draft.orderId && day.order && draft.orderId !== day.order.id)
    throw new Error('draft and context are about different orders')
  if (!(draft.durationMinutes > 0)) throw new Error(`a visit of ${draft.durationMinutes} minutes`)
}

function checkDate(draft: DraftAppointment, { camp, now }: DayContext): ClashDetail[] {
  const { date, startMinute } = draft
  const { start, end } = minutesOf(draft)
  const { firstDate, lastDate, opensMinute, closesMinute } = camp
  const found: ClashDetail[] = []
  if (date < firstDate || date > lastDate) found.push({ kind: 'outside_camp', date, firstDate, lastDate })
  else if (camp.closedDates.includes(date)) found.push({ kind: 'closed_day', date })
  if (start < opensMinute || end > closesMinute)
    found.push({ kind: 'outside_hours', opensMinute, closesMinute })
  const breaks = camp.breaks.filter((pause) =>
    overlaps({ start, end }, { start: pause.startMinute, end: pause.endMinute }),
  )
  for (const pause of breaks.sort((a, b) => a.startMinute - b.startMinute)) {
    found.push({ kind: 'in_break', startMinute: pause.startMinute, endMinute: pause.endMinute })
  }
  if (now && (date < now.date || (date === now.date && startMinute < now.minute)))
    found.push({ kind: 'in_past', ...now })
  if (isLastDayCasting(camp, draft)) found.push({ kind: 'last_day_casting', date })
  return found
}

/** Whether it is a new casting on the last day of a camp; a camp of a single day has no day to keep free of castings. */
export function isLastDayCasting(camp: Camp, visit: Pick<Appointment, 'kind' | 'date'>): boolean {
  if (camp.kind === 'clinic' || visit.kind !== 'measurement' || visit.date !== lastCampDay(camp)) return false
  return lastCampDay({ ...camp, closedDates: [...camp.closedDates, visit.date] }) !== null
}

/** The patient's other visits that take a slot, each once, on every date. */
export function visitsOfPatient(day: DayContext, ignoredId: string | null): Appointment[] {
  const visits = [...day.appointments, ...(day.otherAppointmentsOfPatient ?? [])].filter(
    (visit) => visit.patientId === day.patient.id && visit.id !== ignoredId && occupies(visit),
  )
  return [...new Map(visits.map((visit) => [visit.id, visit])).values()]
}

const byTime = (a: Appointment, b: Appointment) => a.startMinute - b.startMinute || (a.id < b.id ? -1 : 1)

function overlapping(draft: DraftAppointment, visits: readonly Appointment[]): Appointment[] {
  const wanted = minutesOf(draft)
  return visits
    .filter(
      (visit) =>
        visit.date === draft.date &&
        visit.id !== draft.id &&
        occupies(visit) &&
        overlaps(minutesOf(visit), wanted),
    )
    .sort(byTime)
}

function span(visit: Appointment): { startMinute: number; endMinute: number } {
  return { startMinute: visit.startMinute, endMinute: visit.startMinute + visit.durationMinutes }
}

function checkPatient(draft: DraftAppointment, day: DayContext): ClashDetail[] {
  const found: ClashDetail[] = overlapping(draft, visitsOfPatient(day, draft.id)).map((visit) => ({
    kind: 'patient_busy',
    patientId: draft.patientId,
    appointmentId: visit.id,
    campId: visit.campId,
    ...span(visit),
  }))
  const people = peopleOf(day, draft.id)
  const capacity = day.camp.dailyCapacity
  if (capacity !== null && people.size >= capacity && !people.has(draft.patientId)) {
    found.push({ kind: 'day_full', date: draft.date, capacity, people: people.size })
  }
  return found
}

/** The patients whom the camp expects on the date. */
export function peopleOf(day: Day, ignoredId: string | null): Set<string> {
  const expected = day.appointments.filter(
    (visit) =>
      visit.campId === day.camp.id && visit.date === day.date && visit.id !== ignoredId && occupies(visit),
  )
  return new Set(expected.map(({ patientId }) => patientId))
}

function checkOrder(draft: DraftAppointment, day: DayContext): ClashDetail[] {
  const { order } = day
  if (!order || !draft.orderId) return []
  const from = readyFrom(order, draft, visitsOfPatient(day, draft.id))
  if (from !== null && draft.startMinute >= from) return []
  const { id: orderId, state } = order
  return [
    { kind: 'order_not_ready', orderId, state, bookedKind: draft.kind, wantedKind: nextVisitKind(order) },
  ]
}

function checkPlace(draft: DraftAppointment, day: DayContext): ClashDetail[] {
  const { stationId } = draft
  if (!stationId) return draft.staffId ? [] : [{ kind: 'missing_place' }]
  const station = day.stations.find(({ id }) => id === stationId)
  if (!station) return [{ kind: 'station_inactive', stationId }]
  const found: ClashDetail[] = []
  if (!station.active) found.push({ kind: 'station_inactive', stationId })
  if (!takesPlaceAt(draft.kind, station)) {
    const wantedKinds = visitDefaults[draft.kind].stationKinds
    found.push({ kind: 'station_wrong_kind', stationId, stationKind: station.kind, wantedKinds })
  }
  if (!mayUseStation(day.patient, station)) found.push({ kind: 'station_women_only', stationId })
  const window = minutesOf(draft)
  const others = day.appointments.filter(
    (visit) => visit.date === draft.date && visit.id !== draft.id && occupies(visit),
  )
  const there = overlapping(draft, others)
    .filter((visit) => visit.stationId === stationId)
    .map(minutesOf)
  const full = loadedAtLeast(there, station.capacity, window)
  const [first, last] = [full[0], full.at(-1)]
  if (first && last) {
    const peak = peakLoad(there, window) + 1
    const { capacity } = station
    found.push({
      kind: 'station_full',
      stationId,
      capacity,
      peak,
      startMinute: first.start,
      endMinute: last.end,
    })
  } else found.push(...checkTurnover(draft, station, day.plan, others))
  return found
}

function checkStaff(draft: DraftAppointment, day: DayContext): ClashDetail[] {
  const { staffId, kind: bookedKind } = draft
  if (!staffId) return []
  const member = day.staff.find(({ id }) => id === staffId)
  if (!member) return [{ kind: 'staff_inactive', staffId }]
  const found: ClashDetail[] = []
  if (!member.active) found.push({ kind: 'staff_inactive', staffId })
  if (!holdsServingRole(member, bookedKind)) {
    found.push({ kind: 'staff_wrong_role', staffId, bookedKind, wantedRoles: servingRoles[bookedKind] })
  }
  if (!hasSkillFor(member, bookedKind)) found.push({ kind: 'staff_lacks_skill', staffId, bookedKind })
  found.push(...checkDuty(draft, day.plan, staffId))
  if (!meetsSexNeed(day.patient, member, draft.chaperone)) {
    found.push({ kind: 'same_sex_staff_needed', staffId, patientSex: day.patient.sex, staffSex: member.sex })
  }
  for (const visit of overlapping(draft, day.appointments).filter((other) => other.staffId === staffId)) {
    found.push({
      kind: 'staff_busy',
      staffId,
      appointmentId: visit.id,
      patientId: visit.patientId,
      ...span(visit),
    })
  }
  return found
}
