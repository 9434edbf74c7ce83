import type { CampDraft } from '#contract/camps.ts'
import type { PatientDraft } from '#contract/patients.ts'
import type { OrderDraft } from '#contract/orders.ts'
import type { AppointmentDraft } from '#contract/appointments.ts'

/** A camp of four days around Tuesday 24 November 2026. */
export const aCamp = (over: Partial<CampDraft> = {}): CampDraft => ({
  name: 'Mashhad',
  place: 'Sports hall',
  namePersian: '',
  placePersian: '',
  province: 'Razavi Khorasan',
  firstDate: '2026-11-24',
  lastDate: '2026-11-27',
  opensMinute: 480,
  closesMinute: 1020,
  breaks: [{ startMinute: 750, endMinute: 810, label: 'Lunch', labelPersian: '' }],
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
  ...over,
})

/** Somebody of whom only the given name is known. */
export const aPerson = (over: Partial<PatientDraft> = {}): PatientDraft => ({
  givenNameLatin: 'Ahmad',
  familyNameLatin: '',
  fatherNameLatin: '',
  givenNamePersian: '',
  familyNamePersian: '',
  fatherNamePersian: '',
  sex: 'male',
  birth: null,
  phones: [],
  documents: [],
  communityStatus: null,
  province: '',
  village: '',
  language: null,
  groupId: null,
  needs: [],
  escorts: 0,
  consent: 'not_asked',
  cause: null,
  amputatedOn: null,
  notes: '',
  flags: [],
  ...over,
})

export const anOrderDraft = (over: Partial<OrderDraft> = {}): OrderDraft => ({
  deviceType: 'transtibial',
  side: 'left',
  level: '',
  priority: 'normal',
  note: '',
  ...over,
})

/** Somebody who waits for a slot. */
export const aWait = <Of extends object>(of: Of) => ({
  kind: 'measurement' as const,
  appointmentId: null,
  durationMinutes: 30,
  priority: 'normal' as const,
  noticeMinutes: 0,
  need: '',
  ...of,
})

export const aVisit = (over: Partial<AppointmentDraft> & { patientId: string }): AppointmentDraft => ({
  kind: 'measurement',
  date: '2026-11-25',
  startMinute: 540,
  durationMinutes: 30,
  orderId: null,
  stationId: null,
  staffId: null,
  pinned: false,
  note: '',
  ...over,
})
