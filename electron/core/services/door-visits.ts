import type { NotDelivered } from '#contract/appointments.ts'
import { listAppointmentsOf } from '#db/appointments.ts'
import { listStations } from '#db/camps.ts'
import { entities } from '#db/entities.ts'
import { listOrdersOf } from '#db/orders.ts'
import { listTokens } from '#db/queue-tokens.ts'
import { nextVisitKind } from '#domain/orders/order-state.ts'
import { isVisitOfLine } from '#domain/queue/line-of.ts'
import type { QueueToken } from '#domain/queue/token.ts'
import {
  appointmentKinds,
  visitDefaults,
  type Appointment,
  type AppointmentKind,
  type Station,
  type StationKind,
} from '#domain/scheduling/appointment.ts'
import { overlaps } from '#domain/scheduling/intervals.ts'
import { mayUseStation, minutesOf, occupies } from '#domain/scheduling/visit-rules.ts'
import { canChangeStatus } from '#domain/scheduling/visit-status.ts'
import { campNow } from '../camp-clock.ts'
import { load } from '../operate.ts'
import { refused, RefusalError } from '../refusal.ts'
import { assertBookable, changeStatus, checkDraft } from './appointments.ts'
import type { AtDoor } from './at-door.ts'
import { nextVisitToday } from './door.ts'

/** Why a visit may stand against the plan; the words are in the texts. */
const WALK_IN = 'walk_in'
const CALLED_ELSEWHERE = 'called_elsewhere'
const CAME_BACK = 'came_back'

/**
 * The visit that begins when somebody is served: the one that the token waits for where the line is that of the visit, else one of its
 * own. Null at the registration desk. Refuses with `needs_person` and `no_station`.
 */
export function beginVisit(door: AtDoor, token: QueueToken): Appointment | null {
  const { journal, context } = door
  if (!token.patientId) {
    // Somebody without a record can be registered, but not treated.
    if (token.stationKind === 'registration') return null
    throw refused('needs_person')
  }
  const visit = visitInHand(door, token)
  if (!visit) return bookWalkIn(door, token, token.patientId)
  if (visit.status === 'in_progress') return visit
  changeStatus(journal, context, visit, { status: 'in_progress', reason: '' })
  const begun = load(context, 'appointments', visit.id)
  return token.stationId === null || token.stationId === begun.stationId
    ? withoutMissing(door, begun)
    : moveTo(door, begun, token.stationId)
}

/** The visit without the person who was to serve it, where she is not there today; the station serves it all the same. */
function withoutMissing({ journal, context }: AtDoor, visit: Appointment): Appointment {
  if (visit.staffId === null || visit.stationId === null) return visit
  const isMissing = checkDraft(context, { id: visit.id, draft: visit }).some(
    ({ kind, overridable }) => kind.startsWith('staff_') && !overridable,
  )
  return isMissing ? journal.replace('appointments', { ...visit, staffId: null }) : visit
}

function visitInHand({ journal: { tx } }: AtDoor, token: QueueToken): Appointment | null {
  const visit = token.appointmentId ? entities.appointments.find(tx, token.appointmentId) : null
  if (!visit || !occupies(visit) || visit.status === 'done') return null
  if (visit.patientId !== token.patientId || visit.date !== token.date) return null
  const station = visit.stationId ? entities.stations.find(tx, visit.stationId) : null
  return isVisitOfLine(visit, station, token.stationKind) ? visit : null
}

/** A visit that begins at another station than it was booked for, whatever was planned there, without the person who is not there. */
function moveTo(door: AtDoor, visit: Appointment, stationId: string): Appointment {
  const { journal, context } = door
  const book = (staffId: string | null) => {
    const moved = { ...visit, stationId, staffId }
    const clashes = assertBookable(context, journal, visit.campId, moved, CALLED_ELSEWHERE)
    const overrideReason = clashes.length > 0 ? CALLED_ELSEWHERE : visit.overrideReason
    return journal.replace('appointments', { ...moved, overrideReason })
  }
  if (visit.staffId === null) return book(null)
  return orElse(
    () => book(visit.staffId),
    () => book(null),
  )
}

/** `first`, or `second` where the plan refuses `first` before it has written anything. */
function orElse<T>(first: () => T, second: () => T): T {
  try {
    return first()
  } catch (error) {
    if (error instanceof RefusalError && error.refusal.code === 'REFUSED') return second()
    throw error
  }
}

