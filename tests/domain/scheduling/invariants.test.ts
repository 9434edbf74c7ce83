import { fc } from '#tests/support/fast-check.ts'
import { describe, expect, test } from 'vitest'
import type { Appointment } from '#domain/scheduling/appointment.ts'
import { findBreaches, type Breach } from '#domain/scheduling/invariants.ts'
import { occupies } from '#domain/scheduling/visit-rules.ts'
import { dayArbitrary } from '#tests/support/scheduling-arbitraries.ts'
import { aCamp, anAppointment, aStation, campDate } from '#tests/support/scheduling-builders.ts'

const breaches = (appointments: Appointment[], capacity = 1) =>
  findBreaches({ camp: aCamp(), stations: [aStation({ capacity })], appointments })

const one = anAppointment({ id: 'one', patientId: 'p1', stationId: null, staffId: null })
const two = anAppointment({ id: 'two', patientId: 'p2', stationId: null, staffId: null, startMinute: 560 })
const explained = 'the bus leaves at four'

const cases: [string, Appointment[], Breach[]][] = [
  ['nothing in common', [one, two], []],
  [
    'a patient in two places, even with a reason',
    [one, { ...two, patientId: 'p1', overrideReason: explained }],
    [{ kind: 'patient_in_two_places', date: campDate, patientId: 'p1', appointmentIds: ['one', 'two'] }],
  ],
  ['the same patient on two days', [one, { ...two, patientId: 'p1', date: '2026-05-05' }], []],
  ['the same patient one after the other', [one, { ...two, patientId: 'p1', startMinute: 570 }], []],
  ['a visit that did not take place', [one, { ...two, patientId: 'p1', status: 'no_show' }], []],
  [
    'a patient in two camps',
    [one, { ...two, patientId: 'p1', campId: 'other' }],
    [{ kind: 'patient_in_two_places', date: campDate, patientId: 'p1', appointmentIds: ['one', 'two'] }],
  ],
  [
    'a technician in two places, told in the order of time',
    [
      { ...two, staffId: 'tech' },
      { ...one, staffId: 'tech' },
    ],
    [{ kind: 'staff_in_two_places', date: campDate, staffId: 'tech', appointmentIds: ['one', 'two'] }],
  ],
  [
    'a technician in two places, whatever the reason given',
    [
      { ...one, staffId: 'tech' },
      { ...two, staffId: 'tech', overrideReason: explained },
    ],
    [
      {
        kind: 'staff_in_two_places',
        date: '2026-05-04',
        staffId: 'tech',
        appointmentIds: ['one', 'two'],
      },
    ],
  ],
  [
    'a station with one too many',
    [
      { ...one, stationId: 'casting' },
      { ...two, stationId: 'casting' },
    ],
    [
      {
        kind: 'station_over_capacity',
        date: campDate,
        stationId: 'casting',
        capacity: 1,
        people: 2,
        startMinute: 560,
        endMinute: 570,
        appointmentIds: ['one', 'two'],
      },
    ],
  ],
  [
    'a station with one too many for a reason',
    [
      { ...one, stationId: 'casting', overrideReason: explained },
      { ...two, stationId: 'casting' },
    ],
    [],
  ],
  [
    'a visit after the camp',
    [{ ...one, date: '2026-05-07' }],
    [{ kind: 'outside_camp', date: '2026-05-07', appointmentIds: ['one'] }],
  ],
  ['a visit after the camp for a reason', [{ ...one, date: '2026-05-07', overrideReason: explained }], []],
  ['another camp’s visit on other dates', [{ ...one, date: '2026-05-07', campId: 'other' }], []],
]

describe('findBreaches', () => {
  test.each(cases)('%s', (_, appointments, expected) => {
    expect(breaches(appointments)).toEqual(expected)
  })

  test('two places hold two people', () => {
    expect(
      breaches(
        [
          { ...one, stationId: 'casting' },
          { ...two, stationId: 'casting' },
        ],
        2,
      ),
    ).toEqual([])
  })

  test('finds every minute at which somebody is in two places or a station overflows', () => {
    fc.assert(
      fc.property(dayArbitrary, ({ camp, stations, appointments }) => {
        const found = findBreaches({ camp, stations, appointments })
        const visits = appointments.filter(occupies)
        const dates = [...new Set(visits.map(({ date }) => date))]
        const most = (date: string, key: 'patientId' | 'staffId' | 'stationId', id: string) =>
          Math.max(
            ...Array.from({ length: 300 }, (_, i) => 450 + i).map(
              (minute) =>
                visits.filter(
                  (visit) =>
                    visit[key] === id &&
                    visit.date === date &&
                    visit.startMinute <= minute &&
                    minute < visit.startMinute + visit.durationMinutes,
                ).length,
            ),
          )
        for (const date of dates) {
          const here = found.filter((breach) => breach.date === date)
          const patients = new Set(visits.map(({ patientId }) => patientId))
          for (const id of patients) {
            const told = here.some(
              (breach) => breach.kind === 'patient_in_two_places' && breach.patientId === id,
            )
            expect(told).toBe(most(date, 'patientId', id) > 1)
          }
          for (const { id, capacity } of stations) {
            const told = here.some(
              (breach) => breach.kind === 'station_over_capacity' && breach.stationId === id,
            )
            expect(told).toBe(most(date, 'stationId', id) > capacity)
          }
        }
      }),
    )
  })
})
