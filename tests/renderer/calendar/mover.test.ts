import { fc } from '#tests/support/fast-check.ts'
import { describe, expect, it } from 'vitest'
import {
  boxOf,
  clampStart,
  indexAt,
  minuteAt,
  type Box,
  type Direction,
} from '#renderer/features/calendar/grid/geometry.ts'
import { createMover, targetOf, type MoverGrid } from '#renderer/features/calendar/grid/mover.ts'
import type { Subject } from '#renderer/features/calendar/grid/subject.ts'
import { nearestFree } from '#renderer/features/calendar/grid/subject.ts'
import { stepOfKey } from '#renderer/features/calendar/grid/use-mover.ts'
import { aDayView, anItem, aTrayEntry, early } from './day-builders.ts'

const axis = { startMinute: 480, endMinute: 1020 }
/** Two rows of 40 px, 2 px a minute, seen whole. */
const rows: Box[] = [
  { left: 100, top: 50, width: 1080, height: 40 },
  { left: 100, top: 90, width: 1080, height: 40 },
]
const view: Box = { left: 100, top: 50, width: 1080, height: 80 }

const visit: Subject = { kind: 'visit', item: anItem({ patientId: 'me' }) }
const other = anItem({ id: 'theirs', stationId: 'casting-2', staffId: null, startMinute: 600 })

function gridOf(direction: Direction = 'ltr'): MoverGrid {
  return {
    board: { day: aDayView([visit.kind === 'visit' ? visit.item : other, other]), now: early },
    axis,
    rowKind: 'station',
    rowIds: ['casting', 'casting-2'],
    direction,
    measureRows: () => rows,
    measureView: () => view,
  }
}

/** x of a minute in a left-to-right grid. */
const x = (minute: number) => 100 + (minute - 480) * 2

function begin(grip: 'whole' | 'start' | 'end' = 'whole', grabMinute = 0, direction: Direction = 'ltr') {
  const mover = createMover(() => gridOf(direction))
  mover.begin(visit, grip, 'pointer', { rowId: 'casting', startMinute: 540, durationMinutes: 30 }, grabMinute)
  return mover
}

describe('geometry', () => {
  it('finds the minute of every position again, in both directions', () => {
    const minute = fc.integer({ min: 480, max: 1020 })
    fc.assert(
      fc.property(minute, fc.constantFrom<Direction>('ltr', 'rtl'), (start, direction) => {
        const row = rows[0]!
        const box = boxOf({ start, end: start + 30 }, row, axis, direction)
        const edge = direction === 'ltr' ? box.left : box.left + box.width
        expect(minuteAt(edge, row, axis, direction)).toBeCloseTo(start)
        expect(box.width).toBeCloseTo(60)
      }),
    )
  })

  it('finds the row under the pointer, or the nearest', () => {
    expect([0, 60, 95, 400].map((y) => indexAt(y, rows))).toEqual([0, 0, 1, 1])
  })

  it('keeps a visit inside the axis', () => {
    expect(clampStart(400, 30, axis)).toBe(480)
    expect(clampStart(1010, 30, axis)).toBe(990)
  })
})

describe('a pointer', () => {
  it('moves a visit to another row and time on a grid of five minutes, held where it was grabbed', () => {
    const mover = begin('whole', 10)
    mover.dragTo(x(702), 100)
    expect(mover.current()?.draft).toMatchObject({
      stationId: 'casting-2',
      staffId: 'tech',
      startMinute: 690,
      durationMinutes: 30,
    })
    expect(mover.finish()?.clashes).toEqual([])
  })

  it('reads time from right to left in a right-to-left grid', () => {
    const mover = begin('whole', 0, 'rtl')
    mover.dragTo(1180 - 2 * 60, 60)
    expect(mover.current()?.draft.startMinute).toBe(540)
    expect(mover.current()?.draft.stationId).toBe('casting')
  })

  it('says at once what stands in the way', () => {
    const mover = begin()
    mover.dragTo(x(605), 100)
    expect(mover.current()?.clashes.map(({ kind }) => kind)).toEqual(['station_full'])
    mover.dragTo(x(760), 100)
    expect(mover.current()?.clashes.map(({ kind }) => kind)).toEqual(['in_break'])
  })

  it('changes the length at either edge, never below five minutes', () => {
    const end = begin('end')
    end.dragTo(x(601), 60)
    expect(end.current()?.draft).toMatchObject({ startMinute: 540, durationMinutes: 60 })
    end.dragTo(x(480), 60)
    expect(end.current()?.draft).toMatchObject({ startMinute: 540, durationMinutes: 5 })
    const start = begin('start')
    start.dragTo(x(519), 120)
    expect(start.current()?.draft).toMatchObject({
      stationId: 'casting',
      startMinute: 520,
      durationMinutes: 50,
    })
  })

  it('changes nothing outside the grid, after Esc, or back where it came from', () => {
    const outside = begin()
    outside.dragTo(x(700), 100)
    outside.dragTo(20, 400)
    expect(outside.current()?.isOver).toBe(false)
    expect(outside.finish()).toBeNull()

    const given = begin()
    given.dragTo(x(700), 100)
    given.cancel()
    expect(given.finish()).toBeNull()

    const home = begin()
    home.dragTo(x(700), 100)
    home.dragTo(x(540), 60)
    expect(home.finish()).toBeNull()
  })

  it('tells its listeners about every change of place, and only those', () => {
    const mover = begin()
    let told = 0
    const stop = mover.subscribe(() => (told += 1))
    mover.dragTo(x(700), 100)
    mover.dragTo(x(700) + 1, 101)
    expect(told).toBe(1)
    stop()
    mover.cancel()
    expect(told).toBe(1)
  })
})

