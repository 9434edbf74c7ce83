import { openIntervals } from '../camps/day-hours.ts'
import { ok, refuse, type Result } from '../result.ts'
import type { StaffMember } from '../staff/staff-member.ts'
import { visitDefaults, type AppointmentKind, type Station } from './appointment.ts'
import {
  isLastDayCasting,
  peopleOf,
  visitsOfPatient,
  type DayContext,
  type DraftAppointment,
} from './check-booking.ts'
import { isLastDayFirstTrial, missingParts } from './check-plan.ts'
import type { DayBoard } from './day-board.ts'
import { emptyPlan, minutesWithout, waitsFor } from './day-plan.ts'
import { firstFit, intersect, subtract, type Interval } from './intervals.ts'
import {
  hasSkillFor,
  holdsServingRole,
  mayUseStation,
  meetsSexNeed,
  minutesOf,
  readyFrom,
  takesPlaceAt,
} from './visit-rules.ts'

/** Visits are proposed at multiples of this many minutes. */
export const slotGridMinutes = 5

/** What slots are sought for; the patient and the order come with the day. */
export interface SlotRequest {
  kind: AppointmentKind
  /** The usual duration of the kind when left out. */
  durationMinutes?: number
  /** Only this station, or only this staff member. */
  stationId?: string | null
  staffId?: string | null
  /** Who is beside a person that asked for staff of the same sex. */
  chaperone?: string | null
  /** The visit that is to be moved, which then does not stand in its own way. */
  appointmentId?: string | null
}

/** Why a visit cannot be booked on a day without breaking a rule; the first that is true in this order. */
export const noSlotReasons = [
  'closed_day',
  'day_over',
  'last_day_casting',
  'no_visit_needed',
  'last_day_first_trial',
  'parts_short',
  'day_full',
  'no_suitable_station',
  'no_suitable_staff',
  'no_free_slot',
] as const
export type NoSlotReason = (typeof noSlotReasons)[number]

/** A search that has passed every rule that does not depend on the minute. */
export interface SlotSearch {
  board: DayBoard
  context: DayContext
  request: SlotRequest
  durationMinutes: number
  /** Minutes at which the patient and the order are free and the camp is working. */
  base: Interval[]
  stations: Station[]
  /** A single null where the camp's team has nobody for this kind of visit: the station is then booked alone. */
  staff: (StaffMember | null)[]
}

/** Prepares a search from minute `from` on, or says why no minute of the day can do; never refuses with `no_free_slot`. */
export function prepareSearch(
  board: DayBoard,
  context: DayContext,
  request: SlotRequest,
  from: number,
): Result<SlotSearch, NoSlotReason> {
  const { camp, date, patient, order } = context
  if (openIntervals(camp, date).length === 0) return refuse('closed_day')
  if (isOver(context)) return refuse('day_over')
  if (isLastDayCasting(camp, { kind: request.kind, date })) return refuse('last_day_casting')
  const visits = visitsOfPatient(context, request.appointmentId ?? null)
  const ready = order ? readyFrom(order, { kind: request.kind, date }, visits) : 0
  if (ready === null) return refuse('no_visit_needed')
  const isPlanned = context.plan !== undefined
  if (isPlanned && isLastDayFirstTrial(camp, { kind: request.kind, date }, order, visits))
    return refuse('last_day_first_trial')
  if (isPlanned && missingParts(order, request.kind).length > 0) return refuse('parts_short')
  const people = camp.dailyCapacity === null ? null : peopleOf(context, request.appointmentId ?? null)
  if (people && people.size >= (camp.dailyCapacity ?? 0) && !people.has(patient.id)) return refuse('day_full')
  const stations = suitableStations(board, context, request)
  if (stations.length === 0) return refuse('no_suitable_station')
  const staff = suitableStaff(context, request)
  if (staff.length === 0) return refuse('no_suitable_staff')
  const taken = visits.filter((visit) => visit.date === date).map(minutesOf)
  const base = subtract(intersect(board.open, board.freeMachines(request.kind)), [
    ...taken,
    { start: 0, end: Math.max(from, ready) },
    ...waitsFor(context.plan, order, { kind: request.kind, date }, visits),
    ...minutesWithout(context.plan ?? emptyPlan, patient, date),
  ])
  const durationMinutes = request.durationMinutes ?? visitDefaults[request.kind].durationMinutes
  return ok({ board, context, request, durationMinutes, base, stations, staff })
}

