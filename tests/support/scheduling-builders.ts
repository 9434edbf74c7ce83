import type { Camp } from '#domain/camps/camp.ts'
import { bookedPlainly, type Appointment, type Station } from '#domain/scheduling/appointment.ts'
import type { DayContext, DraftAppointment } from '#domain/scheduling/check-booking.ts'
import type { OrderForBooking, PatientForBooking } from '#domain/scheduling/visit-rules.ts'
import { emptyPlan, type DayPlan } from '#domain/scheduling/day-plan.ts'
import type { Machine } from '#domain/scheduling/machine.ts'
import type { DayBand } from '#domain/camps/day-band.ts'
import type { StaffAbsence } from '#domain/staff/duty.ts'
import type { StaffMember } from '#domain/staff/staff-member.ts'

/** Monday, the second day of `aCamp`. */
export const campDate = '2026-05-04'

/** Four days from 2026-05-03, 08:00 to 17:00, a break from 12:30 to 13:30. */
export function aCamp(changes: Partial<Camp> = {}): Camp {
  return {
    id: 'camp',
    name: 'Kerman camp',
    place: 'Kerman',
    namePersian: '',
    placePersian: '',
    province: 'Kerman',
    firstDate: '2026-05-03',
    lastDate: '2026-05-06',
    opensMinute: 480,
    closesMinute: 1020,
    breaks: [{ startMinute: 750, endMinute: 810, label: 'Lunch' }],
    closedDates: [],
    timeZone: 'Asia/Tehran',
    calendar: 'solar_hijri',
    languages: ['en', 'fa'],
    dailyCapacity: null,
    kind: 'camp',
    sponsor: '',
    partner: '',
    sponsorPersian: '',
    partnerPersian: '',
    targets: [],
    closedAt: null,
    closedBy: '',
    closedNote: '',
    isRehearsal: false,
    version: 1,
    ...changes,
  }
}

/** A casting station for one person. */
export function aStation(changes: Partial<Station> = {}): Station {
  return {
    id: 'casting',
    campId: 'camp',
    name: 'Casting',
    namePersian: 'قالب‌گیری',
    kind: 'casting',
    capacity: 1,
    womenOnly: false,
    position: 0,
    active: true,
    version: 1,
    ...changes,
  }
}

/** A male technician who does everything. */
export function aStaffMember(changes: Partial<StaffMember> = {}): StaffMember {
  return {
    id: 'tech',
    nameLatin: 'Reza',
    namePersian: 'رضا',
    sex: 'male',
    roles: ['technician'],
    skills: [],
    languages: ['fa'],
    active: true,
    teamLatin: '',
    teamPersian: '',
    version: 1,
    ...changes,
  }
}

/** A man without needs. */
export function aPatient(changes: Partial<PatientForBooking> = {}): PatientForBooking {
  return { id: 'patient', sex: 'male', needs: [], ...changes }
}

/** A prescribed below-knee prosthesis. */
export function anOrder(changes: Partial<OrderForBooking> = {}): OrderForBooking {
  return { id: 'order', state: 'prescribed', deviceType: 'transtibial', ...changes }
}

/** Somebody else's casting from 09:00 to 09:30. */
export function anAppointment(changes: Partial<Appointment> = {}): Appointment {
  return {
    id: 'appointment',
    campId: 'camp',
    kind: 'measurement',
    date: campDate,
    startMinute: 540,
    durationMinutes: 30,
    patientId: 'other-patient',
    orderId: null,
    stationId: 'casting',
    staffId: 'tech',
    ...bookedPlainly,
    version: 1,
    ...changes,
  }
}

/** The casting of `anOrder` from 09:00 to 09:30. */
export function aDraft(changes: Partial<DraftAppointment> = {}): DraftAppointment {
  return {
    id: null,
    kind: 'measurement',
    date: campDate,
    startMinute: 540,
    durationMinutes: 30,
    patientId: 'patient',
    orderId: 'order',
    stationId: 'casting',
    staffId: 'tech',
    ...changes,
  }
}

/** Two sets of parallel bars for trials and training. */
export function aMachine(changes: Partial<Machine> = {}): Machine {
  return {
    id: 'bars',
    campId: 'camp',
    name: 'Parallel bars',
    namePersian: 'پارالل',
    count: 2,
    kinds: ['trial_fitting', 'gait_training'],
    position: 0,
    active: true,
    version: 1,
    ...changes,
  }
}

/** Prayer from 12:00 to 12:20 every day. */
export function aBand(changes: Partial<DayBand> = {}): DayBand {
  return {
    id: 'band',
    campId: 'camp',
    kind: 'prayer',
    label: 'Zuhr',
    date: null,
    startMinute: 720,
    endMinute: 740,
    version: 1,
    ...changes,
  }
}

/** `tech` is ill on `campDate` from 09:00 to 12:00. */
export function anAbsence(changes: Partial<StaffAbsence> = {}): StaffAbsence {
  return {
    id: 'absence',
    campId: 'camp',
    staffId: 'tech',
    fromDate: campDate,
    fromMinute: 540,
    untilDate: campDate,
    untilMinute: 720,
    reason: 'fever',
    version: 1,
    ...changes,
  }
}

export const aPlan = (changes: Partial<DayPlan> = {}): DayPlan => ({ ...emptyPlan, ...changes })

/** An empty day of `aCamp` with one casting station and one technician, seen by `aPatient` with `anOrder`. */
export function aDay(changes: Partial<DayContext> = {}): DayContext {
  return {
    camp: aCamp(),
    date: campDate,
    stations: [aStation()],
    staff: [aStaffMember()],
    appointments: [],
    patient: aPatient(),
    order: anOrder(),
    ...changes,
  }
}
