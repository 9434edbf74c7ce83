import { fc } from '#tests/support/fast-check.ts'
import { describe, expect, test } from 'vitest'
import type { Appointment } from '#domain/scheduling/appointment.ts'
import { checkBooking, type Day } from '#domain/scheduling/check-booking.ts'
import { isBulkMovable, planMoves, type BulkChange, type VisitOwner } from '#domain/scheduling/move-many.ts'
import { dayArbitrary } from '#tests/support/scheduling-arbitraries.ts'
import {
  aCamp,
  aDay,
  anAppointment,
  aPatient,
  aStaffMember,
  aStation,
  campDate,
} from '#tests/support/scheduling-builders.ts'

const change = (over: Partial<BulkChange> = {}): BulkChange => ({
  shiftMinutes: 0,
  toDate: null,
  toStationId: null,
  toStaffId: null,
  spread: false,
  ...over,
})
const ownerIn =
  (all: readonly Appointment[]) =>
  (visit: Appointment): VisitOwner => ({
    patient: aPatient({ id: visit.patientId }),
    order: null,
    visits: all.filter(({ patientId }) => patientId === visit.patientId),
  })
const aVisit = (id: string, startMinute: number, over: Partial<Appointment> = {}) =>
  anAppointment({
    id,
    patientId: `p-${id}`,
    startMinute,
    durationMinutes: 30,
    kind: 'measurement',
    orderId: null,
    stationId: 'casting',
    staffId: null,
    ...over,
  })
const plan = (
  visits: Appointment[],
  what: Partial<BulkChange>,
  over: Partial<Day> = {},
  others: Appointment[] = [],
) => {
  const appointments = [...visits, ...others]
  const days = new Map(
    [campDate, '2026-05-05'].map((date) => [
      date,
      { ...aDay({ stations: [aStation()], staff: [], ...over }), date, appointments },
    ]),
  )
  return planMoves({ visits, change: change(what), days, ownerOf: ownerIn(appointments) })
}

