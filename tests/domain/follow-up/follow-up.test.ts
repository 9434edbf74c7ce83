import { fc } from '#tests/support/fast-check.ts'
import { describe, expect, test } from 'vitest'
import { checkAnswers } from '#domain/follow-up/follow-up-answers.ts'
import {
  dueAfter,
  checkFollowUpRules,
  defaultFollowUpRules,
  planFollowUps,
} from '#domain/follow-up/follow-up-plan.ts'
import { hideSmallGroups, shareUsed } from '#domain/follow-up/used-report.ts'
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
  const row = (key: string, expected: number) => ({ key, expected, answered: expected, used: 1, lost: 0 })

  test('groups below five are hidden, and a single one takes the next smallest with it', () => {
    const hidden = hideSmallGroups([row('a', 30), row('b', 12), row('c', 3)])
    expect(hidden.map(({ expected }) => expected)).toEqual([30, null, null])
  })

  test('two hidden groups protect each other', () => {
    const hidden = hideSmallGroups([row('a', 30), row('b', 4), row('c', 3)])
    expect(hidden.map(({ expected }) => expected)).toEqual([30, null, null])
  })

  test('a share needs answers', () => {
    expect(shareUsed({ answered: 4, used: 3 })).toBe(0.75)
    expect(shareUsed({ answered: 0, used: 0 })).toBeNull()
    expect(shareUsed({ answered: null, used: null })).toBeNull()
  })
})
