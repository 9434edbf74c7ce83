import type { SessionPart } from '#contract/rehab.ts'
import type { DeviceType } from '#domain/orders/device.ts'
import type { Side } from '#domain/orders/device-order.ts'
import { defaultTemplate, type RehabActivity, type SessionTemplate } from '#domain/rehab/rehab-activities.ts'
import type { RehabSession } from '#domain/rehab/rehab-session.ts'
import type { PatientNames } from '../../../shared/format.ts'

/** A device that a session may name. */
export interface SessionDevice {
  id: string
  number: string
  deviceType: DeviceType
  side: Side | null
}

/** Somebody who takes part. */
export interface Seat {
  patient: PatientNames & { id: string; number: string }
  devices: SessionDevice[]
  orderId: string | null
  appointmentId: string | null
}

export type Levels = Partial<Record<RehabActivity, number>>

export type MemberValues = Omit<SessionPart, 'activities'> & {
  /** Null: as the whole group. */
  levels: Levels | null
}

export interface SessionValues {
  date: string | null
  startMinute: number | null
  durationMinutes: number | null
  staffId: string | null
  stationId: string | null
  levels: Levels
  members: MemberValues[]
}

export type Templates = Partial<Record<DeviceType, SessionTemplate>>

/** The template of a device: the clinic's own, else the built-in one. */
export function templateFor(templates: Templates, deviceType: DeviceType | undefined): SessionTemplate {
  const type = deviceType ?? 'transtibial'
  return templates[type] ?? defaultTemplate(type)
}

const blank = {
  attendance: 'attended',
  aid: 'none',
  painBefore: null,
  painAfter: null,
  skinAfter: '',
  note: '',
  nextGoal: '',
  levels: null,
} as const

/** What a new session begins with. */
export function startSession(
  seats: readonly Seat[],
  frame: Pick<SessionValues, 'date' | 'startMinute' | 'staffId' | 'stationId'>,
  durationMinutes: number,
): SessionValues {
  return {
    ...frame,
    durationMinutes,
    levels: {},
    members: seats.map(({ patient, orderId, appointmentId }) => ({
      ...blank,
      patientId: patient.id,
      orderId,
      appointmentId,
    })),
  }
}

/** A written session as the form shows it again. */
export function readSession(session: RehabSession): SessionValues {
  const { date, startMinute, durationMinutes, staffId, stationId } = session
  const { patientId, orderId, appointmentId, attendance, painBefore, painAfter, note, nextGoal } = session
  return {
    date,
    startMinute,
    durationMinutes,
    staffId,
    stationId,
    levels: Object.fromEntries(session.activities.map(({ activity, level }) => [activity, level])) as Levels,
    members: [
      {
        patientId,
        orderId,
        appointmentId,
        attendance,
        painBefore,
        painAfter,
        note,
        nextGoal,
        aid: session.aid as SessionPart['aid'],
        skinAfter: session.skinAfter as SessionPart['skinAfter'],
        levels: null,
      },
    ],
  }
}

const listed = (levels: Levels) =>
  Object.entries(levels).map(([activity, level]) => ({ activity: activity as RehabActivity, level }))

/** The parts as they are sent. */
export function toParts({ levels, members }: SessionValues): SessionPart[] {
  return members.map(({ levels: own, ...member }) => ({ ...member, activities: listed(own ?? levels) }))
}

const cycle: readonly (number | undefined)[] = [undefined, 1, 2, 3, 0]

/** The next level when an activity is pressed: with help, supervised, alone, not able, not practised. */
export function pressActivity(levels: Levels, activity: RehabActivity): Levels {
  const next = cycle[(cycle.indexOf(levels[activity]) + 1) % cycle.length]
  const { [activity]: _before, ...others } = levels
  return next === undefined ? others : { ...others, [activity]: next }
}
