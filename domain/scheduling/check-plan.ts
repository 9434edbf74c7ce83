import { bandsOn } from '../camps/day-band.ts'
import { lastCampDay } from '../camps/day-hours.ts'
import { groupThereFrom, groupThereUntil } from '../camps/travel-group.ts'
import { absencesOn, shiftMinutes } from '../staff/duty.ts'
import { addDays } from '../time/local-date.ts'
import type { Camp } from '../camps/camp.ts'
import type { Appointment, Station } from './appointment.ts'
import type { ClashDetail } from './clash.ts'
import { heldMinutes, usersOf, type DayPlan } from './day-plan.ts'
import { loadedAtLeast, overlaps, peakLoad, subtract } from './intervals.ts'
import { machinesFor, usableCount } from './machine.ts'
import { leadWaits, turnoverAfter } from './planning-rules.ts'
import { minutesOf, type OrderForBooking, type PatientForBooking } from './visit-rules.ts'

/** What these rules read of a booking, and of the day around it. */
type Draft = Pick<
  Appointment,
  'kind' | 'date' | 'startMinute' | 'durationMinutes' | 'orderId' | 'stationId'
> & { id: string | null }
interface Surroundings {
  camp: Camp
  patient: PatientForBooking
  order?: OrderForBooking | null
  appointments: readonly Appointment[]
  plan?: DayPlan
}

/** Kinds of visit for which the parts of the device must be there. */
const needParts: readonly Appointment['kind'][] = ['trial_fitting', 'delivery']

/** Prayer, women's hours, and the bus. */
export function checkBands(draft: Draft, { plan, patient }: Surroundings): ClashDetail[] {
  if (!plan) return []
  const window = minutesOf(draft)
  const found = bandsOn(plan.bands, draft.date).flatMap((band): ClashDetail[] => {
    const { kind, label, startMinute, endMinute } = band
    if (!overlaps(window, { start: startMinute, end: endMinute })) return []
    if (kind === 'prayer') return [{ kind: 'in_prayer', label, startMinute, endMinute }]
    return patient.sex === 'female' ? [] : [{ kind: 'women_hour', label, startMinute, endMinute }]
  })
  const group = plan.groups.find(({ id }) => id === patient.groupId)
  if (!group) return found
  const [from, until] = [groupThereFrom(group, draft.date), groupThereUntil(group, draft.date)]
  const where = { groupName: group.name, groupNamePersian: group.namePersian, date: draft.date }
  if (window.start < from) found.push({ kind: 'before_arrival', ...where, minute: from })
  if (window.end > until) found.push({ kind: 'after_departure', ...where, minute: until })
  return found
}

/** Whether it is the first trial of a device on the last day of a camp that has more than one. */
export function isLastDayFirstTrial(
  camp: Camp,
  visit: Pick<Appointment, 'kind' | 'date'>,
  order: OrderForBooking | null | undefined,
  patientVisits: readonly Appointment[],
): boolean {
  if (visit.kind !== 'trial_fitting' || !order || visit.date !== lastCampDay(camp)) return false
  const isMadeBefore = ['trial_fit', 'adjusting', 'finishing', 'checkout'].includes(order.state)
  if (isMadeBefore || lastCampDay({ ...camp, closedDates: [...camp.closedDates, visit.date] }) === null)
    return false
  return !patientVisits.some(
    (earlier) =>
      earlier.orderId === order.id && earlier.kind === 'trial_fitting' && earlier.date < visit.date,
  )
}

/** Real time between the steps, and the parts on the shelf. */
export function checkWork(
  draft: Draft,
  { plan, order, camp }: Surroundings,
  patientVisits: readonly Appointment[],
): ClashDetail[] {
  if (!plan || !order || !draft.orderId) return []
  const found: ClashDetail[] = []
  const waits = leadWaits(plan.rules, order, draft, patientVisits).filter(
    ({ start, end }) => start <= draft.startMinute && draft.startMinute < end,
  )
  const longest = waits.toSorted((a, b) => b.end - a.end)[0]
  if (longest) {
    found.push({
      kind: 'too_soon',
      step: longest.step,
      leadMinutes: longest.minutes,
      readyDate: addDays(draft.date, Math.floor(longest.end / 1440)),
      readyMinute: longest.end % 1440,
    })
  }
  if (isLastDayFirstTrial(camp, draft, order, patientVisits))
    found.push({ kind: 'last_day_first_trial', date: draft.date })
  const parts = missingParts(order, draft.kind)
  if (parts.length > 0) found.push({ kind: 'parts_short', orderId: order.id, parts: [...parts] })
  return found
}

/** The parts that a visit of the kind would lack. */
export function missingParts(order: OrderForBooking | null | undefined, kind: Appointment['kind']) {
  return (needParts.includes(kind) && order?.shortParts) || []
}

/** The clean-up between two visits at a station that has a place otherwise. */
export function checkTurnover(
  draft: Draft,
  station: Station,
  plan: DayPlan | undefined,
  others: readonly Appointment[],
): ClashDetail[] {
  if (!plan) return []
  const held = heldMinutes(draft, plan.rules)
  const there = others.filter((visit) => visit.stationId === station.id)
  const spans = there.map((visit) => heldMinutes(visit, plan.rules))
  const full = loadedAtLeast(spans, station.capacity, held)
  const [first, last] = [full[0], full.at(-1)]
  if (!first || !last) return []
  const before = there.find((visit) => overlaps(heldMinutes(visit, plan.rules), first))
  const isBefore = before !== undefined && before.startMinute < draft.startMinute
  const afterKind = isBefore ? before.kind : draft.kind
  return [
    {
      kind: 'turnover',
      stationId: station.id,
      afterKind,
      turnoverMinutes: turnoverAfter(plan.rules, afterKind),
      startMinute: first.start,
      endMinute: last.end,
    },
  ]
}

/** Every machine that the visit needs and that others hold. */
export function checkMachines(draft: Draft, { plan, appointments }: Surroundings): ClashDetail[] {
  if (!plan) return []
  const window = minutesOf(draft)
  const others = appointments.filter(({ id, date }) => id !== draft.id && date === draft.date)
  return machinesFor(plan.machines, draft.kind).flatMap((machine): ClashDetail[] => {
    const users = usersOf(machine, others).map(minutesOf)
    const count = usableCount(machine)
    const full = loadedAtLeast(users, count, window)
    const [first, last] = [full[0], full.at(-1)]
    if (!first || !last) return []
    return [
      {
        kind: 'machine_busy',
        machineId: machine.id,
        machineName: machine.name,
        machineNamePersian: machine.namePersian,
        count,
        peak: peakLoad(users, window) + 1,
        startMinute: first.start,
        endMinute: last.end,
      },
    ]
  })
}

/** Shift and absence of the person named. */
export function checkDuty(draft: Draft, plan: DayPlan | undefined, staffId: string): ClashDetail[] {
  if (!plan) return []
  const window = minutesOf(draft)
  const found = absencesOn(plan, staffId, draft.date)
    .filter(({ minutes }) => overlaps(minutes, window))
    .map(({ absence: { reason }, minutes }): ClashDetail => ({
      kind: 'staff_absent',
      staffId,
      reason,
      startMinute: minutes.start,
      endMinute: minutes.end,
    }))
  const hours = shiftMinutes(
    plan.rosters.find((roster) => roster.staffId === staffId),
    draft.date,
  )
  if (subtract([window], hours).length > 0) {
    found.push({ kind: 'off_shift', staffId, date: draft.date, hours })
  }
  return found
}