/** Whether nothing can begin any more: the date has passed, or its last hour. */
function isOver({ camp, date, now }: DayContext): boolean {
  return now !== undefined && (date < now.date || (date === now.date && now.minute >= camp.closesMinute))
}

/** In order of preference: the kind's usual station first, a women-only one for a woman, the least used, then the camp's order. */
function suitableStations(
  board: DayBoard,
  { stations, patient }: DayContext,
  request: SlotRequest,
): Station[] {
  const kinds = visitDefaults[request.kind].stationKinds
  const use = (station: Station) => board.minutesAtStation(station.id) / station.capacity
  return stations
    .filter((station) => station.active && station.capacity > 0 && takesPlaceAt(request.kind, station))
    .filter(
      (station) =>
        mayUseStation(patient, station) && (!request.stationId || request.stationId === station.id),
    )
    .sort(
      (a, b) =>
        kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
        Number(b.womenOnly) - Number(a.womenOnly) ||
        use(a) - use(b) ||
        a.position - b.position ||
        compareIds(a, b),
    )
}

function suitableStaff({ staff, patient }: DayContext, request: SlotRequest): (StaffMember | null)[] {
  const serving = staff.filter((member) => member.active && holdsServingRole(member, request.kind))
  if (serving.length === 0 && !request.staffId) return [null]
  return serving.filter(
    (member) =>
      hasSkillFor(member, request.kind) &&
      meetsSexNeed(patient, member, request.chaperone) &&
      (!request.staffId || request.staffId === member.id),
  )
}

const compareIds = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** The staff of a search, least booked first. */
function byLoad({ board, staff }: SlotSearch): (StaffMember | null)[] {
  const load = (member: StaffMember) => board.minutesOfStaff(member.id)
  return [...staff].sort((a, b) => (a && b ? load(a) - load(b) || compareIds(a, b) : 0))
}

const freeOf = ({ board }: SlotSearch, member: StaffMember | null) =>
  member ? board.freeOfStaff(member.id) : [{ start: 0, end: 1440 }]

/** The earliest slot; among slots of the same minute the preferred station, then the least booked staff member. */
export function findEarliestSlot(search: SlotSearch): DraftAppointment | null {
  const staff = byLoad(search).map((member) => ({ member, free: freeOf(search, member) }))
  let best: { start: number; station: Station; member: StaffMember | null } | null = null
  for (const station of search.stations) {
    const free = intersect(search.base, search.board.freeAtStation(station.id, search.request.kind))
    for (const { member, free: theirs } of staff) {
      const start = firstFit(free, theirs, search.durationMinutes, slotGridMinutes)
      if (start !== null && (!best || start < best.start)) best = { start, station, member }
    }
  }
  return best && toDraft(search, best.start, best.station, best.member)
}

/**
 * Slots of the day in order of time, then of preference as in `findEarliestSlot`: in every gap that a station and a staff member
 * share, the first start that fits and those that follow it back to back.
 */
export function listSlots(search: SlotSearch): DraftAppointment[] {
  const { durationMinutes } = search
  const staff = byLoad(search)
  const found = search.stations.flatMap((station) => {
    const free = intersect(search.base, search.board.freeAtStation(station.id, search.request.kind))
    return staff.flatMap((member) =>
      intersect(free, freeOf(search, member)).flatMap((gap) =>
        startsIn(gap, durationMinutes).map((start) => toDraft(search, start, station, member)),
      ),
    )
  })
  return found.sort((a, b) => a.startMinute - b.startMinute)
}

function startsIn(gap: Interval, durationMinutes: number): number[] {
  const onGrid = (minute: number) => Math.ceil(minute / slotGridMinutes) * slotGridMinutes
  const starts: number[] = []
  for (
    let start = onGrid(gap.start);
    start + durationMinutes <= gap.end;
    start = onGrid(start + durationMinutes)
  ) {
    starts.push(start)
  }
  return starts
}

function toDraft(
  { context, request, durationMinutes }: SlotSearch,
  startMinute: number,
  station: Station,
  member: StaffMember | null,
): DraftAppointment {
  return {
    id: request.appointmentId ?? null,
    kind: request.kind,
    date: context.date,
    startMinute,
    durationMinutes,
    patientId: context.patient.id,
    orderId: context.order?.id ?? null,
    stationId: station.id,
    staffId: member?.id ?? null,
    ...(request.chaperone ? { chaperone: request.chaperone } : {}),
  }
}
