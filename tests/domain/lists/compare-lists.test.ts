import { fc } from '#tests/support/fast-check.ts'
import { describe, expect, test } from 'vitest'
import type { DailyListRow } from '#domain/lists/daily-list.ts'
import { compareLists } from '#domain/lists/compare-lists.ts'
import { aRow } from '#tests/support/list-builders.ts'

describe('compareLists', () => {
  test('marks what is new, what has moved with where it was, and what is struck as it stood', () => {
    const before = [
      aRow({ appointmentId: 'a', rowCode: 'A1' }),
      aRow({ appointmentId: 'b', rowCode: 'A2', startMinute: 570 }),
      aRow({ appointmentId: 'c', rowCode: 'A3', startMinute: 600 }),
    ]
    const now = [
      aRow({ appointmentId: 'a', status: 'done' }),
      aRow({ appointmentId: 'b', startMinute: 660, station: 'Fitting 1' }),
      aRow({ appointmentId: 'd', startMinute: 630 }),
    ]
    expect(compareLists(before, now, 'station')).toMatchObject([
      { appointmentId: 'b', change: 'changed', startMinute: 660, was: { startMinute: 570, rowCode: 'A2' } },
      { appointmentId: 'd', change: 'new' },
      { appointmentId: 'c', change: 'struck', startMinute: 600, was: { rowCode: 'A3' } },
    ])
  })

  test.each<Partial<DailyListRow>>([
    { group: 'Bus 3' },
    { needs: ['wheelchair'] },
    { givenName: 'Ahmadshah' },
    { fatherName: '' },
    { age: 35 },
    { ageIsEstimate: true },
    { sex: null },
    { side: 'right' },
    { deviceType: 'transfemoral' },
    { kind: 'trial_fitting' },
    { durationMinutes: 45 },
    { staff: '' },
    { remark: 'bring the old limb' },
  ])('says what read differently before: %o', (over) => {
    const before = [aRow({ rowCode: 'A1' })]
    const said = Object.fromEntries(
      Object.keys(over).map((field) => [field, before[0]![field as keyof DailyListRow]]),
    )
    expect(compareLists(before, [aRow({ ...over, rowCode: 'B7' })], 'station')).toEqual([
      { ...aRow(), ...over, rowCode: 'B7', change: 'changed', was: { ...said, rowCode: 'A1' } },
    ])
  })

  test('a home counts only on lists that are cut by it, and a status nowhere', () => {
    const before = [aRow()]
    const now = [aRow({ village: 'Guzara', province: 'Ghor', status: 'done' })]
    for (const sectionBy of ['none', 'station', 'staff', 'group'] as const) {
      expect(compareLists(before, now, sectionBy)).toEqual([])
    }
    for (const sectionBy of ['village', 'province'] as const) {
      expect(compareLists(before, now, sectionBy)).toMatchObject([
        { change: 'changed', was: { village: 'Injil', province: 'Herat' } },
      ])
    }
  })

  test('the same list has no changes, and applying the changes to the old list gives the new one', () => {
    const rows = fc
      .uniqueArray(
        fc.record({ id: fc.integer({ min: 0, max: 12 }), startMinute: fc.integer({ min: 480, max: 490 }) }),
        { selector: ({ id }) => id },
      )
      .map((list) => list.map(({ id, startMinute }) => aRow({ appointmentId: `${id}`, startMinute })))
    fc.assert(
      fc.property(rows, rows, (before, now) => {
        expect(compareLists(now, now, 'none')).toEqual([])
        const changes = compareLists(before, now, 'none')
        const result = new Map(before.map((row) => [row.appointmentId, row.startMinute]))
        for (const { appointmentId, startMinute, change } of changes) {
          if (change === 'struck') result.delete(appointmentId)
          else result.set(appointmentId, startMinute)
        }
        expect(result).toEqual(new Map(now.map((row) => [row.appointmentId, row.startMinute])))
      }),
    )
  })
})
