import type { OrderState } from '../orders/order-state.ts'
import type { Role, Sex } from '../staff/staff-member.ts'
import type { AppointmentKind, StationKind } from './appointment.ts'

/**
 * Kind of clash → whether a person may book all the same, giving a reason. The order of this table is the order of reporting.
 * Nobody, patient or staff, is ever booked in two places at once, and nothing is booked nowhere or on what is not in use.
 */
export const clashRules = {
  patient_busy: { overridable: false },
  missing_place: { overridable: false },
  station_inactive: { overridable: false },
  staff_inactive: { overridable: false },
  outside_camp: { overridable: true },
  closed_day: { overridable: true },
  outside_hours: { overridable: true },
  in_break: { overridable: true },
  in_past: { overridable: true },
  day_full: { overridable: true },
  last_day_casting: { overridable: true },
  order_not_ready: { overridable: true },
  station_wrong_kind: { overridable: true },
  station_women_only: { overridable: true },
  station_full: { overridable: true },
  staff_wrong_role: { overridable: true },
  staff_lacks_skill: { overridable: true },
  same_sex_staff_needed: { overridable: true },
  staff_busy: { overridable: false },
} as const satisfies Record<string, { overridable: boolean }>

export type ClashKind = keyof typeof clashRules
export const clashKinds = Object.keys(clashRules) as ClashKind[]

/** A rule that a booking breaks, with the ids, dates and minutes needed to say it in words. */
export type ClashDetail =
  /** The same patient has another visit at these minutes, perhaps in another camp. */
  | {
      kind: 'patient_busy'
      patientId: string
      appointmentId: string
      campId: string
      startMinute: number
      endMinute: number
    }
  /** Neither a station nor a staff member is given. */
  | { kind: 'missing_place' }
  /** The station is switched off, or is not one of this camp. */
  | { kind: 'station_inactive'; stationId: string }
  /** The staff member is switched off, or is not in the team. */
  | { kind: 'staff_inactive'; staffId: string }
  | { kind: 'outside_camp'; date: string; firstDate: string; lastDate: string }
  | { kind: 'closed_day'; date: string }
  | { kind: 'outside_hours'; opensMinute: number; closesMinute: number }
  /** The minutes are those of the break. */
  | { kind: 'in_break'; startMinute: number; endMinute: number }
  /** `date` and `minute` are the present. */
  | { kind: 'in_past'; date: string; minute: number }
  /** The camp's daily number of people is reached and this patient is not among them. */
  | { kind: 'day_full'; date: string; capacity: number; people: number }
  | { kind: 'last_day_casting'; date: string }
  /** `wantedKind` is the visit that the order waits for, null when it waits for none. */
  | {
      kind: 'order_not_ready'
      orderId: string
      state: OrderState
      bookedKind: AppointmentKind
      wantedKind: AppointmentKind | null
    }
  | {
      kind: 'station_wrong_kind'
      stationId: string
      stationKind: StationKind
      wantedKinds: readonly StationKind[]
    }
  | { kind: 'station_women_only'; stationId: string }
  /** With this visit `peak` people would be at the station from the first to the last full minute given. */
  | {
      kind: 'station_full'
      stationId: string
      capacity: number
      peak: number
      startMinute: number
      endMinute: number
    }
  | { kind: 'staff_wrong_role'; staffId: string; bookedKind: AppointmentKind; wantedRoles: readonly Role[] }
  | { kind: 'staff_lacks_skill'; staffId: string; bookedKind: AppointmentKind }
  | { kind: 'same_sex_staff_needed'; staffId: string; patientSex: Sex | null; staffSex: Sex }
  | {
      kind: 'staff_busy'
      staffId: string
      appointmentId: string
      patientId: string
      startMinute: number
      endMinute: number
    }

export type Clash = ClashDetail & { overridable: boolean }
