/** Kinds of visit, in the order in which a person passes through the camp. */
export const appointmentKinds = [
  'assessment',
  'measurement',
  'trial_fitting',
  'gait_training',
  'delivery',
  'repair',
  'follow_up',
] as const
export type AppointmentKind = (typeof appointmentKinds)[number]

export const appointmentStatuses = [
  'booked',
  'arrived',
  'in_progress',
  'done',
  'no_show',
  'cancelled',
] as const
export type AppointmentStatus = (typeof appointmentStatuses)[number]

/** Statuses that no longer occupy the slot. */
export const freeingStatuses: readonly AppointmentStatus[] = ['no_show', 'cancelled']

/** A visit in camp wall time: `date` is `YYYY-MM-DD`, minutes count from local midnight. */
export interface Appointment {
  id: string
  campId: string
  kind: AppointmentKind
  date: string
  startMinute: number
  durationMinutes: number
  patientId: string
  orderId: string | null
  stationId: string | null
  staffId: string | null
  /** Who is beside a person that asked for staff of the same sex; none where it is empty or left out. */
  chaperone?: string | null
  status: AppointmentStatus
  /** A pinned visit is not moved by "Fill the day" or by the planner. */
  pinned: boolean
  note: string
  /** Why somebody booked against the rules; empty when no rule was broken. */
  overrideReason: string
  /** The series that it belongs to. */
  seriesId: string | null
  version: number
}

/** What a visit says of itself when it is booked and nobody says more. */
export const bookedPlainly = {
  status: 'booked',
  pinned: false,
  note: '',
  overrideReason: '',
  seriesId: null,
} as const satisfies Partial<Appointment>

export const stationKinds = [
  'registration',
  'assessment',
  'casting',
  'fitting',
  'gait_training',
  'delivery',
  'repair',
] as const
export type StationKind = (typeof stationKinds)[number]

export interface Station {
  id: string
  campId: string
  name: string
  namePersian: string
  kind: StationKind
  /** How many people it serves at the same moment. */
  capacity: number
  womenOnly: boolean
  position: number
  active: boolean
  version: number
}

/** Where a kind of visit may take place, and how long it is planned for (defaults, to be confirmed by a prosthetist). */
export const visitDefaults: Record<
  AppointmentKind,
  { stationKinds: readonly StationKind[]; durationMinutes: number }
> = {
  assessment: { stationKinds: ['assessment'], durationMinutes: 20 },
  measurement: { stationKinds: ['casting'], durationMinutes: 30 },
  trial_fitting: { stationKinds: ['fitting'], durationMinutes: 45 },
  gait_training: { stationKinds: ['gait_training'], durationMinutes: 45 },
  delivery: { stationKinds: ['delivery'], durationMinutes: 15 },
  repair: { stationKinds: ['repair', 'fitting'], durationMinutes: 30 },
  follow_up: { stationKinds: ['assessment'], durationMinutes: 20 },
}
