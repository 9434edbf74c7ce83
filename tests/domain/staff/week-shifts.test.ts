import { describe, expect, test } from 'vitest'
import { shiftMinutes, type ShiftSpan } from '#domain/staff/duty.ts'
import { isSameShift, readShifts, shiftDays, writeShifts, type DayShift } from '#domain/staff/week-shifts.ts'
import { addDays } from '#domain/time/local-date.ts'
import { fc } from '#tests/support/fast-check.ts'

/** Tuesday to Saturday, closed on Friday. */
const short = { firstDate: '2026-11-24', lastDate: '2026-11-28', closedDates: ['2026-11-27'] }
const long = { firstDate: '2026-11-24', lastDate: '2027-02-28', closedDates: [] }
const morning = [{ start: 480, end: 750 }]
const span = (
  weekday: number | null,
  date: string | null,
  startMinute: number,
  endMinute: number,
): ShiftSpan => ({
  weekday,
  date,
  startMinute,
  endMinute,
})

describe('the days of the table', () => {
  test('are the open dates of a camp of a week at most', () => {
    expect(shiftDays(short)).toEqual([
      { date: '2026-11-24', weekday: 2 },
      { date: '2026-11-25', weekday: 3 },
      { date: '2026-11-26', weekday: 4 },
      { date: '2026-11-28', weekday: 6 },
    ])
  })

  test('are days of the week from Saturday where it is longer, without those that are always closed', () => {
    const fridays = Array.from({ length: 14 }, (_, week) => addDays('2026-11-27', week * 7))
    const days = shiftDays({ ...long, closedDates: fridays })
    expect(days.map(({ weekday }) => weekday)).toEqual([6, 0, 1, 2, 3, 4])
    expect(days.every(({ date }) => date === null)).toBe(true)
  })
})

describe('shifts', () => {
  const days = shiftDays(short)

  test('are read from weekly spans and from those of one date, which stand before them', () => {
    const spans = [span(2, null, 480, 750), span(3, null, 480, 750), span(null, '2026-11-25', 600, 700)]
    expect(readShifts({ spans }, days)).toEqual([morning, [{ start: 600, end: 700 }], [], []])
    expect(readShifts(undefined, days)).toEqual(['camp', 'camp', 'camp', 'camp'])
  })

  test('of single dates are kept where the table has days of the week', () => {
    const single = span(null, '2026-12-01', 600, 700)
    const week = shiftDays(long)
    expect(readShifts({ spans: [single] }, week).every((shift) => shift === 'camp')).toBe(true)
    const written = writeShifts(
      [single],
      week,
      week.map((_, day) => (day === 0 ? [] : 'camp')),
    )
    expect(written?.filter(({ date }) => date !== null)).toEqual([single])
  })

  test('leave no roster where everybody has the camp’s hours, and refuse somebody who never works', () => {
    expect(writeShifts([span(2, null, 480, 750)], days, ['camp', 'camp', 'camp', 'camp'])).not.toBeNull()
    expect(writeShifts([], days, ['camp', 'camp', 'camp', 'camp'])).toEqual([])
    const week = shiftDays(long)
    expect(
      writeShifts(
        [],
        week,
        week.map(() => []),
      ),
    ).toBeNull()
  })

  const minutes = fc.tuple(fc.integer({ min: 0, max: 1438 }), fc.integer({ min: 1, max: 600 }))
  const shift = fc.oneof(
    fc.constant<DayShift>('camp'),
    fc
      .array(minutes, { maxLength: 2 })
      .map((spans): DayShift =>
        spans.map(([start, length]) => ({ start, end: Math.min(1439, start + length) })),
      ),
  )

  test.each([
    ['a short camp', short],
    ['a long one', long],
  ])('are read again as they were written, in %s', (_, camp) => {
    const table = shiftDays(camp)
    fc.assert(
      fc.property(fc.array(shift, { minLength: table.length, maxLength: table.length }), (shifts) => {
        const spans = writeShifts([], table, shifts)
        if (spans === null) return shifts.every((one) => one !== 'camp' && one.length === 0)
        return readShifts({ spans }, table).every((read, day) => isSameShift(read, shifts[day]!))
      }),
    )
  })

  test('of a short camp leave a day that is added later to the camp’s hours', () => {
    const spans = writeShifts([], days, [morning, 'camp', [], 'camp'])!
    expect(shiftMinutes({ spans }, '2026-11-29')).toEqual([{ start: 0, end: 1440 }])
    expect(shiftMinutes({ spans }, '2026-11-26')).toEqual([])
  })
})