describe('somebody from the tray', () => {
  const subject: Subject = { kind: 'tray', entry: aTrayEntry() }

  it('gets whoever is free there', () => {
    const mover = createMover(gridOf)
    mover.begin(subject, 'whole', 'pointer', targetOf(subject, 'station', ['casting'], 480))
    mover.dragTo(x(700), 100)
    expect(mover.current()?.draft).toMatchObject({
      id: null,
      patientId: 'waiting',
      orderId: 'order',
      stationId: 'casting-2',
      staffId: 'tech',
    })
    expect(mover.finish()?.draft.kind).toBe('measurement')
  })

  it('is offered the nearest free slots where the wanted one is taken, in the same place if it can be', () => {
    const { board } = gridOf()
    const wanted = {
      id: null,
      kind: 'measurement',
      date: board.day.date,
      durationMinutes: 30,
      patientId: 'waiting',
      orderId: 'order',
    } as const
    expect(
      nearestFree({ ...wanted, startMinute: 545, stationId: 'casting', staffId: null }, subject, board),
    ).toMatchObject([570, 510, 600].map((startMinute) => ({ stationId: 'casting', startMinute })))
    const full = {
      ...board,
      day: { ...board.day, camp: { ...board.day.camp, closedDates: [board.day.date] } },
    }
    expect(
      nearestFree({ ...wanted, startMinute: 545, stationId: 'casting', staffId: null }, subject, full),
    ).toEqual([])
  })
})

describe('keys', () => {
  it('step through times and rows and stop at the edges', () => {
    const mover = createMover(gridOf)
    mover.begin(visit, 'whole', 'keys', { rowId: 'casting', startMinute: 540, durationMinutes: 30 })
    mover.step({ rows: 5, minutes: 65 })
    expect(mover.current()).toMatchObject({ rowId: 'casting-2', draft: { startMinute: 605 } })
    mover.step({ minutes: 9000 })
    expect(mover.current()?.draft.startMinute).toBe(990)
    mover.step({ minutes: -9000 })
    mover.step({ duration: -600 })
    expect(mover.current()?.draft).toMatchObject({ startMinute: 480, durationMinutes: 5 })
    expect(mover.finish()?.by).toBe('keys')
  })

  it.each([
    ['ArrowRight', {}, 'ltr', { minutes: 5 }],
    ['ArrowRight', {}, 'rtl', { minutes: -5 }],
    ['ArrowLeft', { ctrlKey: true }, 'rtl', { minutes: 30 }],
    ['ArrowRight', { shiftKey: true }, 'ltr', { duration: 5 }],
    ['ArrowDown', {}, 'rtl', { rows: 1 }],
    ['x', {}, 'ltr', null],
  ] as const)('%s with %o in %s', (key, held, direction, step) => {
    expect(stepOfKey({ key, shiftKey: false, ctrlKey: false, ...held }, direction)).toEqual(step)
  })
})

describe('rows of people', () => {
  const people = (): MoverGrid => ({ ...gridOf(), rowKind: 'patient', rowIds: ['me', 'other-patient'] })

  it('moves a visit in time, and leaves place and person as they are', () => {
    const mover = createMover(people)
    mover.begin(visit, 'whole', 'pointer', { rowId: 'me', startMinute: 540, durationMinutes: 30 })
    mover.dragTo(x(700), 60)
    expect(mover.finish()).toMatchObject({
      isMisplaced: false,
      draft: { patientId: 'me', startMinute: 700, stationId: 'casting', staffId: 'tech' },
    })
  })

  it('says that the row of somebody else is no place for it', () => {
    const mover = createMover(people)
    mover.begin(visit, 'whole', 'pointer', { rowId: 'me', startMinute: 540, durationMinutes: 30 })
    mover.dragTo(x(700), 100)
    expect(mover.finish()).toMatchObject({ isMisplaced: true, draft: { patientId: 'me' } })
  })

  it('books somebody from the tray, who has no row yet, at the minute where they are let go', () => {
    const entry = aTrayEntry()
    const mover = createMover(people)
    const subject: Subject = { kind: 'tray', entry }
    mover.begin(subject, 'whole', 'pointer', { rowId: 'me', startMinute: 540, durationMinutes: 30 })
    mover.dragTo(x(700), 100)
    expect(mover.finish()).toMatchObject({
      isMisplaced: false,
      clashes: [],
      draft: { patientId: entry.patient.id, startMinute: 700, stationId: 'casting' },
    })
  })
})
