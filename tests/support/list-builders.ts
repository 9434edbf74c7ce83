import type { DailyListDocument, DailyListRow } from '#domain/lists/daily-list.ts'

/** A booked casting at 09:00. */
export const aRow = (over: Partial<DailyListRow> = {}): DailyListRow => ({
  appointmentId: 'visit',
  rowCode: '1',
  patientNumber: 'P22-23X2',
  givenName: 'Ahmad',
  fatherName: 'Karim',
  sex: 'male',
  age: 34,
  ageIsEstimate: false,
  group: 'Bus 2',
  province: 'Herat',
  village: 'Injil',
  deviceType: 'transtibial',
  side: 'left',
  kind: 'measurement',
  startMinute: 540,
  durationMinutes: 30,
  station: 'Casting',
  staff: 'Suresh Meena',
  needs: [],
  remark: '',
  status: 'booked',
  ...over,
})

/** List no. 3 of the whole camp on the second day, by station. */
export const aList = (over: Partial<DailyListDocument> = {}): DailyListDocument => ({
  campName: 'Mashhad camp',
  campPlace: 'Sports hall',
  dayNumber: 2,
  dayCount: 4,
  date: '2026-11-24',
  scope: { kind: 'camp' },
  scopeName: '',
  sectionBy: 'station',
  language: 'en',
  only: null,
  sinceList: null,
  sections: [{ heading: 'Casting', rows: [aRow()] }],
  totals: { booked: 1, people: 1, done: 0, noShow: 0 },
  listNumber: 3,
  printedAt: { date: '2026-11-24', minute: 720 },
  printedBy: 'Leila Farahani',
  isRehearsal: false,
  ...over,
})
