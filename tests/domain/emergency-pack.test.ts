import { describe, expect, test } from 'vitest'
import { isPackDue, packDay, type LastAttempt } from '#domain/emergency/emergency-pack.ts'
import { tokensCsv } from '#domain/emergency/pack-tables.ts'
import { aCamp } from '#tests/support/scheduling-builders.ts'

// Four days from 3 May 2026, closing at 17:00.
const camp = aCamp({ closedDates: ['2026-05-05'] })
const at = (date: string, minute: number) => ({ date, minute })

describe('the day whose papers have to lie ready', () => {
  test.each([
    ['long before the first day', at('2026-04-20', 1020), null],
    ['before closing on the evening before the first day', at('2026-05-02', 1019), null],
    ['on the evening before the first day', at('2026-05-02', 1020), '2026-05-03'],
    ['at midnight', at('2026-05-03', 0), '2026-05-03'],
    ['just before closing', at('2026-05-03', 1019), '2026-05-03'],
    ['at closing', at('2026-05-03', 1020), '2026-05-04'],
    ['on the evening before a closed day', at('2026-05-04', 1020), null],
    ['on a closed day', at('2026-05-05', 600), null],
    ['on the evening of a closed day', at('2026-05-05', 1020), '2026-05-06'],
    ['on the last day', at('2026-05-06', 600), '2026-05-06'],
    ['on the evening of the last day', at('2026-05-06', 1020), null],
  ])('%s', (_when, now, date) => expect(packDay(camp, now)?.date ?? null).toBe(date))

  test('is none of a closed camp', () => {
    const closed = { ...camp, closedAt: '2026-05-03T12:00:00.000Z' }
    expect(packDay(closed, at('2026-05-03', 1020))).toBeNull()
  })
})

describe('the pack that the program makes by itself', () => {
  const made = (date: string, minute: number): LastAttempt => ({ at: at(date, minute), hasFailed: false })
  const failed = (date: string, minute: number): LastAttempt => ({ at: at(date, minute), hasFailed: true })
  const isDue = (now: ReturnType<typeof at>, last: LastAttempt | null, knownSince = '2026-05-01') =>
    isPackDue(packDay(camp, now)!, { isOn: true }, { now, last, knownSince })

  test.each([
    ['at closing', at('2026-05-03', 1020), null, true],
    ['made already', at('2026-05-03', 1100), made('2026-05-03', 1021), false],
    ['made at noon, the plan has changed since', at('2026-05-03', 1020), made('2026-05-03', 720), true],
    ['just failed', at('2026-05-03', 1030), failed('2026-05-03', 1021), false],
    ['failed half an hour ago', at('2026-05-03', 1051), failed('2026-05-03', 1021), true],
    ['failed shortly before midnight', at('2026-05-04', 10), failed('2026-05-03', 1430), false],
    ['failed the evening before', at('2026-05-04', 480), failed('2026-05-03', 1430), true],
    [
      'failed at a time that is yet to come: the clock was moved',
      at('2026-05-04', 480),
      failed('2026-05-04', 600),
      true,
    ],
    ['nobody was there in the evening', at('2026-05-04', 0), null, true],
    ['nobody was there until noon', at('2026-05-04', 720), null, true],
    ['made in the evening', at('2026-05-04', 480), made('2026-05-03', 1021), false],
    ['made after midnight', at('2026-05-04', 480), made('2026-05-04', 5), false],
    ['made before the last evening', at('2026-05-04', 480), made('2026-05-03', 720), true],
  ])('%s', (_when, now, last, due) => expect(isDue(now, last)).toBe(due))

  test('no evening was missed on the day on which the camp is set up', () => {
    expect(isDue(at('2026-05-03', 480), null, '2026-05-03')).toBe(false)
    expect(isDue(at('2026-05-03', 1020), null, '2026-05-03')).toBe(true)
  })

  test('is not made where it is switched off', () => {
    const now = at('2026-05-03', 1020)
    const state = { now, last: null, knownSince: '2026-05-01' }
    expect(isPackDue(packDay(camp, now)!, { isOn: false }, state)).toBe(false)
  })
})

test('the table of tokens names every number with its sign', () => {
  const lines = tokensCsv('2026-05-04', { firstNumber: 501, lastNumber: 503 }).trim().split('\r\n')
  expect(lines).toHaveLength(4)
  expect(lines[1]).toMatch(/^2026-05-04,501,\w+,\w+,,$/)
})
