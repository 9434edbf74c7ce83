import type { DayContext, DraftAppointment } from '#domain/scheduling/check-booking.ts'
import type { ClashDetail } from '#domain/scheduling/clash.ts'
import {
  aBand,
  aCamp,
  aMachine,
  anAbsence,
  anAppointment,
  anOrder,
  aPatient,
  aPlan,
  aStation,
  campDate,
} from '#tests/support/scheduling-builders.ts'

export interface Case {
  name: string
  draft?: Partial<DraftAppointment>
  day?: Partial<DayContext>
  clashes: ClashDetail[]
}

const women = aBand({ kind: 'women', label: '', startMinute: 540, endMinute: 600 })
const bus = {
  id: 'bus',
  name: 'Bus 1',
  namePersian: '',
  arrivesDate: null,
  arrivesMinute: 550,
  leavesDate: null,
  leavesMinute: 900,
}
const onBus = aPatient({ groupId: 'bus' })
const trial = { kind: 'trial_fitting', stationId: 'fitting', startMinute: 630 } as const
const fitting = { stations: [aStation({ id: 'fitting', kind: 'fitting', capacity: 3 })] }
const cast = anAppointment({ patientId: 'patient', orderId: 'order' })
const bars = { machineId: 'bars', machineName: 'Parallel bars', machineNamePersian: 'پارالل' }
const shift = (weekday: number | null, date: string | null, startMinute: number, endMinute: number) => ({
  weekday,
  date,
  startMinute,
  endMinute,
})
const rosterOf = (...spans: ReturnType<typeof shift>[]) =>
  aPlan({ rosters: [{ id: 'r', campId: 'camp', staffId: 'tech', spans, version: 1 }] })
const shortParts = [{ name: 'Foot 24 left', namePersian: 'پنجهٔ ۲۴ چپ', missing: 1 }]

