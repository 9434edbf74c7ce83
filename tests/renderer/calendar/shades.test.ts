import { expect, test } from 'vitest'
import { listRows } from '#renderer/features/calendar/grid/rows.ts'
import { shadesOf } from '#renderer/features/calendar/grid/shades.ts'
import { aBand, anAbsence, aPlan } from '../../support/scheduling-builders.ts'
import { aDayView } from './day-builders.ts'

const axis = { startMinute: 480, endMinute: 1020 }
const view = aDayView()
const bare = (by: 'station' | 'staff', plan = aPlan()) =>
  shadesOf({ ...view, plan, rows: listRows(view, by) }, axis).map(({ kind, rowId, start, end }) => [
    kind,
    rowId,
    start,
    end,
  ])

test('named hours lie in every row and are named once', () => {
  const plan = aPlan({ bands: [aBand()] })
  expect(bare('station', plan)).toEqual([
    ['prayer', 'casting', 720, 740],
    ['prayer', 'casting-2', 720, 740],
  ])
  const shades = shadesOf({ ...view, plan, rows: listRows(view, 'station') }, axis)
  expect(shades.map(({ isNamed }) => isNamed)).toEqual([true, false])
})

test('a row of staff shows the time outside the shift and away, without the camp’s own breaks', () => {
  const spans = [{ weekday: 1, date: null, startMinute: 540, endMinute: 1020 }]
  const plan = aPlan({
    rosters: [{ id: 'r', campId: 'camp', staffId: 'tech', spans, version: 1 }],
    absences: [anAbsence({ fromMinute: 700, untilMinute: 900 })],
  })
  expect(bare('staff', plan)).toEqual([
    ['off', 'tech', 480, 540],
    ['away', 'tech', 700, 750],
    ['away', 'tech', 810, 900],
  ])
  expect(bare('station', plan)).toEqual([])
})
