import type { Appointment } from './appointment.ts'
import { checkBooking, type Day, type DayContext, type DraftAppointment } from './check-booking.ts'
import type { Clash } from './clash.ts'
import { openBoard } from './day-board.ts'
import { findEarliestSlot, prepareSearch, type SlotRequest } from './find-slots.ts'
import type { OrderForBooking, PatientForBooking } from './visit-rules.ts'

/** What is done to many visits at once; what is null stays as it is. */
export interface BulkChange {
  /** Minutes by which each moves within its day; negative is earlier. */
  shiftMinutes: number
  toDate: string | null
  toStationId: string | null
  toStaffId: string | null
  /**
   * Where the exact place is taken, takes the next free slot of that day instead: behind where it was when it is to be later, before
   * that when it is to be earlier.
   */
  spread: boolean
  /** Where it must not stay, takes whoever and whatever is free: at the same minute, then that day, then on the other days. */
  anyPlace?: boolean
}

/** Who a visit is for, with the visits on other dates. */
export interface VisitOwner {
  patient: PatientForBooking
  order: OrderForBooking | null
  visits: readonly Appointment[]
}

export interface PlannedMove {
  visit: Appointment
  /** Where it goes; null leaves it where it is. */
  draft: DraftAppointment | null
  /** Whether it goes to another slot than the exact one. */
  isSpread: boolean
  /** Why it stays. */
  clashes: Clash[]
}

export interface BulkInput {
  visits: readonly Appointment[]
  change: BulkChange
  /** Every date that the visits are on or go to. */
  days: ReadonlyMap<string, Day>
  ownerOf: (visit: Appointment) => VisitOwner
}

/** Only what has not begun is moved; a pinned visit stays. */
export function isBulkMovable({ status, pinned }: Pick<Appointment, 'status' | 'pinned'>): boolean {
  return !pinned && (status === 'booked' || status === 'arrived')
}

const byTime = (a: Appointment, b: Appointment) =>
  a.date.localeCompare(b.date) || a.startMinute - b.startMinute || (a.id < b.id ? -1 : 1)

/**
 * Plans a move of many visits under the rules of a single one. All of them leave their places first, so that they do not stand in
 * each other's way; whoever finds no place stays, and then does stand in the way of the others, who are planned anew.
 * Nobody is dropped: every visit is in the result once, in the order of time. The same input gives the same plan.
 */
export function planMoves(input: BulkInput): PlannedMove[] {
  const visits = input.visits.toSorted(byTime)
  const staying = new Map<string, PlannedMove>(
    visits
      .filter((visit) => !isBulkMovable(visit))
      .map((visit) => [visit.id, { visit, draft: null, isSpread: false, clashes: [] }]),
  )
  for (;;) {
    const placed = placeAll(input, visits, staying)
    const failed = placed.filter(({ draft }) => draft === null)
    for (const move of failed) staying.set(move.visit.id, move)
    if (failed.length === 0) {
      const moves = new Map(placed.map((move) => [move.visit.id, move]))
      return visits.flatMap(({ id }) => moves.get(id) ?? staying.get(id) ?? [])
    }
  }
}

/** Places everybody who does not stay, stopping at nobody; a null draft is somebody without a place. */
function placeAll(
  { change, days, ownerOf }: BulkInput,
  visits: readonly Appointment[],
  staying: ReadonlyMap<string, PlannedMove>,
): PlannedMove[] {
  const moving = visits.filter(({ id }) => !staying.has(id))
  const leaving = new Set(moving.map(({ id }) => id))
  const placed: Appointment[] = []
  const lastingOf = new Map<string, Appointment[]>()
  const lastingOn = (day: Day) => {
    const known = lastingOf.get(day.date) ?? day.appointments.filter(({ id }) => !leaving.has(id))
    lastingOf.set(day.date, known)
    return known
  }
  return moving.map((visit) => {
    const target = targetOf(visit, change)
    const owner = ownerOf(visit)
    const contextOn = (date: string): DayContext => {
      const day = days.get(date)
      if (!day) throw new Error(`the day ${date} is missing`)
      return {
        ...day,
        appointments: [...lastingOn(day), ...placed],
        patient: owner.patient,
        order: owner.order,
        otherAppointmentsOfPatient: [
          ...owner.visits.filter(({ id }) => !leaving.has(id)),
          ...placed.filter(({ patientId }) => patientId === visit.patientId),
        ],
      }
    }
    const move = placeOne(visit, target, contextOn, { change, dates: [...days.keys()] })
    if (move.draft) placed.push({ ...visit, ...move.draft, id: visit.id })
    return move
  })
}

