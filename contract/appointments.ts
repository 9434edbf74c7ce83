import { type } from '@orpc/contract'
import { z } from 'zod'
import type { Camp } from '#domain/camps/camp.ts'
import type { DeliveryObstacle } from '#domain/fitting/delivery-gate.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import type { Patient } from '#domain/people/patient.ts'
import {
  appointmentKinds,
  appointmentStatuses,
  type Appointment,
  type Station,
} from '#domain/scheduling/appointment.ts'
import type { DraftAppointment } from '#domain/scheduling/check-booking.ts'
import type { Clash } from '#domain/scheduling/clash.ts'
import type { DayPlan } from '#domain/scheduling/day-plan.ts'
import { leftReasons, type FilledDay, type LeftReason } from '#domain/scheduling/fill-day.ts'
import type { StaffMember } from '#domain/staff/staff-member.ts'
import { procedure } from './base.ts'
import { id, localDate, longText, minuteOfDay, shortText, version, type Done } from './fields.ts'

export const appointmentDraft = z.object({
  kind: z.enum(appointmentKinds),
  date: localDate,
  startMinute: minuteOfDay.max(1439),
  durationMinutes: z.number().int().min(5, 'duration').max(720, 'duration'),
  patientId: id,
  orderId: id.nullable(),
  stationId: id.nullable(),
  staffId: id.nullable(),
  pinned: z.boolean(),
  note: longText,
  /** Who is beside a person that asked for staff of the same sex. */
  chaperone: shortText.nullable().optional(),
})
export type AppointmentDraft = z.infer<typeof appointmentDraft>

/** What a block on the day view shows of the person. */
export type PatientBrief = Pick<
  Patient,
  | 'id'
  | 'number'
  | 'givenNameLatin'
  | 'familyNameLatin'
  | 'fatherNameLatin'
  | 'givenNamePersian'
  | 'familyNamePersian'
  | 'fatherNamePersian'
  | 'sex'
  | 'needs'
> & { age: number | null; ageIsEstimate: boolean; groupName: string; groupNamePersian: string }

export interface DayAppointment {
  appointment: Appointment
  patient: PatientBrief
  order: Pick<
    DeviceOrder,
    'id' | 'number' | 'deviceType' | 'side' | 'state' | 'priority' | 'orderType'
  > | null
  /** The number of the token that the person took at the gate that day. */
  token?: number
}

/** A visit that holds what a refused booking wanted, with who gave it its place, and when (UTC). */
export interface TakenBy {
  appointment: Appointment
  patient: PatientBrief
  bookedBy: string
  bookedAt: string
}

/** Everything the day view draws. */
export interface DayView {
  camp: Camp
  date: string
  isOpen: boolean
  stations: Station[]
  staff: StaffMember[]
  plan: DayPlan
  appointments: DayAppointment[]
}

/** An order (or a person without one) that needs a visit and has none booked from `date` on. */
export interface TrayEntry {
  patient: PatientBrief
  order: DayAppointment['order']
  kind: (typeof appointmentKinds)[number]
  durationMinutes: number
}

export interface TrayPage {
  entries: TrayEntry[]
  /** Devices that wait for a visit, and whose they are. */
  total: number
  people: number
}

/** What "Fill the day" would book (`applied: false`) or has booked. */
export interface FillDayResult extends Partial<Done> {
  applied: boolean
  /** UTC instant at which this was worked out. */
  seenAt: string
  booked: { draft: AppointmentDraft; patient: PatientBrief; order: DayAppointment['order'] }[]
  /** Who is left, in the order of booking; no more of each reason than were asked for. */
  left: LeftLine[]
  /** How many each reason leaves, in the order in which the reasons come up. */
  leftCounts: LeftCount[]
  /** How many people are left, each counted once. */
  leftPeople: number
}

