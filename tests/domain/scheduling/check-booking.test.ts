import { describe, expect, test } from 'vitest'
import { appointmentStatuses, freeingStatuses } from '#domain/scheduling/appointment.ts'
import { checkBooking, mayBook } from '#domain/scheduling/check-booking.ts'
import { clashKinds, clashRules, type ClashDetail } from '#domain/scheduling/clash.ts'
import { planCases, type Case } from './plan-cases.ts'
import {
  aCamp,
  aDay,
  aDraft,
  anAppointment,
  anOrder,
  aPatient,
  aStaffMember,
  aStation,
  campDate,
} from '#tests/support/scheduling-builders.ts'

const busy = { appointmentId: 'appointment', startMinute: 540, endMinute: 570 }
const needsSameSex = (sex: 'female' | 'male' | null) => aPatient({ sex, needs: ['same_sex_staff'] })

const cases: Case[] = [
  { name: 'a free slot', clashes: [] },
  {
    name: 'the patient is elsewhere at the time',
    day: { appointments: [anAppointment({ patientId: 'patient', stationId: 'gait', staffId: null })] },
    clashes: [{ kind: 'patient_busy', patientId: 'patient', campId: 'camp', ...busy }],
  },
  {
    name: 'the patient is in another camp, told twice',
    day: {
      appointments: [anAppointment({ patientId: 'patient', campId: 'b', stationId: 'b1', staffId: null })],
      otherAppointmentsOfPatient: [
        anAppointment({ patientId: 'patient', campId: 'b', stationId: 'b1', staffId: null }),
        anAppointment({ id: 'next-day', patientId: 'patient', date: '2026-05-05' }),
      ],
    },
    clashes: [{ kind: 'patient_busy', patientId: 'patient', campId: 'b', ...busy }],
  },
  {
    name: 'nowhere and with nobody',
    draft: { stationId: null, staffId: null },
    clashes: [{ kind: 'missing_place' }],
  },
  { name: 'with somebody, the place open', draft: { stationId: null }, clashes: [] },
  { name: 'somewhere, the person open', draft: { staffId: null }, clashes: [] },
  {
    name: 'a station out of use',
    day: { stations: [aStation({ active: false })] },
    clashes: [{ kind: 'station_inactive', stationId: 'casting' }],
  },
  {
    name: 'a station that the camp does not have',
    draft: { stationId: 'gone' },
    clashes: [{ kind: 'station_inactive', stationId: 'gone' }],
  },
  {
    name: 'somebody who left the team',
    day: { staff: [aStaffMember({ active: false })] },
    clashes: [{ kind: 'staff_inactive', staffId: 'tech' }],
  },
  {
    name: 'somebody unknown',
    draft: { staffId: 'nobody' },
    clashes: [{ kind: 'staff_inactive', staffId: 'nobody' }],
  },
  {
    name: 'the day before the camp',
    draft: { date: '2026-05-02' },
    day: { date: '2026-05-02' },
    clashes: [{ kind: 'outside_camp', date: '2026-05-02', firstDate: '2026-05-03', lastDate: '2026-05-06' }],
  },
  {
    name: 'a closed day',
    day: { camp: aCamp({ closedDates: [campDate] }) },
    clashes: [{ kind: 'closed_day', date: campDate }],
  },
  {
    name: 'before opening',
    draft: { startMinute: 475 },
    clashes: [{ kind: 'outside_hours', opensMinute: 480, closesMinute: 1020 }],
  },
  {
    name: 'over closing time',
    draft: { startMinute: 995 },
    clashes: [{ kind: 'outside_hours', opensMinute: 480, closesMinute: 1020 }],
  },
  { name: 'up to closing time', draft: { startMinute: 990 }, clashes: [] },
  {
    name: 'into the break',
    draft: { startMinute: 725 },
    clashes: [{ kind: 'in_break', startMinute: 750, endMinute: 810 }],
  },
  { name: 'right before the break', draft: { startMinute: 720 }, clashes: [] },
  { name: 'right after the break', draft: { startMinute: 810 }, clashes: [] },
  {
    name: 'an hour ago',
    day: { now: { date: campDate, minute: 541 } },
    clashes: [{ kind: 'in_past', date: campDate, minute: 541 }],
  },
  {
    name: 'yesterday',
    day: { now: { date: '2026-05-05', minute: 0 } },
    clashes: [{ kind: 'in_past', date: '2026-05-05', minute: 0 }],
  },
  { name: 'this very minute', day: { now: { date: campDate, minute: 540 } }, clashes: [] },
  {
    name: 'one person more than the camp takes',
    day: {
      camp: aCamp({ dailyCapacity: 2 }),
      appointments: [
        anAppointment({ id: 'a', patientId: 'p1', startMinute: 600 }),
        anAppointment({ id: 'b', patientId: 'p1', startMinute: 660 }),
        anAppointment({ id: 'c', patientId: 'p2', startMinute: 820 }),
        anAppointment({
          id: 'd',
          patientId: 'p3',
          startMinute: 860,
          campId: 'b',
          stationId: null,
          staffId: null,
        }),
      ],
    },
    clashes: [{ kind: 'day_full', date: campDate, capacity: 2, people: 2 }],
  },
  {
    name: 'a second visit of somebody already counted',
    day: {
      camp: aCamp({ dailyCapacity: 1 }),
      appointments: [anAppointment({ patientId: 'patient', startMinute: 600 })],
    },
    clashes: [],
  },
  {
    name: 'a casting on the last day',
    draft: { date: '2026-05-06' },
    day: { date: '2026-05-06' },
    clashes: [{ kind: 'last_day_casting', date: '2026-05-06' }],
  },
  {
    name: 'a casting on the last open day',
    draft: { date: '2026-05-05' },
    day: { date: '2026-05-05', camp: aCamp({ closedDates: ['2026-05-06'] }) },
    clashes: [{ kind: 'last_day_casting', date: '2026-05-05' }],
  },
  {
    name: 'a casting in a camp of one day',
    day: { camp: aCamp({ firstDate: campDate, lastDate: campDate }) },
    clashes: [],
  },
  {
    name: 'an assessment on the last day',
    draft: { kind: 'assessment', date: '2026-05-06', stationId: 'desk' },
    day: { date: '2026-05-06', stations: [aStation({ id: 'desk', kind: 'assessment' })] },
    clashes: [],
  },
  {
    name: 'a casting for a finished device',
    day: { order: anOrder({ state: 'finishing' }) },
    clashes: [
      {
        kind: 'order_not_ready',
        orderId: 'order',
        state: 'finishing',
        bookedKind: 'measurement',
        wantedKind: 'delivery',
      },
    ],
  },
  { name: 'an order that nobody told about', day: { order: null }, clashes: [] },
  {
    name: 'a station of another kind',
    day: { stations: [aStation({ kind: 'fitting' })] },
    clashes: [
      { kind: 'station_wrong_kind', stationId: 'casting', stationKind: 'fitting', wantedKinds: ['casting'] },
    ],
  },
  {
    name: 'a man at the women’s station',
    day: { stations: [aStation({ womenOnly: true })] },
    clashes: [{ kind: 'station_women_only', stationId: 'casting' }],
  },
  {
    name: 'somebody of unknown sex at the women’s station',
    day: { stations: [aStation({ womenOnly: true })], patient: aPatient({ sex: null }) },
    clashes: [{ kind: 'station_women_only', stationId: 'casting' }],
  },
  {
    name: 'a woman at the women’s station',
    day: { stations: [aStation({ womenOnly: true })], patient: aPatient({ sex: 'female' }) },
    clashes: [],
  },
  {
    name: 'a full station',
    draft: { startMinute: 550, staffId: null },
    day: { appointments: [anAppointment()] },
    clashes: [
      { kind: 'station_full', stationId: 'casting', capacity: 1, peak: 2, startMinute: 550, endMinute: 570 },
    ],
  },
  {
    name: 'the second place of a station',
    draft: { staffId: null },
    day: { stations: [aStation({ capacity: 2 })], appointments: [anAppointment()] },
    clashes: [],
  },
  {
    name: 'two who follow each other at a station with two places',
    draft: { staffId: null, durationMinutes: 60 },
    day: {
      stations: [aStation({ capacity: 2 })],
      appointments: [anAppointment({ id: 'a' }), anAppointment({ id: 'b', startMinute: 570 })],
    },
    clashes: [],
  },
  {
    name: 'somebody whose role does not serve it',
    day: { staff: [aStaffMember({ roles: ['therapist', 'viewer'] })] },
    clashes: [
      { kind: 'staff_wrong_role', staffId: 'tech', bookedKind: 'measurement', wantedRoles: ['technician'] },
    ],
  },
  {
    name: 'somebody who has not learned it',
    day: { staff: [aStaffMember({ skills: ['repair'] })] },
    clashes: [{ kind: 'staff_lacks_skill', staffId: 'tech', bookedKind: 'measurement' }],
  },
  {
    name: 'a woman who asked for a woman',
    day: { patient: needsSameSex('female') },
    clashes: [{ kind: 'same_sex_staff_needed', staffId: 'tech', patientSex: 'female', staffSex: 'male' }],
  },
  {
    name: 'the wish of somebody whose sex is unknown',
    day: { patient: needsSameSex(null) },
    clashes: [{ kind: 'same_sex_staff_needed', staffId: 'tech', patientSex: null, staffSex: 'male' }],
  },
  {
    name: 'the wish beside a colleague whose sex is not stated',
    day: { patient: needsSameSex('female'), staff: [aStaffMember({ sex: 'unspecified' })] },
    clashes: [
      { kind: 'same_sex_staff_needed', staffId: 'tech', patientSex: 'female', staffSex: 'unspecified' },
    ],
  },
  { name: 'the wish met', day: { patient: needsSameSex('male') }, clashes: [] },
  {
    name: 'the wish with nobody named yet',
    draft: { staffId: null },
    day: { patient: needsSameSex('female') },
    clashes: [],
  },
  {
    name: 'a technician with somebody else',
    draft: { stationId: null },
    day: { appointments: [anAppointment()] },
    clashes: [{ kind: 'staff_busy', staffId: 'tech', patientId: 'other-patient', ...busy }],
  },
  {
    name: 'the same people the day after',
    day: { appointments: [anAppointment({ date: '2026-05-05', patientId: 'patient' })] },
    clashes: [],
  },
  {
    name: 'right after another visit',
    draft: { startMinute: 570 },
    day: { appointments: [anAppointment()] },
    clashes: [],
  },
  {
    name: 'its own old slot, when it is moved',
    draft: { id: 'appointment', startMinute: 550 },
    day: { appointments: [anAppointment({ patientId: 'patient' })] },
    clashes: [],
  },
]

