import { fc } from '#tests/support/fast-check.ts'
import { describe, expect, test } from 'vitest'
import type { Appointment } from '#domain/scheduling/appointment.ts'
import { checkBooking, type Day } from '#domain/scheduling/check-booking.ts'
import {
  openVisits,
  planSeries,
  seriesScopes,
  visitsInScope,
  wishesOfChange,
  wishesOfPattern,
  type SeriesLine,
} from '#domain/scheduling/plan-series.ts'
import { longestSeries, seriesDates, type SeriesPattern } from '#domain/scheduling/series-pattern.ts'
import { weekdayOf } from '#domain/time/local-date.ts'
import {
  aCamp,
  aDay,
  anAppointment,
  aPatient,
  aStaffMember,
  aStation,
} from '#tests/support/scheduling-builders.ts'

const pattern = (over: Partial<SeriesPattern> = {}): SeriesPattern => ({
  repeat: { everyDays: 1 },
  from: '2026-05-03',
  end: { count: 3 },
  startMinute: 600,
  durationMinutes: 45,
  stationId: null,
  staffId: null,
  ...over,
})

describe('the dates of a pattern', () => {
  test('every so many days, a number of times', () => {
    expect(seriesDates(pattern({ repeat: { everyDays: 2 } }))).toEqual([
      '2026-05-03',
      '2026-05-05',
      '2026-05-07',
    ])
  })

  test('on weekdays, from the first of them, until a date that is included', () => {
    const dates = seriesDates(pattern({ repeat: { weekdays: [1, 3] }, end: { until: '2026-05-11' } }))
    expect(dates).toEqual(['2026-05-04', '2026-05-06', '2026-05-11'])
  })

  test('none without a weekday or before the beginning, and never too many', () => {
    expect(seriesDates(pattern({ repeat: { weekdays: [] } }))).toEqual([])
    expect(seriesDates(pattern({ end: { until: '2026-05-02' } }))).toEqual([])
    expect(seriesDates(pattern({ end: { until: '2028-01-01' } }))).toHaveLength(longestSeries)
  })

  test('are in order, each once, and hold only what was asked for', () => {
    const some = fc.record({
      weekdays: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 }),
      count: fc.integer({ min: 1, max: 20 }),
    })
    fc.assert(
      fc.property(some, ({ weekdays, count }) => {
        const dates = seriesDates(pattern({ repeat: { weekdays }, end: { count } }))
        expect(dates).toHaveLength(count)
        expect([...new Set(dates)].toSorted()).toEqual(dates)
        expect(dates.every((date) => weekdays.includes(weekdayOf(date)))).toBe(true)
      }),
    )
  })
})

const station = aStation({ id: 'bars', kind: 'gait_training', capacity: 1 })
const therapist = aStaffMember({ id: 'zahra', roles: ['therapist'] })
const who = { patientId: 'patient', orderId: null, kind: 'gait_training' } as const
const taken = (over: Partial<Appointment>) =>
  anAppointment({ kind: 'gait_training', stationId: 'bars', staffId: 'zahra', durationMinutes: 45, ...over })

function plan(
  wishes: Parameters<typeof planSeries>[0]['wishes'],
  appointments: Appointment[],
  leaving: Appointment[] = [],
  over: Partial<Day> = {},
): SeriesLine[] {
  const day = aDay({ stations: [station], staff: [therapist], appointments, ...over })
  return planSeries({
    wishes,
    owner: {
      patient: aPatient(),
      order: null,
      visits: appointments.filter(({ patientId }) => patientId === 'patient'),
    },
    dayOn: (date) => ({ ...day, date }),
    leaving,
  })
}
const planNew = (over: Partial<SeriesPattern>, appointments: Appointment[] = [], day: Partial<Day> = {}) =>
  plan(wishesOfPattern(pattern(over), who, []).wishes, appointments, [], day)

