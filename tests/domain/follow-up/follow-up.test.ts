import { fc } from '#tests/support/fast-check.ts'
import { describe, expect, test } from 'vitest'
import { checkAnswers } from '#domain/follow-up/follow-up-answers.ts'
import {
  dueAfter,
  checkFollowUpRules,
  defaultFollowUpRules,
  planFollowUps,
} from '#domain/follow-up/follow-up-plan.ts'
import { hideSmallUsed, shareUsed, sumUsed, type UsedRow } from '#domain/follow-up/used-report.ts'
import { addDays, daysBetween } from '#domain/time/local-date.ts'

const plan = (ageYears: number | null, deviceType = 'transtibial' as const) =>
  planFollowUps(defaultFollowUpRules, { deviceType, deliveredOn: '2026-11-30', ageYears })

describe('follow-up plan', () => {
  test('two weeks, three, six and twelve months for an adult', () => {
    expect(plan(40)).toEqual([
      { afterMonths: 0.5, dueDate: '2026-12-14' },
      { afterMonths: 3, dueDate: '2027-02-28' },
      { afterMonths: 6, dueDate: '2027-05-30' },
      { afterMonths: 12, dueDate: '2027-11-30' },
    ])
  })

  test('children are seen sooner, an unknown age counts as adult', () => {
    expect(plan(8).length).toBeGreaterThan(plan(40).length)
    expect(plan(12)).toEqual(plan(null))
  })

  test('nobody is called about a repair or a stick', () => {
    for (const deviceType of ['repair', 'walking_stick'] as const)
      expect(
        planFollowUps(defaultFollowUpRules, { deviceType, deliveredOn: '2026-11-30', ageYears: 40 }),
      ).toEqual([])
  })

  test('months always lead to a later day within the month', () => {
    const days = fc.integer({ min: 0, max: 4000 }).map((offset) => addDays('2020-01-01', offset))
    fc.assert(
      fc.property(days, fc.constantFrom(0.5, 1, 2, 3, 6, 12, 24), (date, months) => {
        const apart = daysBetween(date, dueAfter(date, months))
        expect(apart).toBeGreaterThanOrEqual(Math.floor(months * 28))
        expect(apart).toBeLessThanOrEqual(Math.ceil(months * 31))
      }),
    )
  })

  test('a rule without the reported month is refused', () => {
    expect(checkFollowUpRules(defaultFollowUpRules)).toBeNull()
    expect(checkFollowUpRules({ ...defaultFollowUpRules, adultMonths: [1, 6] })).toBe('no_report_month')
    expect(checkFollowUpRules({ ...defaultFollowUpRules, childMonths: [] })).toBe('empty')
    expect(checkFollowUpRules({ ...defaultFollowUpRules, adultMonths: [3, 0] })).toBe('months')
  })
})

describe('answers', () => {
  const used = {
    isUsed: true,
    hoursPerDay: 8,
    wornAt: ['home'],
    pain: 2,
    skin: 'intact',
    whyNotUsed: [],
    needsRepair: false,
    note: '',
  }
  test.each([
    [{}, {}],
    [{ isUsed: null }, { isUsed: 'required' }],
    [{ hoursPerDay: 25 }, { hoursPerDay: 'hours' }],
    [{ pain: 11 }, { pain: 'rating' }],
    [{ isUsed: false, hoursPerDay: 0 }, { whyNotUsed: 'why_required' }],
    [{ isUsed: false, hoursPerDay: 6, whyNotUsed: ['pain'] }, { hoursPerDay: 'hours_but_unused' }],
  ])('%j gives %j', (over, problems) => {
    expect(checkAnswers({ ...used, ...over })).toEqual(problems)
  })
})

describe('report', () => {
  const row = (key: string, used: number, unused: number, lost: number, waiting: number): UsedRow => ({
    key,
    expected: used + unused + lost + waiting,
    answered: used + unused,
    used,
    lost,
  })
  const tablesOf = (rows: UsedRow[]) => ({ tables: { by: rows }, total: { key: '', ...sumUsed(rows) } })
  const hide = (rows: UsedRow[]) => hideSmallUsed(tablesOf(rows))
  const count = fc.integer({ min: 0, max: 40 })
  const table = fc
    .array(fc.tuple(count, count, count, count), { minLength: 1, maxLength: 6 })
    .map((rows) => rows.map((counts, at) => row(String(at), ...counts)))

  test('what is large stays as it is, and nothing is nothing', () => {
    const rows = [row('a', 30, 8, 6, 0), row('b', 12, 5, 0, 5)]
    expect(hide(rows)).toEqual(tablesOf(rows))
  })

  test('one lost person is not told, neither by the cell nor by what is left of the sum', () => {
    const { tables, total } = hide([row('a', 30, 10, 1, 9), row('b', 20, 10, 6, 9)])
    expect(tables.by[0]?.lost).toBeNull()
    expect(tables.by[1]?.lost === null || total.lost === null).toBe(true)
  })

  test('two who do not use it are not told by how many do', () => {
    const [only] = hide([row('a', 30, 2, 0, 0)]).tables.by
    expect(shareUsed(only!)).toBeNull()
  })

  test('no count from 1 to 4 is shown or follows, and what is shown is true', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const { tables, total } = hide(rows)
        for (const [at, shown] of [...tables.by, total].entries()) {
          const exact = [...rows, tablesOf(rows).total][at]!
          const { expected, answered, used, lost } = shown
          for (const name of ['expected', 'answered', 'used', 'lost'] as const) {
            expect([null, exact[name]]).toContain(shown[name])
            expect([1, 2, 3, 4]).not.toContain(shown[name])
          }
          if (answered !== null && used !== null) expect([1, 2, 3, 4]).not.toContain(answered - used)
          if (expected !== null && answered !== null && lost !== null)
            expect([1, 2, 3, 4]).not.toContain(expected - answered - lost)
        }
        for (const name of ['expected', 'answered', 'used', 'lost'] as const) {
          const hidden = tables.by.filter((one) => one[name] === null)
          if (total[name] !== null) expect(hidden.length).not.toBe(1)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('a share needs answers', () => {
    expect(shareUsed({ answered: 4, used: 3 })).toBe(0.75)
    expect(shareUsed({ answered: 0, used: 0 })).toBeNull()
    expect(shareUsed({ answered: null, used: null })).toBeNull()
  })
})