/** Somebody for whom there is no place that day. */
export type LeftLine = FilledDay['left'][number] & {
  patient: PatientBrief
  order: DayAppointment['order']
  /** Where the person can come on another day of the camp; null where there is no place either. */
  elsewhere: AppointmentDraft | null
}

export interface LeftCount {
  reason: LeftReason
  lines: number
  /** How many of them can come on another day. */
  elsewhere: number
}

/** Several dates of a camp side by side. */
export interface RangeView {
  camp: Camp
  from: string
  to: string
  stations: Station[]
  staff: StaffMember[]
  plan: DayPlan
  appointments: DayAppointment[]
}

export const bulkChange = z.object({
  shiftMinutes: z.number().int().min(-1440).max(1440),
  toDate: localDate.nullable(),
  toStationId: id.nullable(),
  toStaffId: id.nullable(),
  spread: z.boolean(),
  /** Whoever cannot stay goes to whoever and whatever is free, on this day or on another one of the camp. */
  anyPlace: z.boolean().optional(),
})

/** One visit of a bulk move: where it goes, or why it stays. */
export interface BulkMoveLine extends DayAppointment {
  draft: DraftAppointment | null
  isSpread: boolean
  clashes: Clash[]
}

/** A visit that does not hold as the plan is now: why, and where it could go. */
export interface UnsettledLine extends BulkMoveLine {
  /** Its day went by and nobody said what became of it. */
  isLapsed: boolean
  /** Nobody gave a reason for leaving it as it is, or none can be given. */
  isUndecided: boolean
  /** False where so many come before it that no place was sought yet. */
  isPlanned: boolean
}

/** What moving many visits would do (`applied: false`) or has done. */
export interface BulkMoveResult extends Partial<Done> {
  applied: boolean
  lines: BulkMoveLine[]
}

/** A line of the list with which people are told by telephone. */
export interface CallLine extends DayAppointment {
  phones: Patient['phones']
  village: string
  /** Spoken by the person; null where nobody asked. */
  language: Patient['language']
}

/** Somebody whose visit is at another time than it was, and when it was. */
export interface MovedCall extends CallLine {
  was: Pick<Appointment, 'date' | 'startMinute'>
}

/** Who was moved; `seq` is the log's number up to which this is so. */
export interface MovedCalls {
  lines: MovedCall[]
  seq: number
}

/** A visit with its new status. `notDelivered` says why a finished delivery did not hand its device over. */
export type VisitAnswered = Appointment & Done & { notDelivered: NotDelivered | null }
export interface NotDelivered {
  reason: DeliveryObstacle
  orderId: string
}

const overriding = { overrideReason: shortText }