describe('planning a series', () => {
  test('names who is free on each date', () => {
    expect(planNew({})).toMatchObject(
      ['2026-05-03', '2026-05-04', '2026-05-05'].map((date) => ({
        wanted: { date, startMinute: 600, stationId: 'bars', staffId: 'zahra' },
        clashes: [],
        nearest: null,
      })),
    )
  })

  test('tells the clash of a date and the free slot nearest to it', () => {
    const [, second] = planNew({}, [taken({ date: '2026-05-04', startMinute: 590 })])
    expect(second!.clashes.map(({ kind }) => kind)).toEqual(['station_full', 'staff_busy'])
    expect(second!.nearest).toMatchObject({ date: '2026-05-04', startMinute: 635 })
  })

  test('goes to a following day, but not past the next date of the series', () => {
    const closed = { camp: aCamp({ closedDates: ['2026-05-04'] }) }
    const lines = planNew({ repeat: { everyDays: 1 } }, [], closed)
    expect(lines[1]).toMatchObject({ clashes: [{ kind: 'closed_day' }], nearest: null })
    const [, , third] = planNew({ repeat: { weekdays: [0, 1, 3] }, end: { count: 3 } }, [], {
      camp: aCamp({ closedDates: ['2026-05-04', '2026-05-06'], lastDate: '2026-05-10' }),
    })
    expect(third).toMatchObject({ wanted: { date: '2026-05-06' }, nearest: { date: '2026-05-07' } })
  })

  test('every slot that is offered can be taken together with all the others', () => {
    const others = fc.array(
      fc.record({
        date: fc.constantFrom('2026-05-03', '2026-05-04', '2026-05-05', '2026-05-06'),
        startMinute: fc.integer({ min: 96, max: 190 }).map((five) => five * 5),
        patientId: fc.constantFrom('patient', 'other'),
      }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(others, fc.integer({ min: 96, max: 200 }), (list, five) => {
        const appointments = list.map((over, index) => taken({ ...over, id: `a${index}` }))
        const lines = planNew({ startMinute: five * 5, end: { count: 4 } }, appointments)
        const booked = lines.flatMap(({ wanted, clashes, nearest }) =>
          clashes.length === 0 ? wanted : (nearest ?? []),
        )
        for (const [index, draft] of booked.entries()) {
          const rest = booked.filter((_, other) => other !== index)
          const day = aDay({
            stations: [station],
            staff: [therapist],
            order: null,
            date: draft.date,
            appointments: [...appointments, ...rest.map((other, n) => taken({ ...other, id: `n${n}` }))],
          })
          expect(checkBooking(draft, day)).toEqual([])
        }
      }),
    )
  })
})

describe('changing a series', () => {
  const visits = [
    taken({ id: 'done', date: '2026-05-03', status: 'done' }),
    taken({ id: 'one', date: '2026-05-04', patientId: 'patient' }),
    taken({ id: 'two', date: '2026-05-05', patientId: 'patient' }),
    taken({ id: 'pinned', date: '2026-05-06', pinned: true }),
  ]
  const ids = (list: Appointment[]) => list.map(({ id }) => id)

  test('this, this and later, all: never what was done, nor what is pinned', () => {
    const [, one, two] = visits as [Appointment, Appointment, Appointment]
    expect(seriesScopes.map((scope) => ids(visitsInScope(visits, two, scope)))).toEqual([
      ['two'],
      ['two'],
      ['one', 'two'],
    ])
    expect(ids(visitsInScope(visits, one, 'later'))).toEqual(['one', 'two'])
    expect(visitsInScope(visits, visits[0]!, 'this')).toEqual([])
  })

  test('the visits do not stand in their own way', () => {
    const lines = plan(wishesOfChange(openVisits(visits), { startMinute: 560 }), visits)
    expect(lines).toMatchObject([
      { visit: { id: 'one' }, wanted: { id: 'one', startMinute: 560, staffId: 'zahra' }, clashes: [] },
      { visit: { id: 'two' }, wanted: { startMinute: 560 }, clashes: [] },
    ])
  })

  test('a new pattern keeps visits on its dates, moves the others, adds what is missing and drops what is left', () => {
    const lay = (over: Partial<SeriesPattern>) => {
      const { wishes, dropped } = wishesOfPattern(pattern(over), who, visits)
      return [wishes.map(({ visit, wanted }) => [visit?.id ?? null, wanted.date]), ids(dropped)]
    }
    expect(lay({ from: '2026-05-05', end: { count: 3 } })).toEqual([
      [
        ['two', '2026-05-05'],
        ['one', '2026-05-06'],
        [null, '2026-05-07'],
      ],
      [],
    ])
    expect(lay({ from: '2026-05-05', end: { count: 1 } })).toEqual([[['two', '2026-05-05']], ['one']])
  })
})
