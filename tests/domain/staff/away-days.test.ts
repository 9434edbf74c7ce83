import { describe, expect, test } from 'vitest'
import { changeAwayDays, takesWholeDay, type AwayChange } from '#domain/staff/away-days.ts'
import type { StaffAbsence } from '#domain/staff/duty.ts'
import { addDays } from '#domain/time/local-date.ts'
import { fc } from '#tests/support/fast-check.ts'

const hours = { opensMinute: 480, closesMinute: 1020 }
const dates = Array.from({ length: 5 }, (_, day) => addDays('2026-11-24', day))
const absence = (over: Partial<StaffAbsence> = {}): StaffAbsence => ({
  id: 'a',
  campId: 'c',
  staffId: 's',
  fromDate: '2026-11-25',
  fromMinute: 0,
  untilDate: '2026-11-27',
  untilMinute: 1440,
  reason: 'fever',
  version: 1,
  ...over,
})
const change = (absences: StaffAbsence[], ...away: string[]) =>
  changeAwayDays(absences, dates, new Set(away), hours)

function apply(absences: readonly StaffAbsence[], { remove, add }: AwayChange): StaffAbsence[] {
  const left = absences.filter(({ id }) => !remove.includes(id))
  return [...left, ...add.map((span, index) => absence({ ...span, id: `new-${index}` }))]
}

describe('days away', () => {
  test('that follow one another become one absence', () => {
    const whole = { fromMinute: 0, untilMinute: 1440, reason: '' }
    expect(change([], dates[0]!, dates[1]!, dates[3]!)).toEqual({
      remove: [],
      add: [
        { ...whole, fromDate: dates[0], untilDate: dates[1] },
        { ...whole, fromDate: dates[3], untilDate: dates[3] },
      ],
    })
  })

  test('that are taken out of an absence split it, and both parts keep the reason', () => {
    const { remove, add } = change([absence()], dates[1]!, dates[3]!)
    expect(remove).toEqual(['a'])
    expect(add).toMatchObject([
      { fromDate: dates[1], untilDate: dates[1], reason: 'fever' },
      { fromDate: dates[3], untilDate: dates[3], reason: 'fever' },
    ])
  })

  test('leave part of a day, and days beyond the table, as they are', () => {
    const part = absence({ fromMinute: 600, untilMinute: 700, untilDate: '2026-11-25' })
    expect(change([part])).toEqual({ remove: [], add: [] })
    const { add } = change([absence({ fromDate: '2026-11-20', untilDate: '2026-11-24', fromMinute: 900 })])
    expect(add).toMatchObject([{ fromDate: '2026-11-20', fromMinute: 900, untilDate: '2026-11-23' }])
  })

  const day = fc.integer({ min: -3, max: 8 }).map((offset) => addDays(dates[0]!, offset))
  const anyAbsence = fc.tuple(
    day,
    fc.integer({ min: 0, max: 4 }),
    fc.constantFrom(0, 600),
    fc.constantFrom(700, 1440),
  )

  test('are exactly those that are wanted, whatever was noted before', () => {
    const spans = fc.array(anyAbsence, { maxLength: 4 })
    fc.assert(
      fc.property(spans, fc.subarray(dates), (told, wanted) => {
        const before = told.map(([fromDate, length, fromMinute, untilMinute], index) =>
          absence({
            id: String(index),
            fromDate,
            untilDate: addDays(fromDate, length),
            fromMinute,
            untilMinute,
          }),
        )
        const after = apply(before, changeAwayDays(before, dates, new Set(wanted), hours))
        const isAway = (date: string) => after.some((one) => takesWholeDay(one, date, hours))
        expect(dates.filter(isAway)).toEqual(wanted)
      }),
    )
  })
})