export const appointments = {
  day: procedure.input(z.object({ campId: id, date: localDate })).output(type<DayView>()),
  tray: procedure
    .input(
      z.object({
        campId: id,
        date: localDate,
        text: z.string().max(200),
        offset: z.number().int().min(0),
        limit: z.number().int().min(1).max(200),
      }),
    )
    .output(type<TrayPage>()),
  /** Next free slots for a person's next step, earliest first, from `date` (and `fromMinute` on that day) on. */
  propose: procedure
    .input(
      z.object({
        campId: id,
        patientId: id,
        orderId: id.nullable(),
        kind: z.enum(appointmentKinds),
        durationMinutes: z.number().int().min(5).max(720),
        date: localDate,
        fromMinute: minuteOfDay,
        /** Keep to this station or this member of staff when given. */
        stationId: id.nullable(),
        staffId: id.nullable(),
        /** The visit that is to be moved, which then does not stand in its own way. */
        appointmentId: id.nullable().optional(),
        chaperone: shortText.nullable().optional(),
        limit: z.number().int().min(1).max(20),
      }),
    )
    .output(type<DraftAppointment[]>()),
  /** What a booking would clash with; `id` names the appointment that is being moved. */
  check: procedure.input(z.object({ id: id.nullable(), draft: appointmentDraft })).output(type<Clash[]>()),
  /** Books. Refused with `clash` (details.clashes: Clash[], details.taken: TakenBy[]) unless every clash may be overridden and a reason is given. */
  book: procedure
    .input(z.object({ draft: appointmentDraft, ...overriding }))
    .output(type<Appointment & Done>()),
  /** Moves or changes a booking under the same rules. */
  change: procedure
    .input(z.object({ id, version, draft: appointmentDraft, ...overriding }))
    .output(type<Appointment & Done>()),
  /** Keeps visits at their times when a day is filled, moved or planned again, or lets them go; those that are so already stay untouched. */
  pin: procedure
    .input(z.object({ visits: z.array(z.object({ id, version })).min(1).max(1000), pinned: z.boolean() }))
    .output(type<{ count: number } & Done>()),
  /**
   * Makes two visits of one: it ends after `firstMinutes` and a second of the same kind takes the rest. Refused with `too_short`,
   * `not_next` (it has begun or is over) or, where the rest may not be booked, `clash`.
   */
  split: procedure
    .input(z.object({ id, version, firstMinutes: z.number().int().min(5).max(715) }))
    .output(type<{ first: Appointment; second: Appointment } & Done>()),
  /** Refused with `not_next` (details: from, to). A finished visit moves its order along; a delivery only with a passed check-out. */
  setStatus: procedure
    .input(z.object({ id, version, status: z.enum(appointmentStatuses), reason: shortText }))
    .output(type<VisitAnswered>()),
  /** Everything between two dates, both included; at most 62 days. */
  range: procedure.input(z.object({ campId: id, from: localDate, to: localDate })).output(type<RangeView>()),
  /**
   * Moves many visits at once under the rules of a single one; who finds no place stays. `apply: false` only shows what it
   * would do. Refused as `STALE` when one of them was changed since.
   */
  moveMany: procedure
    .input(
      z.object({
        campId: id,
        visits: z.array(z.object({ id, version })).min(1).max(1000),
        change: bulkChange,
        apply: z.boolean(),
        reason: shortText,
      }),
    )
    .output(type<BulkMoveResult>()),
  /** Visits that do not hold as the plan is now, soonest first; those left as they are with a reason come last. */
  unsettled: procedure.input(z.object({ campId: id })).output(type<UnsettledLine[]>()),
  /** Who is to be called about these visits, by village, with the phones. */
  callList: procedure.input(z.object({ ids: z.array(id).min(1).max(1000) })).output(type<CallLine[]>()),
  /** Everybody who has to be told of another time: of visits moved after that number of the log, or (null) since the day began. */
  moved: procedure
    .input(z.object({ campId: id, sinceSeq: z.number().int().min(0).nullable() }))
    .output(type<MovedCalls>()),
  /**
   * Books the tray greedily in priority order. `apply: false` only shows what it would do. A day that is over takes nobody,
   * unless `evenIfOver` says that it is meant.
   */
  fillDay: procedure
    .input(
      z.object({
        campId: id,
        date: localDate,
        apply: z.boolean(),
        evenIfOver: z.boolean().optional(),
        /** With `apply`: when the plan was worked out that the person has read. It holds for some minutes. */
        seenAt: z.iso.datetime().optional(),
        /** Books those who find no place that day on another day of the camp. */
        otherDays: z.boolean().optional(),
        /** So many of each reason are told, the rest by `leftLines`; everybody where it is left out. */
        leftLimit: z.number().int().min(0).max(200).optional(),
      }),
    )
    .output(type<FillDayResult>()),
  /** Who else is left for one reason by the plan that was worked out at `seenAt`, as far as it still holds. */
  leftLines: procedure
    .input(
      z.object({
        campId: id,
        date: localDate,
        seenAt: z.iso.datetime(),
        reason: z.enum(leftReasons),
        offset: z.number().int().min(0),
        limit: z.number().int().min(1).max(200),
      }),
    )
    .output(type<LeftLine[]>()),
}