describe('planMoves', () => {
  test('moves neighbours together without standing in their own way', () => {
    const moves = plan([aVisit('a', 480), aVisit('b', 510)], { shiftMinutes: 30 })
    expect(moves.map(({ draft }) => draft?.startMinute)).toEqual([510, 540])
  })

  test('who finds no place stays, and those behind are planned round them', () => {
    const moves = plan([aVisit('a', 540), aVisit('b', 570)], { shiftMinutes: 30 }, {}, [aVisit('x', 600)])
    expect(moves.map(({ visit, draft }) => [visit.id, draft?.startMinute ?? null])).toEqual([
      ['a', null],
      ['b', null],
    ])
    expect(moves[1]?.clashes.map(({ kind }) => kind)).toEqual(['station_full'])
    expect(moves[0]?.clashes.map(({ kind }) => kind)).toEqual(['station_full'])
  })

  test('spread takes the next free slot instead, also past a break', () => {
    const moves = plan([aVisit('a', 690), aVisit('b', 720)], { shiftMinutes: 30, spread: true })
    expect(moves.map(({ draft, isSpread }) => [draft?.startMinute, isSpread])).toEqual([
      [720, false],
      [810, true],
    ])
  })

  test('later is never earlier or where it was, and earlier never later: who has no such slot stays', () => {
    const full = [aVisit('x', 600), aVisit('y', 630, { durationMinutes: 120 })]
    const rest = [aVisit('z', 810, { durationMinutes: 210 })]
    const later = plan([aVisit('a', 540)], { shiftMinutes: 60, spread: true }, {}, [...full, ...rest])
    expect(later.map(({ draft, clashes }) => [draft, clashes.map(({ kind }) => kind)])).toEqual([
      [null, ['station_full']],
    ])
    const before = [aVisit('x', 480), aVisit('y', 510)]
    const earlier = plan([aVisit('a', 540)], { shiftMinutes: -30, spread: true }, {}, before)
    expect(earlier.map(({ draft }) => draft)).toEqual([null])
    const between = plan([aVisit('a', 600)], { shiftMinutes: -120, spread: true }, {}, before)
    expect(between.map(({ draft, isSpread }) => [draft?.startMinute, isSpread])).toEqual([[540, true]])
  })

  test('a slot taken instead is at the own station with the own technician where both are free', () => {
    const stations = [aStation(), aStation({ id: 'casting-2' })]
    const staff = ['t0', 't1'].map((id) => aStaffMember({ id }))
    const visit = aVisit('a', 540, { stationId: 'casting-2', staffId: 't1' })
    const inTheWay = aVisit('x', 600, { stationId: 'casting-2', staffId: 't1' })
    const moves = plan([visit], { shiftMinutes: 60, spread: true }, { stations, staff }, [inTheWay])
    expect(moves.map(({ draft }) => [draft?.startMinute, draft?.stationId, draft?.staffId])).toEqual([
      [600, 'casting', 't0'],
    ])
    const bothTaken = [inTheWay, aVisit('y', 600, { staffId: 't0' })]
    const behind = plan([visit], { shiftMinutes: 60, spread: true }, { stations, staff }, bothTaken)
    expect(behind.map(({ draft }) => [draft?.startMinute, draft?.stationId, draft?.staffId])).toEqual([
      [630, 'casting-2', 't1'],
    ])
  })

  test('moves a whole day to another one', () => {
    const moves = plan([aVisit('a', 480), aVisit('b', 510)], { toDate: '2026-05-05' })
    expect(moves.map(({ draft }) => [draft?.date, draft?.startMinute])).toEqual([
      ['2026-05-05', 480],
      ['2026-05-05', 510],
    ])
  })

  test('leaves alone what is pinned, has begun or is over', () => {
    const visits = [
      aVisit('a', 480, { pinned: true }),
      aVisit('b', 520, { status: 'in_progress' }),
      aVisit('c', 560, { status: 'done' }),
    ]
    expect(plan(visits, { shiftMinutes: 60 }).map(({ draft }) => draft)).toEqual([null, null, null])
  })

  test('a closed day says so for each', () => {
    const moves = plan(
      [aVisit('a', 480)],
      { toDate: '2026-05-05' },
      { camp: aCamp({ closedDates: ['2026-05-05'] }) },
    )
    expect(moves[0]).toMatchObject({ draft: null, clashes: [{ kind: 'closed_day' }] })
  })

  test('on any day loses nobody, breaks no rule, and comes out the same twice', () => {
    const changes = fc.record({
      shiftMinutes: fc.integer({ min: -90, max: 90 }).map((n) => n * 5),
      toDate: fc.constantFrom(null, null, '2026-05-05'),
      toStationId: fc.constantFrom(null, null, 's1'),
      toStaffId: fc.constantFrom(null, null, 't0'),
      spread: fc.boolean(),
    })
    fc.assert(
      fc.property(dayArbitrary, changes, (day, what) => {
        const other = { ...day, date: '2026-05-05' }
        const days = new Map([
          [day.date, day],
          ['2026-05-05', other],
        ])
        const visits = day.appointments.filter(({ date, campId }) => date === day.date && campId === 'camp')
        const ask = () => planMoves({ visits, change: what, days, ownerOf: ownerIn(day.appointments) })
        const moves = ask()
        expect(moves.map(({ visit }) => visit.id).sort()).toEqual(visits.map(({ id }) => id).sort())
        const after = day.appointments.map((visit) => {
          const draft = moves.find((move) => move.visit.id === visit.id)?.draft
          return draft ? { ...visit, ...draft, id: visit.id } : visit
        })
        for (const { visit, draft } of moves) {
          if (!draft) continue
          if (draft.date === visit.date && what.shiftMinutes !== 0)
            expect(Math.sign(draft.startMinute - visit.startMinute)).toBe(Math.sign(what.shiftMinutes))
          expect(isBulkMovable(visit)).toBe(true)
          const owner = ownerIn(after)(visit)
          const on = days.get(draft.date)!
          const clashes = checkBooking(draft, {
            ...on,
            appointments: after,
            patient: owner.patient,
            order: null,
            otherAppointmentsOfPatient: owner.visits,
          })
          expect(clashes.filter(({ kind }) => kind !== 'day_full')).toEqual([])
        }
        expect(ask()).toEqual(moves)
      }),
      { numRuns: 300 },
    )
  })
})
