import { type } from '@orpc/contract'
import { z } from 'zod'
import { bandKinds, type DayBand } from '#domain/camps/day-band.ts'
import { deviceTypes } from '#domain/orders/device.ts'
import { appointmentKinds } from '#domain/scheduling/appointment.ts'
import type { Machine } from '#domain/scheduling/machine.ts'
import { leadStepKeys, type PlanningRules } from '#domain/scheduling/planning-rules.ts'
import type { StaffAbsence, StaffRoster } from '#domain/staff/duty.ts'
import type { BulkMoveLine } from './appointments.ts'
import { procedure } from './base.ts'
import { id, localDate, minuteOfDay, shortText, version, type Done } from './fields.ts'

/**
 * What is to become of visits that a change of the plan leaves without their place: moved to the next free ones in the same operation, or
 * left where they are for the reason given. Left out, a change that touches visits is refused and says which, and where each could go.
 */
export const visitsAnswer = z.discriminatedUnion('do', [
  z.object({ do: z.literal('move') }),
  z.object({ do: z.literal('leave'), reason: shortText.min(1, 'required') }),
])
export type VisitsAnswer = z.infer<typeof visitsAnswer>

/** Details of the refusal `touches_visits`: every visit touched; without a draft it finds no other place. */
export interface TouchedVisits {
  lines: BulkMoveLine[]
}

export const shiftSpan = z.object({
  weekday: z.number().int().min(0).max(6).nullable(),
  date: localDate.nullable(),
  startMinute: minuteOfDay,
  endMinute: minuteOfDay,
})

export const absenceDraft = z.object({
  staffId: id,
  fromDate: localDate,
  fromMinute: minuteOfDay,
  untilDate: localDate,
  untilMinute: minuteOfDay,
  reason: shortText,
})
export type AbsenceDraft = z.infer<typeof absenceDraft>

export const machineDraft = z.object({
  name: shortText.min(1, 'required'),
  namePersian: shortText,
  count: z.number().int().min(1, 'positive').max(50),
  kinds: z.array(z.enum(appointmentKinds)).min(1, 'required'),
  position: z.number().int().min(0),
  active: z.boolean(),
})
export type MachineDraft = z.infer<typeof machineDraft>

export const bandDraft = z.object({
  kind: z.enum(bandKinds),
  label: shortText,
  date: localDate.nullable(),
  startMinute: minuteOfDay,
  endMinute: minuteOfDay,
})
export type BandDraft = z.infer<typeof bandDraft>

/** A station or machine of the camp as the table of places says it. */
const placeInUse = z.object({ id, version, active: z.boolean() })
const places = z.object({
  stations: z.array(placeInUse.extend({ capacity: z.number().int().min(1, 'positive').max(50) })).max(100),
  machines: z.array(placeInUse.extend({ count: z.number().int().min(1, 'positive').max(50) })).max(100),
})
export type Places = z.infer<typeof places>

const minutes = z.number().int().min(0).max(2880)
export const planningRules = z.object({
  turnover: z.partialRecord(z.enum(appointmentKinds), minutes.max(240)),
  leads: z.partialRecord(z.enum(deviceTypes), z.partialRecord(z.enum(leadStepKeys), minutes)),
})

/** What a camp has planned beside its hours and stations. */
export interface CampPlan {
  rosters: StaffRoster[]
  absences: StaffAbsence[]
  machines: Machine[]
  bands: DayBand[]
  rules: PlanningRules
}

/** `id` and `version` are null for something new. */
const stored = { id: id.nullable(), version: version.nullable(), visits: visitsAnswer.optional() }

/** Shifts, absences, machines, named hours and times of work. Every write may be refused with `touches_visits`. */
export const campPlan = {
  view: procedure.input(z.object({ campId: id })).output(type<CampPlan>()),
  /** How many visits do not hold as the plan is now and wait for somebody to decide. */
  countUnsettled: procedure.input(z.object({ campId: id })).output(type<{ count: number }>()),
  /** The working hours of one member; no spans: all of the camp's hours. `version` is null while there is none. */
  saveRoster: procedure
    .input(
      z.object({
        campId: id,
        staffId: id,
        version: version.nullable(),
        spans: z.array(shiftSpan).max(100),
        visits: visitsAnswer.optional(),
      }),
    )
    .output(type<StaffRoster & Done>()),
  saveAbsence: procedure
    .input(z.object({ ...stored, campId: id, draft: absenceDraft }))
    .output(type<StaffAbsence & Done>()),
  removeAbsence: procedure.input(z.object({ id, version })).output(type<{ id: string } & Done>()),
  /** Which stations and machines are used and how many of each, in one operation; what is not named stays. */
  savePlaces: procedure
    .input(places.extend({ campId: id, visits: visitsAnswer.optional() }))
    .output(type<{ count: number } & Done>()),
  saveMachine: procedure
    .input(z.object({ ...stored, campId: id, draft: machineDraft }))
    .output(type<Machine & Done>()),
  saveBand: procedure
    .input(z.object({ ...stored, campId: id, draft: bandDraft }))
    .output(type<DayBand & Done>()),
  removeBand: procedure.input(z.object({ id, version })).output(type<{ id: string } & Done>()),
  saveRules: procedure
    .input(z.object({ campId: id, rules: planningRules, visits: visitsAnswer.optional() }))
    .output(type<{ rules: PlanningRules } & Done>()),
}