/** What the camp's plan adds to the rules: hours, buses, work between the steps, clean-up, machines, shifts. 2026-05-04 is a Monday. */
export const planCases: Case[] = [
  {
    name: 'into prayer',
    draft: { startMinute: 700 },
    day: { plan: aPlan({ bands: [aBand()] }) },
    clashes: [{ kind: 'in_prayer', label: 'Zuhr', startMinute: 720, endMinute: 740 }],
  },
  {
    name: 'prayer moved on that date only',
    draft: { startMinute: 700 },
    day: {
      plan: aPlan({
        bands: [aBand(), aBand({ id: 'own', date: campDate, startMinute: 735, endMinute: 755 })],
      }),
    },
    clashes: [],
  },
  {
    name: 'a man in the women’s hour',
    day: { plan: aPlan({ bands: [women] }) },
    clashes: [{ kind: 'women_hour', label: '', startMinute: 540, endMinute: 600 }],
  },
  {
    name: 'somebody of unknown sex in the women’s hour',
    day: { plan: aPlan({ bands: [women] }), patient: aPatient({ sex: null }) },
    clashes: [{ kind: 'women_hour', label: '', startMinute: 540, endMinute: 600 }],
  },
  {
    name: 'a woman in the women’s hour',
    day: { plan: aPlan({ bands: [women] }), patient: aPatient({ sex: 'female' }) },
    clashes: [],
  },
  {
    name: 'before the bus comes',
    day: { plan: aPlan({ groups: [bus] }), patient: onBus },
    clashes: [
      { kind: 'before_arrival', groupName: 'Bus 1', groupNamePersian: '', date: campDate, minute: 550 },
    ],
  },
  {
    name: 'the day before the bus comes',
    day: { plan: aPlan({ groups: [{ ...bus, arrivesDate: '2026-05-05' }] }), patient: onBus },
    clashes: [
      { kind: 'before_arrival', groupName: 'Bus 1', groupNamePersian: '', date: campDate, minute: 1440 },
    ],
  },
  {
    name: 'over the hour at which the bus leaves',
    draft: { startMinute: 880 },
    day: { plan: aPlan({ groups: [bus] }), patient: onBus },
    clashes: [
      { kind: 'after_departure', groupName: 'Bus 1', groupNamePersian: '', date: campDate, minute: 900 },
    ],
  },
  {
    name: 'until the bus leaves',
    draft: { startMinute: 870 },
    day: { plan: aPlan({ groups: [bus] }), patient: onBus },
    clashes: [],
  },
  {
    name: 'somebody who came on another bus',
    day: { plan: aPlan({ groups: [bus] }), patient: aPatient({ groupId: 'other' }) },
    clashes: [],
  },
  {
    name: 'a trial while the plaster sets',
    draft: trial,
    day: { ...fitting, plan: aPlan(), appointments: [cast] },
    clashes: [
      { kind: 'too_soon', step: 'cast_to_trial', leadMinutes: 105, readyDate: campDate, readyMinute: 675 },
    ],
  },
  {
    name: 'a trial when the clinic’s own time is over',
    draft: trial,
    day: {
      ...fitting,
      plan: aPlan({ rules: { turnover: {}, leads: { transtibial: { cast_to_trial: 60 } } } }),
      appointments: [cast],
    },
    clashes: [],
  },
  {
    name: 'a trial of what the workshop has put together sooner',
    draft: trial,
    day: {
      ...fitting,
      plan: aPlan(),
      appointments: [{ ...cast, status: 'done' }],
      order: anOrder({ state: 'assembled' }),
    },
    clashes: [],
  },
  {
    name: 'the morning after a cast of the evening',
    draft: { ...trial, startMinute: 480 },
    day: {
      ...fitting,
      plan: aPlan({ rules: { turnover: {}, leads: { transtibial: { cast_to_trial: 960 } } } }),
      otherAppointmentsOfPatient: [{ ...cast, date: '2026-05-03', startMinute: 960 }],
    },
    clashes: [
      { kind: 'too_soon', step: 'cast_to_trial', leadMinutes: 960, readyDate: campDate, readyMinute: 510 },
    ],
  },
  {
    name: 'a first trial on the last day',
    draft: { ...trial, date: '2026-05-06' },
    day: { ...fitting, plan: aPlan(), date: '2026-05-06', order: anOrder({ state: 'assembled' }) },
    clashes: [{ kind: 'last_day_first_trial', date: '2026-05-06' }],
  },
  {
    name: 'a second trial on the last day',
    draft: { ...trial, date: '2026-05-06' },
    day: { ...fitting, plan: aPlan(), date: '2026-05-06', order: anOrder({ state: 'adjusting' }) },
    clashes: [],
  },
  {
    name: 'a first trial in a camp of one day',
    draft: trial,
    day: {
      ...fitting,
      plan: aPlan(),
      camp: aCamp({ firstDate: campDate, lastDate: campDate }),
      order: anOrder({ state: 'assembled' }),
    },
    clashes: [],
  },
  {
    name: 'a trial without the foot',
    draft: trial,
    day: { ...fitting, plan: aPlan(), order: anOrder({ state: 'fabricating', shortParts }) },
    clashes: [{ kind: 'parts_short', orderId: 'order', parts: shortParts }],
  },
  {
    name: 'a casting without the foot',
    day: { plan: aPlan(), order: anOrder({ shortParts }) },
    clashes: [],
  },
  {
    name: 'into the clean-up after the visit before',
    draft: { startMinute: 570, staffId: null },
    day: {
      plan: aPlan({ rules: { turnover: { measurement: 10 }, leads: {} } }),
      appointments: [anAppointment()],
    },
    clashes: [
      {
        kind: 'turnover',
        stationId: 'casting',
        afterKind: 'measurement',
        turnoverMinutes: 10,
        startMinute: 570,
        endMinute: 580,
      },
    ],
  },
  {
    name: 'without time for its own clean-up',
    draft: { startMinute: 505, staffId: null },
    day: {
      plan: aPlan({ rules: { turnover: { measurement: 10 }, leads: {} } }),
      appointments: [anAppointment()],
    },
    clashes: [
      {
        kind: 'turnover',
        stationId: 'casting',
        afterKind: 'measurement',
        turnoverMinutes: 10,
        startMinute: 540,
        endMinute: 545,
      },
    ],
  },
  {
    name: 'both machines in use',
    draft: trial,
    day: {
      ...fitting,
      plan: aPlan({ machines: [aMachine()] }),
      order: anOrder({ state: 'assembled' }),
      appointments: ['a', 'b'].map((id) =>
        anAppointment({
          id,
          patientId: id,
          kind: 'gait_training',
          stationId: 'gait',
          staffId: null,
          startMinute: 640,
        }),
      ),
    },
    clashes: [{ kind: 'machine_busy', ...bars, count: 2, peak: 3, startMinute: 640, endMinute: 660 }],
  },
  {
    name: 'a machine out of order',
    draft: trial,
    day: {
      ...fitting,
      plan: aPlan({ machines: [aMachine({ active: false })] }),
      order: anOrder({ state: 'assembled' }),
    },
    clashes: [{ kind: 'machine_busy', ...bars, count: 0, peak: 1, startMinute: 630, endMinute: 660 }],
  },
  {
    name: 'a machine that this visit does not need',
    day: { plan: aPlan({ machines: [aMachine({ active: false })] }) },
    clashes: [],
  },
  {
    name: 'before the shift begins',
    day: { plan: rosterOf(shift(1, null, 600, 900)) },
    clashes: [{ kind: 'off_shift', staffId: 'tech', date: campDate, hours: [{ start: 600, end: 900 }] }],
  },
  {
    name: 'on a day off',
    day: { plan: rosterOf(shift(2, null, 480, 1020)) },
    clashes: [{ kind: 'off_shift', staffId: 'tech', date: campDate, hours: [] }],
  },
  {
    name: 'on the hours of that date, which stand before the weekly ones',
    day: { plan: rosterOf(shift(2, null, 480, 1020), shift(null, campDate, 540, 570)) },
    clashes: [],
  },
  {
    name: 'with somebody who is ill, reason or not',
    draft: { startMinute: 700 },
    day: { plan: aPlan({ absences: [anAbsence()] }) },
    clashes: [{ kind: 'staff_absent', staffId: 'tech', reason: 'fever', startMinute: 540, endMinute: 720 }],
  },
  {
    name: 'in the middle of an absence of three days',
    day: {
      plan: aPlan({
        absences: [anAbsence({ fromDate: '2026-05-03', untilDate: '2026-05-05', untilMinute: 1440 })],
      }),
    },
    clashes: [{ kind: 'staff_absent', staffId: 'tech', reason: 'fever', startMinute: 0, endMinute: 1440 }],
  },
  {
    name: 'when she is well again',
    draft: { startMinute: 720 },
    day: { plan: aPlan({ absences: [anAbsence()] }) },
    clashes: [],
  },
  {
    name: 'the wish for the same sex met by a chaperone',
    draft: { chaperone: 'Zahra, her sister' },
    day: { patient: aPatient({ sex: 'female', needs: ['same_sex_staff'] }) },
    clashes: [],
  },
]
