import type { OrderState } from '../orders/order-state.ts'
import type { Role, Sex } from '../staff/staff-member.ts'
import type { AppointmentKind, StationKind } from './appointment.ts'
import type { Interval } from './intervals.ts'
import type { LeadStep } from './planning-rules.ts'
import type { ShortPart } from './visit-rules.ts'

/**
 * Kind of clash → whether a person may book all the same, giving a reason. The order of this table is the order of reporting.
 * Nobody, patient or staff, is ever booked in two places at once, and nothing is booked nowhere or on what is not in use.
 */
export const clashRules = {
  patient_busy: { overridable: false },
  missing_place: { overridable: false },
  station_inactive: { overridable: false },
  staff_inactive: { overridable: false },
  staff_absent: { overridable: false },
  outside_camp: { overridable: true },
  closed_day: { overridable: true },
  outside_hours: { overridable: true },
  in_break: { overridable: true },
  in_prayer: { overridable: true },
  women_hour: { overridable: true },
  in_past: { overridable: true },
  day_full: { overridable: true },
  before_arrival: { overridable: true },
  after_departure: { overridable: true },
  last_day_casting: { overridable: true },
  last_day_first_trial: { overridable: true },
  order_not_ready: { overridable: true },
  too_soon: { overridable: true },
  parts_short: { overridable: true },
  station_wrong_kind: { overridable: true },
  station_women_only: { overridable: true },
  station_full: { overridable: true },
  turnover: { overridable: true },
  machine_busy: { overridable: true },
  off_shift: { overridable: true },
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
  /** The minutes are those of the prayer. */
  | { kind: 'in_prayer'; label: string; startMinute: number; endMinute: number }
  /** The minutes are kept for women; an unknown sex is not assumed to be female. */
  | { kind: 'women_hour'; label: string; startMinute: number; endMinute: number }
  /** `date` and `minute` are the present. */
  | { kind: 'in_past'; date: string; minute: number }
  /** The camp's daily number of people is reached and this patient is not among them. */
  | { kind: 'day_full'; date: string; capacity: number; people: number }
  /** The travel group comes at `minute` of the date; at 1440 it comes later. */
  | { kind: 'before_arrival'; groupName: string; groupNamePersian: string; date: string; minute: number }
  /** The travel group leaves at `minute` of the date; at 0 it has left before. */
  | { kind: 'after_departure'; groupName: string; groupNamePersian: string; date: string; minute: number }
  | { kind: 'last_day_casting'; date: string }
  /** A trial fails as often as not; on the last day nothing can be made anew. */
  | { kind: 'last_day_first_trial'; date: string }
  /** `wantedKind` is the visit that the order waits for, null when it waits for none. */
  | {
      kind: 'order_not_ready'
      orderId: string
      state: OrderState
      bookedKind: AppointmentKind
      wantedKind: AppointmentKind | null
    }
  /** The work before the visit takes `leadMinutes`; it is done at `readyMinute` of `readyDate`. */
  | { kind: 'too_soon'; step: LeadStep; leadMinutes: number; readyDate: string; readyMinute: number }
  /** The shelf lacks parts of the order; the names are those of the stock. */
  | { kind: 'parts_short'; orderId: string; parts: ShortPart[] }
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
  /** The place is being cleaned and laid out for the next, `turnoverMinutes` after a visit of `afterKind`. */
  | {
      kind: 'turnover'
      stationId: string
      afterKind: AppointmentKind
      turnoverMinutes: number
      startMinute: number
      endMinute: number
    }
  /** With this visit `peak` visits would hold one of `count` machines from the first to the last minute given. */
  | {
      kind: 'machine_busy'
      machineId: string
      machineName: string
      machineNamePersian: string
      count: number
      peak: number
      startMinute: number
      endMinute: number
    }
  /** The hours that the person works on the date; none on a day off. */
  | { kind: 'off_shift'; staffId: string; date: string; hours: Interval[] }
  | { kind: 'staff_absent'; staffId: string; reason: string; startMinute: number; endMinute: number }
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