describe('checkBooking', () => {
  test.each([...cases, ...planCases])('$name', ({ draft, day, clashes }) => {
    const expected = clashes.map((clash) => ({ ...clash, overridable: clashRules[clash.kind].overridable }))
    expect(checkBooking(aDraft(draft), aDay(day))).toEqual(expected)
  })

  test('every kind of clash has a case above', () => {
    const told = [...cases, ...planCases].flatMap(({ clashes }) => clashes.map(({ kind }) => kind))
    expect(new Set(told)).toEqual(new Set(clashKinds))
  })

  test('all at once come in the order of the table', () => {
    const day = aDay({
      patient: needsSameSex('female'),
      staff: [aStaffMember({ skills: ['repair'], roles: ['viewer'] })],
      stations: [aStation({ kind: 'fitting' })],
      order: anOrder({ state: 'cancelled' }),
      now: { date: '2026-05-05', minute: 0 },
      appointments: [
        anAppointment({ id: 'later', patientId: 'patient', startMinute: 755 }),
        anAppointment({ id: 'earlier', patientId: 'patient', startMinute: 735 }),
      ],
    })
    const found = checkBooking(aDraft({ startMinute: 740 }), day)
    expect(found.map(({ kind }) => kind)).toEqual([
      'patient_busy',
      'patient_busy',
      'in_break',
      'in_past',
      'order_not_ready',
      'station_wrong_kind',
      'station_full',
      'staff_wrong_role',
      'staff_lacks_skill',
      'same_sex_staff_needed',
      'staff_busy',
      'staff_busy',
    ])
    expect(found.flatMap((clash) => ('appointmentId' in clash ? clash.appointmentId : []))).toEqual([
      'earlier',
      'later',
      'earlier',
      'later',
    ])
  })

  test.each(appointmentStatuses)('a visit that is %s takes its slot or not', (status) => {
    const day = aDay({ appointments: [anAppointment({ status })] })
    expect(checkBooking(aDraft(), day).map(({ kind }) => kind)).toEqual(
      freeingStatuses.includes(status) ? [] : ['station_full', 'staff_busy'],
    )
  })

  test('refuses a draft that is about something else', () => {
    expect(() => checkBooking(aDraft({ date: '2026-05-05' }), aDay())).toThrow(/2026-05-05/)
    expect(() => checkBooking(aDraft({ patientId: 'x' }), aDay())).toThrow(/patients/)
    expect(() => checkBooking(aDraft({ orderId: 'x' }), aDay())).toThrow(/orders/)
    expect(() => checkBooking(aDraft({ durationMinutes: 0 }), aDay())).toThrow(/0 minutes/)
  })
})

describe('overriding', () => {
  const clash = (kind: 'in_break' | 'patient_busy' | 'station_full') => ({
    ...({ kind } as ClashDetail),
    overridable: clashRules[kind].overridable,
  })

  test('nobody may decide that a patient is in two places', () => {
    expect(clashRules.patient_busy.overridable).toBe(false)
  })

  test.each([
    ['nothing in the way', [], '', true],
    ['no reason', [clash('in_break')], ' ', false],
    ['a reason', [clash('in_break'), clash('station_full')], 'the bus leaves at four', true],
    ['one clash that nobody may decide', [clash('in_break'), clash('patient_busy')], 'please', false],
  ])('%s', (_, clashes, reason, allowed) => {
    expect(mayBook(clashes, reason)).toBe(allowed)
  })
})
