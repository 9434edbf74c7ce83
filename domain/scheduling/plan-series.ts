import { addDays } from '../time/local-date.ts'
import { bookedPlainly, type Appointment } from './appointment.ts'
import { checkBooking, type Day, type DayContext, type DraftAppointment } from './check-booking.ts'
import type { Clash } from './clash.ts'
import type { VisitOwner } from './move-many.ts'
import { proposeSlots } from './propose-slots.ts'
import { seriesDates, type SeriesKind, type SeriesPattern } from './series-pattern.ts'
import { hasSkillFor, holdsServingRole, meetsSexNeed, takesPlaceAt } from './visit-rules.ts'

export const seriesScopes = ['this', 'later', 'all'] as const
export type SeriesScope = (typeof seriesScopes)[number]

/** What is done to visits of a series; what is undefined stays as it is, a place that is null becomes whoever is free. */
export interface SeriesChange {
  startMinute?: number | undefined
  durationMinutes?: number | undefined
  stationId?: string | null | undefined
  staffId?: string | null | undefined
}

/** Where a visit is wanted. `visit` is the one that moves, null for a new one. */
export interface SeriesWish {
  visit: Appointment | null
  wanted: DraftAppointment
}

/** One date of a series as it can be booked. */
export interface SeriesLine extends SeriesWish {
  /** Why it cannot be as wanted; empty when it can. */
  clashes: Clash[]
  /** The free slot nearest to what is wanted: of the same day, else of the days up to the next date of the series. */
  nearest: DraftAppointment | null
}

const byTime = (a: Appointment, b: Appointment) =>
  a.date.localeCompare(b.date) || a.startMinute - b.startMinute || (a.id < b.id ? -1 : 1)

/** Only what has not begun is changed with its series; a pinned visit only when it alone is meant. */
export function visitsInScope(
  visits: readonly Appointment[],
  from: Appointment,
  scope: SeriesScope,
): Appointment[] {
  if (scope === 'this') return from.status === 'booked' ? [from] : []
  return openVisits(visits).filter((visit) => scope === 'all' || byTime(visit, from) >= 0)
}

/** The visits of a series that may still be changed with it, by time. */
export function openVisits(visits: readonly Appointment[]): Appointment[] {
  return visits.filter(({ status, pinned }) => status === 'booked' && !pinned).toSorted(byTime)
}

/** The visits as the change wants them. */
export function wishesOfChange(visits: readonly Appointment[], change: SeriesChange): SeriesWish[] {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  return visits.map((visit) => {
    const { id, kind, date, startMinute, durationMinutes, patientId, orderId, stationId, staffId } = visit
    const now = { id, kind, date, startMinute, durationMinutes, patientId, orderId, stationId, staffId }
    return { visit, wanted: { ...now, ...given } }
  })
}

/**
 * A pattern laid over the open visits of a series: a visit on a date of the pattern stays on it, the others take the remaining dates
 * in order, dates that are left get new visits, visits that are left are dropped. Without visits it is a new series.
 */
export function wishesOfPattern(
  pattern: SeriesPattern,
  who: { patientId: string; orderId: string | null; kind: SeriesKind },
  visits: readonly Appointment[],
): { wishes: SeriesWish[]; dropped: Appointment[] } {
  const dates = seriesDates(pattern)
  const open = openVisits(visits)
  const staying = new Map(open.filter(({ date }) => dates.includes(date)).map((visit) => [visit.date, visit]))
  const moving = open.filter((visit) => staying.get(visit.date) !== visit)
  const wishes = dates.map((date): SeriesWish => {
    const visit = staying.get(date) ?? moving.shift() ?? null
    const { startMinute, durationMinutes, stationId, staffId } = pattern
    const where = { date, startMinute, durationMinutes, stationId, staffId }
    return { visit, wanted: { id: visit?.id ?? null, ...who, ...where } }
  })
  return { wishes, dropped: moving }
}

export interface SeriesInput {
  wishes: readonly SeriesWish[]
  owner: VisitOwner
  /** A date of the camp with everything in it. */
  dayOn: (date: string) => Day
  /** Visits that leave their places besides those that move. */
  leaving: readonly Appointment[]
}

const SEARCHED_DAYS = 7

