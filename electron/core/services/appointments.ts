import type { AppointmentDraft, DayView, NotDelivered, VisitAnswered } from '#contract/appointments.ts'
import { listAppointmentsOf, listAppointmentsOn, listCampDay } from '#db/appointments.ts'
import { listStations } from '#db/camps.ts'
import { entities } from '#db/entities.ts'
import { listTrialsOf } from '#db/fitting.ts'
import type { Reader } from '#db/handles.ts'
import type { Journal } from '#db/journal.ts'
import { listTokens } from '#db/queue-tokens.ts'
import { listStaff } from '#db/staff.ts'
import { daysToChoose, isCampDay } from '#domain/camps/day-hours.ts'
import type { Camp } from '#domain/camps/camp.ts'
import type { Appointment, AppointmentKind, AppointmentStatus } from '#domain/scheduling/appointment.ts'
import { lacksSide } from '#domain/orders/allowed-steps.ts'
import {
  checkBooking,
  mayBook,
  type Day,
  type DayContext,
  type DraftAppointment,
} from '#domain/scheduling/check-booking.ts'
import type { Clash } from '#domain/scheduling/clash.ts'
import { proposeSlots } from '#domain/scheduling/propose-slots.ts'
import { canChangeStatus, orderStatesAfterVisit, reclaimsSlot } from '#domain/scheduling/visit-status.ts'
import { toZonedMoment } from '#domain/time/zone.ts'
import { campNow } from '../camp-clock.ts'
import type { Context } from '../context.ts'
import { load, loadFresh, operate, type OperationOptions } from '../operate.ts'
import { notFound, refused } from '../refusal.ts'
import { withPeople } from './brief.ts'
import { readPlan } from './read-plan.ts'
import { findPassedCheckout } from './delivery-gate.ts'
import { listTakenBy } from './taken-by.ts'
import { moveOrder, type OrderMove } from './move-order.ts'
import { settleHeld, settleWaiting } from './wait-list-steps.ts'
import { readShortParts } from './short-parts.ts'

/** Everything the day view draws. */
export function viewDay(context: Context, { campId, date }: { campId: string; date: string }): DayView {
  const { core } = context
  const camp = load(context, 'camps', campId)
  const tokens = new Map(
    listTokens(core.db, campId, date).map(({ patientId, number }) => [patientId, number]),
  )
  return {
    camp,
    date,
    isOpen: isCampDay(camp, date),
    stations: listStations(core.db, campId),
    staff: listStaff(core.db),
    plan: readPlan(core.db, campId),
    appointments: withPeople(core, listCampDay(core.db, campId, date)).map((item) => ({
      ...item,
      token: tokens.get(item.patient.id),
    })),
  }
}

/** A date of a camp with all that can stand in a booking's way, read inside the caller's transaction. */
export function readDay(context: Context, db: Reader, camp: Camp, date: string): Day {
  return {
    camp,
    date,
    stations: listStations(db, camp.id),
    staff: listStaff(db),
    appointments: listAppointmentsOn(db, date),
    plan: readPlan(db, camp.id),
    now: campNow(context.core, camp),
  }
}

function readDayFor(db: Reader, day: Day, who: { patientId: string; orderId: string | null }): DayContext {
  const patient = entities.patients.find(db, who.patientId)
  if (!patient) throw notFound('patients')
  const order = who.orderId ? entities.deviceOrders.find(db, who.orderId) : null
  if (who.orderId && (!order || order.patientId !== patient.id)) throw notFound('deviceOrders')
  const shortParts = order ? readShortParts(db, day.camp.id, [order]).get(order.id) : undefined
  return {
    ...day,
    patient,
    order: order && shortParts ? { ...order, shortParts } : order,
    otherAppointmentsOfPatient: listAppointmentsOf(db, [patient.id]),
  }
}

/** What a booking would clash with, as the caller's transaction sees it. */
export function clashesOf(context: Context, db: Reader, campId: string, draft: DraftAppointment): Clash[] {
  const camp = entities.camps.find(db, campId)
  if (!camp) throw notFound('camps')
  return checkBooking(draft, readDayFor(db, readDay(context, db, camp, draft.date), draft))
}

/** The camp of a draft: that of the station, else of the appointment that moves, else of the patient. */
function campOf(context: Context, id: string | null, draft: AppointmentDraft): string {
  if (draft.stationId) return load(context, 'stations', draft.stationId).campId
  if (id) return load(context, 'appointments', id).campId
  return load(context, 'patients', draft.patientId).campId
}

export function checkDraft(
  context: Context,
  { id, draft }: { id: string | null; draft: AppointmentDraft },
): Clash[] {
  return clashesOf(context, context.core.db, campOf(context, id, draft), { ...draft, id })
}

/** Refuses with `clash` (and who has taken the place) unless there is none, or each may be overridden and a reason is given. */
export function assertBookable(
  context: Context,
  journal: Journal,
  campId: string,
  draft: DraftAppointment,
  overrideReason: string,
): Clash[] {
  const clashes = clashesOf(context, journal.tx, campId, draft)
  if (!mayBook(clashes, overrideReason)) {
    throw refused('clash', { clashes, taken: listTakenBy(context, journal.tx, draft, clashes) })
  }
  return clashes
}

