import { describe, expect, it } from 'vitest'
import { listRows } from '#renderer/features/calendar/grid/rows.ts'
import { widenShort } from '#renderer/features/calendar/grid/short-visits.ts'
import { aDayView, anItem } from './day-builders.ts'

const axis = { startMinute: 480, endMinute: 1020 }
/** At 144 pixels an hour a minute is 2.4 pixels. */
const HOUR_PX = 144

const rowOf = (...visits: [startMinute: number, durationMinutes: number][]) => {
  const items = visits.map(([startMinute, durationMinutes], index) =>
    anItem({ id: `${index}`, startMinute, durationMinutes }),
  )
  const rows = widenShort(listRows(aDayView(items), 'station'), HOUR_PX, axis)
  return rows.find(({ visits: own }) => own.length > 0)!
}

describe('short visits', () => {
  it('take the room that is free behind them, with the name beside what they last', () => {
    const row = rowOf([540, 8])
    expect(row.short?.get('0')).toEqual({ minutes: 43, lastsPx: 19.2, isBeside: true })
    expect(row.lanes).toBe(1)
  })

  it('are never narrower than a finger meets, and lie below one another where that takes more time than there is', () => {
    const row = rowOf([540, 8], [550, 8], [560, 5])
    expect([...row.short!.values()].map(({ minutes }) => minutes * 2.4 >= 44)).toEqual([true, true, true])
    expect(row.lanes).toBe(2)
  })

  it('end with the grid, and take no lane from those that follow', () => {
    const row = rowOf([540, 15], [555, 15], [1010, 10])
    expect(row.short?.get('0')).toBeUndefined()
    expect(row.short?.get('1')).toMatchObject({ minutes: 43 })
    expect(row.short?.get('2')).toBeUndefined()
    expect(row.lanes).toBe(1)
  })

  it('leave the others as they are', () => {
    const row = rowOf([540, 30], [570, 45])
    expect(row.short).toBeUndefined()
  })
})
