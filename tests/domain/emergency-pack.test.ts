import { describe, expect, test } from 'vitest'
import { duePack, type LastAttempt } from '#domain/emergency/emergency-pack.ts'
import { tokensCsv } from '#domain/emergency/pack-tables.ts'
import { aCamp } from '#tests/support/scheduling-builders.ts'

// Four days from 3 May 2026, closing at 17:00.
const camp = aCamp({ closedDates: ['2026-05-05'] })
const on = { isOn: true }
const at = (date: string, minute: number) => ({ date, minute })
const made = (over: Partial<LastAttempt> = {}): LastAttempt => ({
  date: '2026-05-04',
  at: at('2026-05-03', 1021),
  hasFailed: false,
  ...over,
})

describe('the pack of the evening', () => {
  test.each([
    ['before closing', at('2026-05-03', 1019), null, null],
    ['at closing', at('2026-05-03', 1020), null, '2026-05-04'],
    ['made already', at('2026-05-03', 1100), made(), null],
    [
      'made at noon, the plan has changed since',
      at('2026-05-03', 1020),
      made({ at: at('2026-05-03', 720) }),
      '2026-05-04',
    ],
    ['just failed', at('2026-05-03', 1030), made({ hasFailed: true }), null],
    ['failed half an hour ago', at('2026-05-03', 1051), made({ hasFailed: true }), '2026-05-04'],
    ['before a closed day', at('2026-05-04', 1020), null, null],
    ['on the evening before the day after a closed one', at('2026-05-05', 1020), null, '2026-05-06'],
    ['on the evening before the first day', at('2026-05-02', 1020), null, '2026-05-03'],
    ['long before the first day', at('2026-04-20', 1020), null, null],
    ['on the last day', at('2026-05-06', 1020), null, null],
  ])('%s', (_when, now, last, date) => expect(duePack(camp, on, now, last)).toBe(date))

  test('is not made where it is switched off, nor for a closed camp', () => {
    const now = at('2026-05-03', 1020)
    expect(duePack(camp, { isOn: false }, now, null)).toBeNull()
    expect(duePack({ ...camp, closedAt: '2026-05-03T12:00:00.000Z' }, on, now, null)).toBeNull()
  })
})

test('the table of tokens names every number with its sign', () => {
  const lines = tokensCsv('2026-05-04', { firstNumber: 501, lastNumber: 503 }).trim().split('\r\n')
  expect(lines).toHaveLength(4)
  expect(lines[1]).toMatch(/^2026-05-04,501,\w+,\w+,,$/)
})