function targetOf(visit: Appointment, change: BulkChange): DraftAppointment {
  const { id, kind, durationMinutes, patientId, orderId, chaperone } = visit
  return {
    id,
    ...(chaperone ? { chaperone } : {}),
    kind,
    durationMinutes,
    patientId,
    orderId,
    date: change.toDate ?? visit.date,
    startMinute: visit.startMinute + change.shiftMinutes,
    stationId: change.toStationId ?? visit.stationId,
    staffId: change.toStaffId ?? visit.staffId,
  }
}

interface Search {
  change: BulkChange
  dates: readonly string[]
}

function placeOne(
  visit: Appointment,
  target: DraftAppointment,
  contextOn: (date: string) => DayContext,
  search: Search,
): PlannedMove {
  const isOnTheDay = target.startMinute >= 0 && target.startMinute + target.durationMinutes <= 1440
  const clashes = isOnTheDay ? checkBooking(target, contextOn(target.date)) : []
  if (isOnTheDay && clashes.length === 0) return { visit, draft: target, isSpread: false, clashes }
  const draft = search.change.anyPlace
    ? findAnywhere(visit, target, contextOn, search.dates)
    : search.change.spread
      ? findInstead(visit, target, contextOn(target.date), search.change)
      : null
  return { visit, draft, isSpread: draft !== null, clashes: draft ? [] : clashes }
}

type Wanted = Pick<SlotRequest, 'stationId' | 'staffId'>

function slotFrom(
  target: DraftAppointment,
  context: DayContext,
  wanted: Wanted,
  from: number,
): DraftAppointment | null {
  const { kind, durationMinutes, id: appointmentId, chaperone = null } = target
  const request = { kind, durationMinutes, appointmentId, chaperone, ...wanted }
  const search = prepareSearch(openBoard(context, target.id), context, request, from)
  const slot = search.ok ? findEarliestSlot(search.value) : null
  return slot && { ...slot, id: target.id, orderId: target.orderId }
}

/** Minutes among which a slot is taken instead, in order of preference; `before` is the first that is too late. */
function windowsOf(visit: Appointment, target: DraftAppointment, { shiftMinutes }: BulkChange) {
  const wanted = Math.max(0, target.startMinute)
  if (target.date !== visit.date || shiftMinutes === 0)
    return [
      { from: wanted, before: Infinity },
      { from: 0, before: wanted },
    ]
  if (shiftMinutes > 0) return [{ from: wanted, before: Infinity }]
  return [
    { from: wanted, before: visit.startMinute },
    { from: 0, before: wanted },
  ]
}

/**
 * The next free slot from the wanted minute on, else the first of the day, but never on the other side of where the visit was than
 * where it is to go. The named station and member of staff are kept, and of several at that minute the visit's own.
 */
function findInstead(
  visit: Appointment,
  target: DraftAppointment,
  context: DayContext,
  change: BulkChange,
): DraftAppointment | null {
  const asked = { stationId: change.toStationId, staffId: change.toStaffId }
  const own = { stationId: target.stationId, staffId: target.staffId }
  for (const { from, before } of windowsOf(visit, target, change)) {
    const slot = slotFrom(target, context, asked, from)
    if (!slot || slot.startMinute >= before) continue
    for (const wanted of [own, { ...asked, stationId: own.stationId }, { ...asked, staffId: own.staffId }]) {
      const kept = slotFrom(target, context, wanted, slot.startMinute)
      if (kept?.startMinute === slot.startMinute) return kept
    }
    return slot
  }
  return null
}

/**
 * The same minute with the same place or the same person where one of them is still free, else the next slot of the day, the
 * first of it, then the first of the days after it and of those before.
 */
function findAnywhere(
  visit: Appointment,
  target: DraftAppointment,
  contextOn: (date: string) => DayContext,
  dates: readonly string[],
): DraftAppointment | null {
  const context = contextOn(target.date)
  const from = Math.max(0, target.startMinute)
  for (const wanted of [{ stationId: visit.stationId }, { staffId: visit.staffId }]) {
    const slot = slotFrom(target, context, wanted, from)
    if (slot?.startMinute === target.startMinute) return slot
  }
  const days = dates.toSorted()
  const tries = [
    { date: target.date, from },
    { date: target.date, from: 0 },
    ...days.filter((date) => date > target.date).map((date) => ({ date, from: 0 })),
    ...days.filter((date) => date < target.date).map((date) => ({ date, from: 0 })),
  ]
  for (const { date, from: minute } of tries) {
    const slot = slotFrom({ ...target, date }, contextOn(date), {}, minute)
    if (slot) return slot
  }
  return null
}

/** Whether a draft leaves the visit when, where and with whom it is. */
export function isSamePlace(visit: Appointment, draft: DraftAppointment): boolean {
  return (['date', 'startMinute', 'stationId', 'staffId'] as const).every((key) => visit[key] === draft[key])
}
