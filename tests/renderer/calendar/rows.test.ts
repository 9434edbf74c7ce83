import { describe, expect, it } from 'vitest'
import { neighbourOf } from '#renderer/features/calendar/grid/neighbours.ts'
import { roomFor } from '#renderer/features/calendar/grid/room.ts'
import { listRows, shownRows, UNASSIGNED } from '#renderer/features/calendar/grid/rows.ts'
import { aStaffMember, aStation } from '../../support/scheduling-builders.ts'
import { aDayView, anItem } from './day-builders.ts'

describe('listRows', () => {
  it('has a row per bookable station in the camp’s order', () => {
    const stations = [
      aStation({ id: 'b', position: 2 }),
      aStation({ id: 'a', position: 1 }),
      aStation({ id: 'desk', position: 0, kind: 'registration' }),
      aStation({ id: 'off', position: 3, active: false }),
    ]
    expect(listRows(aDayView([], { stations }), 'station').map(({ id }) => id)).toEqual(['a', 'b'])
  })

  it('keeps what is switched off while it has visits, and a row for visits without a place', () => {
    const stations = [aStation({ id: 'off', active: false })]
    const visits = [anItem({ stationId: 'off' }), anItem({ id: 'nowhere', stationId: null })]
    expect(listRows(aDayView(visits, { stations }), 'station').map(({ id }) => id)).toEqual([
      'off',
      UNASSIGNED,
    ])
  })

  it('has a row per member of staff who serves people', () => {
    const staff = [
      aStaffMember(),
      aStaffMember({ id: 'watcher', roles: ['viewer'] }),
      aStaffMember({ id: 'gone', active: false }),
    ]
    expect(listRows(aDayView([], { staff }), 'staff').map(({ id }) => id)).toEqual(['tech'])
  })

  it('gives a row as many lanes as visits lie above one another', () => {
    const visits = [
      anItem({ id: '1', startMinute: 540 }),
      anItem({ id: '2', startMinute: 555 }),
      anItem({ id: '3', startMinute: 570 }),
      anItem({ id: '4', startMinute: 600, status: 'cancelled' }),
    ]
    const [row] = listRows(aDayView(visits), 'station')
    expect(row?.lanes).toBe(2)
    expect(row?.visits.map(({ appointment }) => appointment.id)).toEqual(['1', '2', '3'])
  })

  it('has a row per person or per travel group, by the first visit, with those who came on their own last', () => {
    const visits = [
      anItem({ id: '1', patientId: 'own', startMinute: 500 }),
      anItem({ id: '2', patientId: 'late', startMinute: 700 }, { groupName: 'Bus 1' }),
      anItem({ id: '3', patientId: 'early', startMinute: 540 }, { groupName: 'Bus 2' }),
      anItem({ id: '4', patientId: 'late', startMinute: 800 }, { groupName: 'Bus 1' }),
    ]
    const ids = (by: 'patient' | 'group') => listRows(aDayView(visits), by).map(({ id }) => id)
    expect(ids('patient')).toEqual(['own', 'early', 'late'])
    expect(ids('group')).toEqual(['Bus 2', 'Bus 1', UNASSIGNED])
  })

  it('leaves out people without a visit that passes the filters', () => {
    const visits = [anItem({ id: '1', patientId: 'a' }), anItem({ id: '2', patientId: 'b' })]
    const rows = listRows(aDayView(visits), 'patient')
    const filter = { station: null, staff: null, idle: null, passing: new Set(['2']) }
    expect(shownRows(rows, filter).map(({ id }) => id)).toEqual(['b'])
  })
})

describe('neighbourOf', () => {
  const rows = listRows(
    aDayView([
      anItem({ id: 'a1', startMinute: 540 }),
      anItem({ id: 'a2', startMinute: 600 }),
      anItem({ id: 'b1', startMinute: 590, stationId: 'casting-2' }),
      anItem({ id: 'b2', startMinute: 700, stationId: 'casting-2' }),
    ]),
    'station',
  )

  it.each([
    ['a1', 'later', 'a2'],
    ['a2', 'earlier', 'a1'],
    ['a1', 'earlier', null],
    ['a2', 'down', 'b1'],
    ['b2', 'up', 'a2'],
    ['a1', 'up', null],
    ['nobody', 'later', null],
  ] as const)('from %s %s is %s', (from, step, to) => {
    expect(neighbourOf(rows, from, step)).toBe(to)
  })
})

describe('roomFor', () => {
  it('shows more the wider and taller a block is, and is the same object for the same answer', () => {
    expect(roomFor(40, 26)).toEqual({
      isNarrow: true,
      detail: false,
      status: false,
      kind: false,
      side: false,
      number: false,
      device: false,
    })
    expect(roomFor(300, 60)).toEqual({
      isNarrow: false,
      detail: true,
      status: true,
      kind: true,
      side: true,
      number: true,
      device: true,
    })
    expect(roomFor(100, 38)).toBe(roomFor(110, 40))
  })
})
