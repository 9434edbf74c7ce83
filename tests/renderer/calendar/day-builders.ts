import type { DayAppointment, DayView, PatientBrief, TrayEntry } from '#contract/appointments.ts'
import { aCamp, anAppointment, aStaffMember, aStation, campDate } from '../../support/scheduling-builders.ts'
import { emptyPlan } from '#domain/scheduling/day-plan.ts'
import type { Appointment } from '#domain/scheduling/appointment.ts'

export function aBrief(changes: Partial<PatientBrief> = {}): PatientBrief {
  return {
    id: 'other-patient',
    number: 'P22-497',
    givenNameLatin: 'Narges',
    familyNameLatin: 'Karimi',
    fatherNameLatin: 'Ali',
    givenNamePersian: 'نرگس',
    familyNamePersian: 'کریمی',
    fatherNamePersian: 'علی',
    sex: 'male',
    needs: [],
    age: 34,
    ageIsEstimate: false,
    groupName: '',
    groupNamePersian: '',
    ...changes,
  }
}

export function anItem(
  changes: Partial<Appointment> = {},
  patient: Partial<PatientBrief> = {},
): DayAppointment {
  const appointment = anAppointment(changes)
  return { appointment, patient: aBrief({ id: appointment.patientId, ...patient }), order: null }
}

/** Two casting stations and one technician of `aCamp` on its second day. */
export function aDayView(appointments: DayAppointment[] = [], changes: Partial<DayView> = {}): DayView {
  return {
    camp: aCamp(),
    date: campDate,
    isOpen: true,
    stations: [aStation(), aStation({ id: 'casting-2', name: 'Casting 2', position: 1 })],
    staff: [aStaffMember()],
    plan: emptyPlan,
    appointments,
    ...changes,
  }
}

/** A man with a prescribed below-knee prosthesis who waits for his casting. */
export function aTrayEntry(changes: Partial<TrayEntry> = {}): TrayEntry {
  return {
    patient: aBrief({ id: 'waiting', givenNameLatin: 'Hassan' }),
    order: {
      id: 'order',
      number: 'D22-1',
      deviceType: 'transtibial',
      side: 'left',
      state: 'prescribed',
      priority: 'normal',
      orderType: 'new',
    },
    kind: 'measurement',
    durationMinutes: 30,
    ...changes,
  }
}

/** Seven in the morning of the day, before anything is in the past. */
export const early = { date: campDate, minute: 420 }