/** The station of the line that serves the fewest for its places now and may take the person, the first of several; else null. */
export function freeStation({ journal: { tx } }: AtDoor, token: QueueToken): string | null {
  const { campId, date, stationKind, patientId } = token
  const serving = listTokens(tx, campId, date).filter(({ state }) => state === 'serving')
  const loadOf = (station: Station) =>
    serving.filter(({ stationId }) => stationId === station.id).length / station.capacity
  const patient = patientId ? entities.patients.find(tx, patientId) : null
  const stations = listStations(tx, campId).filter(
    (station) =>
      station.active && station.kind === stationKind && mayUseStation(patient ?? { sex: null }, station),
  )
  return stations.toSorted((a, b) => loadOf(a) - loadOf(b))[0]?.id ?? null
}

const kindsAt = (kind: StationKind) =>
  appointmentKinds.filter((visitKind) => visitDefaults[visitKind].stationKinds.includes(kind))

/** A visit for somebody who came without one, begun now; the rules of the plan give way to who stands there. */
function bookWalkIn(door: AtDoor, token: QueueToken, patientId: string): Appointment | null {
  const { journal, context } = door
  const kinds = kindsAt(token.stationKind)
  const orders = listOrdersOf(journal.tx, [patientId])
  const order = orders.find((one) => kinds.includes(nextVisitKind(one) as AppointmentKind)) ?? null
  const kind = (order && nextVisitKind(order)) ?? kinds[0]
  if (!kind) return null
  if (!token.stationId) throw refused('no_station', { stationKind: token.stationKind })
  const { durationMinutes } = visitDefaults[kind]
  const draft = {
    kind,
    date: token.date,
    startMinute: freeMinute(door, token, patientId, durationMinutes),
    durationMinutes,
    patientId,
    orderId: order?.id ?? null,
    stationId: token.stationId,
    staffId: null,
  }
  assertBookable(context, journal, token.campId, { ...draft, id: null }, WALK_IN)
  return journal.create('appointments', {
    ...draft,
    id: context.core.newId(),
    campId: token.campId,
    status: 'in_progress',
    pinned: false,
    note: '',
    overrideReason: WALK_IN,
    seriesId: null,
  })
}

/**
 * The first minute from now on at which the person has no other visit that day. A visit of the morning that was planned for now but
 * is done, or one that is still to come, is no reason to turn somebody away who stands there.
 */
function freeMinute(
  { journal, context }: AtDoor,
  token: QueueToken,
  patientId: string,
  durationMinutes: number,
): number {
  const now = campNow(context.core, load(context, 'camps', token.campId))
  const latest = 1440 - durationMinutes
  const taken = listAppointmentsOf(journal.tx, [patientId])
    .filter((visit) => visit.date === token.date && occupies(visit))
    .map(minutesOf)
  const isFree = (start: number) =>
    taken.every((other) => !overlaps(other, { start, end: start + durationMinutes }))
  const from = Math.min(now.minute, latest)
  const later = [from, ...taken.map(({ end }) => end)].filter((start) => start >= from && start <= latest)
  const earlier = taken.map(({ start }) => start - durationMinutes).filter((start) => start >= 0)
  return (
    later.toSorted((a, b) => a - b).find(isFree) ?? earlier.toSorted((a, b) => b - a).find(isFree) ?? from
  )
}

/** Marks the visit of a served token as done; says why a delivery did not hand its device over. */
export function finishVisit({ journal, context }: AtDoor, token: QueueToken): NotDelivered | null {
  const visit = token.appointmentId ? entities.appointments.find(journal.tx, token.appointmentId) : null
  if (visit?.status !== 'in_progress') return null
  return changeStatus(journal, context, visit, { status: 'done', reason: '' }).notDelivered
}

/** Frees the slot of somebody who goes before their turn; the device then asks for another visit by itself. */
export function leaveVisit({ journal, context }: AtDoor, token: QueueToken, reason: string): void {
  const visit = token.appointmentId ? entities.appointments.find(journal.tx, token.appointmentId) : null
  if (visit && canChangeStatus(visit.status, 'no_show')) {
    changeStatus(journal, context, visit, { status: 'no_show', reason })
  }
}

/**
 * The visit of somebody who is back: the one they left where its slot can still be theirs, else their next of the day; null where
 * there is none, and they are served like a walk-in.
 */
export function takeVisitBack({ journal, context }: AtDoor, token: QueueToken): Appointment | null {
  if (!token.patientId) return null
  const left = token.appointmentId ? entities.appointments.find(journal.tx, token.appointmentId) : null
  if (left?.status === 'no_show' && left.patientId === token.patientId && left.date === token.date) {
    const back = orElse<Appointment | null>(
      () => changeStatus(journal, context, left, { status: 'arrived', reason: CAME_BACK }),
      () => null,
    )
    if (back) return back
  }
  const next = nextVisitToday(context, token, token.patientId)
  return next?.status === 'booked'
    ? changeStatus(journal, context, next, { status: 'arrived', reason: '' })
    : next
}
