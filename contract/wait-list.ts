import { type } from '@orpc/contract'
import { z } from 'zod'
import { priorities } from '#domain/orders/device-order.ts'
import type { Phone } from '#domain/people/patient.ts'
import { appointmentKinds, type Appointment } from '#domain/scheduling/appointment.ts'
import type { DraftAppointment } from '#domain/scheduling/check-booking.ts'
import type { FreedSlot, WaitEntry } from '#domain/scheduling/wait-list.ts'
import type { DayAppointment, PatientBrief } from './appointments.ts'
import { procedure } from './base.ts'
import { id, localDate, minuteOfDay, shortText, version, type Done } from './fields.ts'

const waitTerms = {
  durationMinutes: z.number().int().min(5, 'duration').max(720, 'duration'),
  priority: z.enum(priorities),
  noticeMinutes: z.number().int().min(0).max(10_080),
  need: shortText,
}

/** Somebody on the wait list with all that decides who is called. */
export interface WaitLine {
  entry: WaitEntry
  patient: PatientBrief
  village: string
  phones: Phone[]
  order: DayAppointment['order']
  /** Whether the device is far enough for the visit; null without a device. */
  isReady: boolean | null
  /** Whether what its device needs is on the shelf or set aside; null without a device. */
  hasParts: boolean | null
  /** The later visit that they would give up. */
  held: Appointment | null
}

/** A slot that was left, and who of the wait list can have it, first who is to be asked first. */
export interface SlotOffer {
  /** Names this slot on this computer, so that it can be put aside. */
  key: string
  slot: FreedSlot
  why: 'cancelled' | 'no_show' | 'moved'
  /** Who had it, and who freed it. */
  patient: PatientBrief | null
  freedBy: string
  fits: { line: WaitLine; draft: DraftAppointment }[]
}

export const waitList = {
  /** Who waits, urgent first, then longest. */
  list: procedure.input(z.object({ campId: id })).output(type<WaitLine[]>()),
  /** What one person waits for. */
  ofPatient: procedure.input(z.object({ patientId: id })).output(type<WaitEntry[]>()),
  /** Refused with `already_waiting`, `other_person`, `not_later` (the visit to give up has begun). */
  add: procedure
    .input(
      z.object({
        campId: id,
        patientId: id,
        orderId: id.nullable(),
        kind: z.enum(appointmentKinds),
        /** The visit that they would give up for an earlier one. */
        appointmentId: id.nullable(),
        ...waitTerms,
      }),
    )
    .output(type<WaitEntry & Done>()),
  /** Refused with `not_waiting`. */
  change: procedure.input(z.object({ id, version, ...waitTerms })).output(type<WaitEntry & Done>()),
  /** Takes somebody off the list. Refused with `not_waiting`. */
  leave: procedure
    .input(z.object({ id, version, reason: shortText.min(1, 'required') }))
    .output(type<WaitEntry & Done>()),
  /** Slots that were left in the last day, still lie ahead, and somebody who waits can have. */
  offers: procedure.input(z.object({ campId: id })).output(type<SlotOffer[]>()),
  /**
   * Gives a slot to somebody who waits; a later visit that they hold moves there. Refused with `slot_taken` (details: by, patient,
   * startMinute) when somebody else was booked there, `got_slot` (details: by, date, startMinute) when they were booked already.
   */
  book: procedure
    .input(
      z.object({
        id,
        version,
        slot: z.object({
          date: localDate,
          startMinute: minuteOfDay.max(1439),
          stationId: id.nullable(),
          staffId: id.nullable(),
        }),
      }),
    )
    .output(type<Appointment & Done>()),
}
