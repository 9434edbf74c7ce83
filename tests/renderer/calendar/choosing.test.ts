import { describe, expect, it } from 'vitest'
import { areaBetween } from '#renderer/features/calendar/grid/area.ts'
import type { MoverGrid } from '#renderer/features/calendar/grid/mover.ts'
import { listRows, shownRows } from '#renderer/features/calendar/grid/rows.ts'
import { clashesOf, placeOf, planTogether, type Subject } from '#renderer/features/calendar/grid/subject.ts'
import { freeMinutes, tintOf } from '#renderer/features/calendar/grid/tint.ts'
import { aDayView, anItem, aTrayEntry, early } from './day-builders.ts'

const axis = { startMinute: 480, endMinute: 1020 }

const at = (id: string, startMinute: number, over: object = {}) =>
  anItem({ id, startMinute, stationId: 'casting', patientId: `patient of ${id}`, ...over })

describe('where something could go', () => {
  it.each(['casting', 'casting-2', 'unassigned'])(
    'agrees with the rules minute for minute in %s',
    (rowId) => {
      const board = { day: aDayView([at('a', 540), at('b', 660, { staffId: 'tech' })]), now: early }
      const subject: Subject = { kind: 'tray', entry: aTrayEntry() }
      const free = freeMinutes(subject, 30, rowId, { board, axis, by: 'station' })
      for (let startMinute = 480; startMinute + 30 <= 1020; startMinute += 5) {
        const draft = placeOf(subject, { rowId, by: 'station', startMinute, durationMinutes: 30 }, board)
        const fits = free.some(({ start, end }) => start <= startMinute && startMinute + 30 <= end)
        expect([startMinute, fits]).toEqual([startMinute, clashesOf(draft, subject, board).length === 0])
      }
    },
  )

  it('is drawn from the start of the axis to its end over the hatching', () => {
    expect(tintOf([{ start: 480, end: 750 }], axis)).toMatch(
      /^linear-gradient\(to right, transparent 0\.000%/,
    )
    expect(tintOf([], axis)).toBe('var(--calendar-hatch)')
  })

  it('is shown for a day of 400 visits on 20 rows without a frame being missed for long', () => {
    const stations = Array.from({ length: 20 }, (_, row) => ({
      ...aDayView().stations[0]!,
      id: `row-${row}`,
      position: row,
    }))
    const visits = stations.flatMap(({ id }, row) =>
      Array.from({ length: 20 }, (_, slot) =>
        at(`${row}-${slot}`, 480 + slot * 25, { stationId: id, durationMinutes: 25 }),
      ),
    )
    const board = { day: aDayView(visits, { stations }), now: early }
    const subject: Subject = { kind: 'tray', entry: aTrayEntry() }
    const before = performance.now()
    for (const { id } of stations) freeMinutes(subject, 30, id, { board, axis, by: 'station' })
    // On a busy machine; in the app it is spread over frames of five milliseconds each.
    expect(performance.now() - before).toBeLessThan(2000)
  })
})

describe('several that move together', () => {
  it('keep their distances, go round what is taken, and none is lost', () => {
    const items = [at('a', 540), at('b', 600), at('c', 630)]
    const board = { day: aDayView([...items, at('wall', 690)]), now: early }
    const subject: Subject = { kind: 'visit', item: items[0]!, others: items.slice(1) }
    const place = { rowId: 'casting', by: 'station', startMinute: 600, durationMinutes: 30 } as const
    const plan = planTogether(subject, placeOf(subject, place, board), board)
    expect(plan.map(({ visit }) => visit.id)).toEqual(['a', 'b', 'c'])
    expect(plan.map(({ draft }) => draft?.startMinute)).toEqual([600, 660, expect.any(Number)])
    expect(plan[2]?.isSpread).toBe(true)
  })

  it('are planned only when there are others', () => {
    const item = at('a', 540)
    const board = { day: aDayView([item]), now: early }
    const draft = placeOf(
      { kind: 'visit', item },
      { rowId: 'casting', by: 'station', startMinute: 600, durationMinutes: 30 },
      board,
    )
    expect(planTogether({ kind: 'visit', item }, draft, board)).toEqual([])
  })
})

describe('a mark on the empty grid', () => {
  const gridOf = (direction: 'ltr' | 'rtl') =>
    ({
      rowIds: ['one', 'two'],
      axis,
      direction,
      measureRows: () => [
        { left: 0, top: 0, width: 540, height: 40 },
        { left: 0, top: 40, width: 540, height: 40 },
      ],
    }) as unknown as MoverGrid

  it.each([
    ['ltr', 60, 105, 540],
    ['rtl', 480, 435, 540],
  ] as const)('within one row is a time to book (%s)', (direction, from, to, startMinute) => {
    expect(areaBetween({ x: from, y: 10 }, { x: to, y: 30 }, gridOf(direction), false)).toMatchObject({
      kind: 'book',
      rowId: 'one',
      startMinute,
      durationMinutes: 45,
    })
  })

  it('over two rows, or where choosing is meant, is a box', () => {
    const box = { kind: 'choose', box: { left: 60, top: 10, width: 40, height: 50 } }
    expect(areaBetween({ x: 100, y: 60 }, { x: 60, y: 10 }, gridOf('ltr'), false)).toEqual(box)
    expect(areaBetween({ x: 60, y: 10 }, { x: 100, y: 20 }, gridOf('ltr'), true)).toMatchObject({
      kind: 'choose',
    })
  })
})

describe('rows that are shown', () => {
  const none = { station: null, staff: null, idle: null, passing: null } as const
  it('are the named station alone, and with idle ones hidden only those with a visit that passes', () => {
    const rows = listRows(aDayView([at('a', 540)]), 'station')
    const ids = (filter: object) => shownRows(rows, { ...none, ...filter }).map(({ id }) => id)
    expect(ids({})).toEqual(['casting', 'casting-2'])
    expect(ids({ station: 'casting-2' })).toEqual(['casting-2'])
    expect(ids({ idle: 'hide' })).toEqual(['casting'])
    expect(ids({ idle: 'hide', passing: new Set(['other']) })).toEqual([])
  })
})