export function book(
  context: Context,
  { draft, overrideReason }: { draft: AppointmentDraft; overrideReason: string },
) {
  const campId = campOf(context, null, draft)
  return operate(context, { name: 'appointments.book', campId, reason: overrideReason }, (journal) => {
    const clashes = assertBookable(context, journal, campId, { ...draft, id: null }, overrideReason)
    const visit = journal.create('appointments', {
      ...draft,
      id: context.core.newId(),
      campId,
      status: 'booked',
      overrideReason: clashes.length > 0 ? overrideReason : '',
      seriesId: null,
    })
    settleWaiting(journal, visit)
    return visit
  })
}

export function changeBooking(
  context: Context,
  input: { id: string; version: number; draft: AppointmentDraft; overrideReason: string },
) {
  const campId = campOf(context, input.id, input.draft)
  const options: OperationOptions = { name: 'appointments.change', campId, reason: input.overrideReason }
  return operate(context, options, (journal) => {
    const visit = loadFresh(context, 'appointments', input.id, input.version)
    const clashes = assertBookable(
      context,
      journal,
      campId,
      { ...input.draft, id: visit.id },
      input.overrideReason,
    )
    const overrideReason = clashes.length > 0 ? input.overrideReason : ''
    const changed = journal.replace('appointments', { ...visit, ...input.draft, campId, overrideReason })
    settleHeld(journal, visit, changed)
    return changed
  })
}

export function setStatus(
  context: Context,
  input: { id: string; version: number; status: AppointmentStatus; reason: string },
): VisitAnswered {
  return operate(context, { name: 'appointments.setStatus', reason: input.reason }, (journal) => {
    const visit = loadFresh(context, 'appointments', input.id, input.version)
    return changeStatus(journal, context, visit, input)
  })
}

/** Notes a visit's status inside somebody's operation; a finished one moves its order along. Refuses with `not_next` or `clash`. */
export function changeStatus(
  journal: Journal,
  context: Context,
  visit: Appointment,
  { status, reason }: { status: AppointmentStatus; reason: string },
): Appointment & { notDelivered: NotDelivered | null } {
  if (!canChangeStatus(visit.status, status)) throw refused('not_next', { from: visit.status, to: status })
  const overrideReason = reclaimsSlot(visit.status, status)
    ? reclaimSlot(journal, context, visit, reason)
    : visit.overrideReason
  const notDelivered = status === 'done' ? advanceOrderOf(journal, context, visit) : null
  const changed = journal.replace('appointments', { ...visit, status, overrideReason })
  settleHeld(journal, visit, changed)
  return { ...changed, notDelivered }
}

/** Why the visit may have its slot again; empty where it is free. */
function reclaimSlot(journal: Journal, context: Context, visit: Appointment, reason: string): string {
  const overrideReason = visit.overrideReason || reason
  const clashes = assertBookable(context, journal, visit.campId, visit, overrideReason)
  return clashes.length > 0 ? overrideReason : visit.overrideReason
}

/**
 * A finished visit moves its order along, one logged step after another. A delivery without a passed check-out leaves it where it is
 * and says why; a trial that was written down has moved it already.
 */
export function advanceOrderOf(
  journal: Journal,
  context: Context,
  visit: Appointment,
  done: Pick<OrderMove, 'at' | 'staffId'> = {},
): NotDelivered | null {
  const order = visit.orderId ? entities.deviceOrders.find(journal.tx, visit.orderId) : null
  if (!order || (visit.kind === 'trial_fitting' && hasTrialOn(journal.tx, visit))) return null
  const states = orderStatesAfterVisit(visit.kind, order)
  if (states.length > 0 && lacksSide(order)) throw refused('side_unknown')
  const passed = states.includes('delivered') ? findPassedCheckout(journal.tx, order.id) : null
  if (passed && !passed.ok) return { reason: passed.reason, orderId: order.id }
  let current = order
  for (const state of states) {
    current = moveOrder(journal, context, current, {
      to: state,
      kind: 'advance',
      stationId: visit.stationId,
      ...done,
    })
  }
  return null
}

/** Whether a trial of the visit's order was written down on the visit's date. */
function hasTrialOn(db: Reader, { campId, orderId, date }: Appointment): boolean {
  const camp = entities.camps.find(db, campId)
  const zone = camp?.timeZone ?? 'UTC'
  return listTrialsOf(db, orderId ?? '').some(
    ({ at, struckReason }) => struckReason === '' && toZonedMoment(at, zone).date === date,
  )
}

/** Free slots from `date` on, over the rest of the camp. */
export function propose(
  context: Context,
  input: {
    campId: string
    patientId: string
    orderId: string | null
    kind: AppointmentKind
    durationMinutes: number
    date: string
    fromMinute: number
    stationId: string | null
    staffId: string | null
    appointmentId?: string | null
    chaperone?: string | null
    limit: number
  },
): DraftAppointment[] {
  const { db } = context.core
  const camp = load(context, 'camps', input.campId)
  const found: DraftAppointment[] = []
  for (const date of daysToChoose(camp, input.date).filter((day) => day >= input.date)) {
    const day = readDayFor(db, readDay(context, db, camp, date), input)
    const from = date === input.date ? input.fromMinute : 0
    found.push(...proposeSlots(input, day, { limit: input.limit - found.length, from, perStart: 1 }))
    if (found.length >= input.limit) break
  }
  return found
}