/**
 * What booking a series would do, date by date, under the rules of a single visit. The visits that move leave their places first;
 * what is placed, as wanted or nearest to it, stands in the way of the dates after it. The same input gives the same plan.
 */
export function planSeries({ wishes, owner, dayOn, leaving }: SeriesInput): SeriesLine[] {
  const gone = new Set([...leaving, ...wishes.flatMap(({ visit }) => visit ?? [])].map(({ id }) => id))
  const placed: Appointment[] = []
  const contextOn = (date: string): DayContext => {
    const day = dayOn(date)
    return {
      ...day,
      appointments: [...day.appointments.filter(({ id }) => !gone.has(id)), ...placed],
      patient: owner.patient,
      order: owner.order,
      otherAppointmentsOfPatient: [...owner.visits.filter(({ id }) => !gone.has(id)), ...placed],
    }
  }
  return wishes.map((wish, index) => {
    const next = wishes[index + 1]?.wanted.date
    const line = placeOne(wish, contextOn, next ?? addDays(wish.wanted.date, SEARCHED_DAYS))
    const taken = line.clashes.length === 0 ? line.wanted : line.nearest
    if (taken) placed.push(asVisit(taken, wish.visit, `new-${index}`, dayOn(taken.date).camp.id))
    return line
  })
}

function placeOne(wish: SeriesWish, contextOn: (date: string) => DayContext, before: string): SeriesLine {
  const context = contextOn(wish.wanted.date)
  const wanted = withPlace(wish.wanted, context)
  const clashes = checkBooking(wanted, context)
  if (clashes.length === 0) return { ...wish, wanted, clashes, nearest: null }
  return { ...wish, wanted, clashes, nearest: findNearest(wish.wanted, contextOn, before) }
}

/** Names whoever is free at that minute where nobody is named; else the usual place and person, whose clash then tells why not. */
function withPlace(wanted: DraftAppointment, context: DayContext): DraftAppointment {
  if (wanted.stationId && wanted.staffId) return wanted
  const { id, kind, durationMinutes, stationId, staffId, startMinute } = wanted
  const request = { kind, durationMinutes, stationId, staffId, appointmentId: id }
  const [free] = proposeSlots(request, context, { from: startMinute, limit: 1 })
  if (free?.startMinute === startMinute)
    return { ...wanted, stationId: free.stationId, staffId: free.staffId }
  const station = context.stations.find((known) => known.active && takesPlaceAt(kind, known))
  const serving = context.staff.filter((known) => known.active && holdsServingRole(known, kind))
  const member = serving.find((known) => hasSkillFor(known, kind) && meetsSexNeed(context.patient, known))
  return {
    ...wanted,
    stationId: stationId ?? station?.id ?? null,
    staffId: staffId ?? (member ?? serving[0])?.id ?? null,
  }
}

function findNearest(
  wanted: DraftAppointment,
  contextOn: (date: string) => DayContext,
  before: string,
): DraftAppointment | null {
  for (let date = wanted.date; date === wanted.date || date < before; date = addDays(date, 1)) {
    const found = nearestOn(wanted, contextOn(date))
    if (found) return found
  }
  return null
}

/** The free slot of the day nearest to the wanted minute, in the wanted place if there is one. */
function nearestOn(wanted: DraftAppointment, context: DayContext): DraftAppointment | null {
  const { id, kind, durationMinutes, stationId, staffId, startMinute, orderId } = wanted
  const distance = (slot: DraftAppointment) => Math.abs(slot.startMinute - startMinute)
  for (const where of [{ stationId, staffId }, { stationId }, { staffId }, {}]) {
    const request = { kind, durationMinutes, appointmentId: id, ...where }
    const [nearest] = proposeSlots(request, context, { limit: Infinity }).toSorted(
      (a, b) => distance(a) - distance(b),
    )
    if (nearest) return { ...nearest, id, orderId }
  }
  return null
}

function asVisit(
  draft: DraftAppointment,
  visit: Appointment | null,
  newId: string,
  campId: string,
): Appointment {
  const blank = { ...bookedPlainly, campId, version: 0 }
  return { ...(visit ?? blank), ...draft, id: visit?.id ?? newId }
}
