import type { SeriesKind, SeriesPattern } from '../scheduling/series-pattern.ts'

export const attendances = ['attended', 'left_early', 'absent'] as const
export type Attendance = (typeof attendances)[number]

export interface SessionActivity {
  /** Code of rehab-activities.ts. */
  activity: string
  /** 0 not able, 1 with help, 2 with supervision, 3 alone. */
  level: number
}

/** One gait-training or therapy session of one person. Sessions of a group share `groupKey`. */
export interface RehabSession {
  id: string
  campId: string
  patientId: string
  orderId: string | null
  seriesId: string | null
  appointmentId: string | null
  groupKey: string | null
  /** Number within the person's series, from 1. */
  number: number
  date: string
  startMinute: number
  durationMinutes: number
  staffId: string | null
  stationId: string | null
  attendance: Attendance
  activities: SessionActivity[]
  aid: string
  /** 0 to 10, 10 = worst. */
  painBefore: number | null
  painAfter: number | null
  skinAfter: string
  note: string
  nextGoal: string
  struckReason: string
  version: number
}

/** A planned run of training sessions or of follow-up visits. The visits that were booked for it carry its id. */
export interface RehabSeries {
  id: string
  campId: string
  patientId: string
  orderId: string | null
  kind: SeriesKind
  goal: string
  plannedCount: number
  /** How its visits were booked last; null while none were. */
  pattern: SeriesPattern | null
  status: 'open' | 'finished' | 'stopped'
  version: number
}
