import { type } from '@orpc/contract'
import { z } from 'zod'
import type { ConversionTable } from '#domain/outcomes/conversion-table.ts'
import type { Outcome } from '#domain/outcomes/outcome.ts'
import { deviceTypes, type DeviceType } from '#domain/orders/device.ts'
import { attendances, type RehabSeries, type RehabSession } from '#domain/rehab/rehab-session.ts'
import {
  activityCodes,
  skinFindings,
  walkingAids,
  type SessionTemplate,
} from '#domain/rehab/rehab-activities.ts'
import { instrumentCodes } from '#domain/outcomes/instruments.ts'
import type { DayAppointment, PatientBrief } from './appointments.ts'
import { procedure } from './base.ts'
import { id, localDate, longText, minuteOfDay, shortText, version, type Done } from './fields.ts'

export const rating = z.number().int().min(0, 'rating').max(10, 'rating')

/** What one person did in a session. */
export const sessionPart = z.object({
  patientId: id,
  orderId: id.nullable(),
  appointmentId: id.nullable(),
  attendance: z.enum(attendances),
  activities: z
    .array(z.object({ activity: z.enum(activityCodes), level: z.number().int().min(0).max(3) }))
    .max(30),
  aid: z.enum(walkingAids),
  painBefore: rating.nullable(),
  painAfter: rating.nullable(),
  skinAfter: z.union([z.enum(skinFindings), z.literal('')]),
  note: longText,
  nextGoal: shortText,
})
export type SessionPart = z.infer<typeof sessionPart>

/** When and where, shared by everybody in the session. */
export const sessionFrame = z.object({
  campId: id,
  date: localDate,
  startMinute: minuteOfDay.max(1439),
  durationMinutes: z.number().int().min(1, 'duration').max(480, 'duration'),
  staffId: id.nullable(),
  stationId: id.nullable(),
})
export type SessionFrame = z.infer<typeof sessionFrame>

export const sessionTemplate = z.object({
  activities: z.array(z.enum(activityCodes)).max(21),
  durationMinutes: z.number().int().min(5, 'duration').max(240, 'duration'),
  tests: z.array(z.enum(instrumentCodes)).max(10),
})

/** A session with whom it was for. */
export interface SessionLine {
  session: RehabSession
  patient: PatientBrief
  order: DayAppointment['order']
}

/** A day with visits of which nothing was written down yet. */
export interface UnloggedDay {
  date: string
  count: number
}

export interface RehabDay {
  /** Gait training and reviews planned for the day, by time. */
  visits: DayAppointment[]
  /** Order of a visit → camp date on which it was first worn; absent where it never was. */
  firstWornOn: Record<string, string>
  /** Sessions written down for the day, those struck out as well. */
  sessions: SessionLine[]
  /** Days before today that wait to be written down, the latest first. */
  unlogged: UnloggedDay[]
  /** People with follow-ups that are due up to this day, and how many of them for more than two weeks. */
  dueFollowUps: number
  overdueFollowUps: number
}

/** Everything that rehabilitation knows of one person, oldest first. */
export interface PatientRehab {
  series: RehabSeries[]
  sessions: RehabSession[]
  outcomes: Outcome[]
  /** Order → camp date on which it was first worn; absent where it never was. */
  firstWornOn: Record<string, string>
  /** Tables that a clinic has loaded. */
  tables: ConversionTable[]
  templates: Partial<Record<DeviceType, SessionTemplate>>
}

export const rehab = {
  day: procedure.input(z.object({ campId: id, date: localDate })).output(type<RehabDay>()),
  ofPatient: procedure.input(z.object({ patientId: id })).output(type<PatientRehab>()),
  /**
   * Writes a session of one person, or of a group in one operation. Finishes the visits that it came from. Refused with
   * `session_before_trial`, `session_before_trial_date` (details: from), `session_in_future`, `other_persons_device`.
   */
  log: procedure
    .input(z.object({ frame: sessionFrame, parts: z.array(sessionPart).min(1).max(20) }))
    .output(type<{ sessions: RehabSession[] } & Done>()),
  correct: procedure
    .input(z.object({ id, version, frame: sessionFrame, part: sessionPart }))
    .output(type<RehabSession & Done>()),
  /** Strikes a session through; nothing is deleted. */
  strike: procedure
    .input(z.object({ id, version, reason: shortText.min(1, 'required') }))
    .output(type<RehabSession & Done>()),
  startSeries: procedure
    .input(
      z.object({
        patientId: id,
        orderId: id.nullable(),
        goal: shortText,
        plannedCount: z.number().int().min(1, 'positive').max(60),
      }),
    )
    .output(type<RehabSeries & Done>()),
  endSeries: procedure
    .input(z.object({ id, version, status: z.enum(['open', 'finished', 'stopped']) }))
    .output(type<RehabSeries & Done>()),
  /** What a session with each device begins with, where a clinic has changed it. */
  templates: procedure.output(type<Partial<Record<DeviceType, SessionTemplate>>>()),
  setTemplate: procedure
    .input(z.object({ deviceType: z.enum(deviceTypes), template: sessionTemplate.nullable() }))
    .output(type<Done>()),
}
