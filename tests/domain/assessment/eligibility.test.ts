import { fc } from '#tests/support/fast-check.ts'
import { describe, expect, test } from 'vitest'
import { comeBackAdvice } from '#domain/assessment/come-back-advice.ts'
import {
  checkEligibility,
  checkReplacement,
  monthsBetween,
  worstVerdict,
  type DeliveredDevice,
  type EligibilityFacts,
} from '#domain/assessment/eligibility.ts'
import { defaultEligibilityRules, replacementMonthsFor } from '#domain/assessment/eligibility-rules.ts'
import { deviceTypes } from '#domain/orders/device.ts'
import { addDays, addMonths } from '#domain/time/local-date.ts'

const today = '2026-11-24'
const rules = defaultEligibilityRules

const facts = (
  over: Partial<EligibilityFacts> & { lost?: string | null; level?: 'transtibial' | 'none' } = {},
) => ({
  today,
  ageYears: 40,
  limb: {
    id: 'limb',
    side: 'left' as const,
    level: over.level ?? ('transtibial' as const),
    amputatedOn: over.lost === undefined ? '2019' : over.lost,
    isEstimated: false,
    amputatedAsWritten: '',
  },
  wound: over.wound === undefined ? 'none' : over.wound,
  delivered: over.delivered ?? [],
  ...(over.ageYears === undefined ? {} : { ageYears: over.ageYears }),
})
const delivery = (date: string, over: Partial<DeliveredDevice> = {}): DeliveredDevice => ({
  orderId: 'order',
  deviceType: 'transtibial',
  side: 'left',
  limbId: null,
  date,
  ...over,
})
const ask = (over: Parameters<typeof facts>[0], with_ = rules) => checkEligibility(facts(over), with_)
const reasons = (over: Parameters<typeof facts>[0]) => {
  const { verdict, nextDate, checks } = ask(over)
  return [verdict, nextDate, checks.filter((check) => check.verdict !== 'clear').map(({ reason }) => reason)]
}

describe('the eligibility clock of a grown-up', () => {
  test.each([
    ['lost years ago, no wound', {}, ['clear', null, []]],
    ['three months to the day', { lost: '2026-08-24' }, ['clear', null, []]],
    ['a day short of three months', { lost: '2026-08-25' }, ['wait', '2026-11-25', ['too_early']]],
    ['last month', { lost: '2026-10' }, ['wait', '2027-01-31', ['too_early']]],
    ['in August, day unknown', { lost: '2026-08' }, ['unsure', '2026-11-30', ['maybe_too_early']]],
    ['this year, nothing more known', { lost: '2026' }, ['unsure', '2027-02-24', ['maybe_too_early']]],
    ['date unknown', { lost: null }, ['unsure', null, ['date_unknown']]],
    ['an open wound', { wound: 'open' }, ['wait', '2026-12-08', ['wound_open']]],
    ['an infected wound', { wound: 'infected' }, ['wait', '2026-12-08', ['wound_open']]],
    ['a wound that heals', { wound: 'healing' }, ['unsure', null, ['wound_healing']]],
    ['nobody looked at the skin', { wound: null }, ['unsure', null, ['wound_not_told']]],
    ['nothing is missing', { level: 'none' as const, lost: null }, ['clear', null, []]],
    [
      'a limb given two years ago',
      { delivered: [delivery('2024-11-24')] },
      ['wait', '2027-11-24', ['replaced_lately']],
    ],
    ['a limb given three years ago', { delivered: [delivery('2023-11-24')] }, ['clear', null, []]],
    [
      'given for the other side',
      { delivered: [delivery('2026-05-01', { side: 'right' })] },
      ['clear', null, []],
    ],
    [
      'another device on the side',
      { delivered: [delivery('2026-05-01', { deviceType: 'afo' })] },
      ['clear', null, []],
    ],
    [
      'an orthosis on this very limb',
      {
        level: 'none' as const,
        lost: null,
        delivered: [delivery('2026-05-01', { deviceType: 'afo', limbId: 'limb' })],
      },
      ['wait', '2029-05-01', ['replaced_lately']],
    ],
    [
      'two reasons: the later day counts',
      { lost: '2026-10-10', wound: 'open' },
      ['wait', '2027-01-10', ['too_early', 'wound_open']],
    ],
  ])('%s', (_name, over, expected) => {
    expect(reasons(over)).toEqual(expected)
  })
})

describe('children have limits of their own', () => {
  test('a child gets the next limb sooner; the age that counts is a setting', () => {
    const delivered = [delivery('2026-05-01')]
    expect(ask({ ageYears: 8, delivered }).verdict).toBe('clear')
    expect(ask({ ageYears: 12, delivered }).verdict).toBe('wait')
    expect(ask({ ageYears: 12, delivered }, { ...rules, childUnderYears: 18 }).verdict).toBe('clear')
    expect(checkEligibility({ ...facts({ delivered }), ageYears: null }, rules).verdict).toBe('wait')
  })

  test('healing may be told apart too', () => {
    const apart = { ...rules, healingMonths: { adult: 3, child: 1 } }
    expect(ask({ ageYears: 8, lost: '2026-10-01' }, apart).verdict).toBe('clear')
    expect(ask({ ageYears: 40, lost: '2026-10-01' }, apart).verdict).toBe('wait')
  })
})

describe('what always holds', () => {
  const lost = fc.integer({ min: -4000, max: 0 }).chain((days) => {
    const date = addDays(today, days)
    return fc.constantFrom(date, date.slice(0, 7), date.slice(0, 4))
  })
  const wound = fc.constantFrom('none', 'healing', 'open', 'infected', null)
  const delivered = fc.option(fc.integer({ min: -2000, max: 0 }), { nil: null })

  test('who waits has a day after today, and on that day nothing that counts time says no', () => {
    fc.assert(
      fc.property(lost, wound, delivered, (date, skin, days) => {
        const over = {
          lost: date,
          wound: skin,
          delivered: days === null ? [] : [delivery(addDays(today, days))],
        }
        const { verdict, nextDate } = ask(over)
        if (verdict !== 'wait') return
        expect(nextDate! > today).toBe(true)
        const then = checkEligibility({ ...facts({ ...over, wound: 'none' }), today: nextDate! }, rules)
        expect(then.verdict).not.toBe('wait')
      }),
    )
  })

  test('time only ever helps', () => {
    fc.assert(
      fc.property(lost, fc.integer({ min: 0, max: 1500 }), (date, days) => {
        const order = { clear: 0, unsure: 1, wait: 2 }
        const now = order[ask({ lost: date }).verdict]
        const later = checkEligibility(
          { ...facts({ lost: date.slice(0, 10) }), today: addDays(today, days) },
          rules,
        )
        expect(order[later.verdict]).toBeLessThanOrEqual(now)
      }),
    )
  })

  test('months are whole ones', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), (days) => {
        const to = addDays('2020-01-31', days)
        const months = monthsBetween('2020-01-31', to)
        expect(addMonths('2020-01-31', months) <= to).toBe(true)
        expect(addMonths('2020-01-31', months + 1) > to).toBe(true)
      }),
    )
  })

  test('every device has an interval for both ages', () => {
    for (const device of deviceTypes) {
      expect(replacementMonthsFor(device, 40, rules)).toBeGreaterThan(0)
      expect(replacementMonthsFor(device, 5, rules)).toBeGreaterThan(0)
    }
  })

  test('the worst verdict wins', () => {
    expect(worstVerdict([])).toBe('clear')
    expect(worstVerdict(['clear', 'unsure'])).toBe('unsure')
    expect(worstVerdict(['wait', 'clear'])).toBe('wait')
  })
})

test('a replacement is due on the very day', () => {
  const on = (deliveredOn: string) =>
    checkReplacement({ deviceType: 'wheelchair', deliveredOn, ageYears: 30, today }, rules)
  expect(on('2023-11-24')).toMatchObject({ verdict: 'clear', nextDate: null })
  expect(on('2023-11-25')).toMatchObject({ verdict: 'wait', nextDate: '2026-11-25', limit: { months: 36 } })
})

describe('advice to come back', () => {
  const limb = { id: 'limb', region: 'lower', side: 'left', level: 'transtibial' } as const
  const waiting = { decision: 'wait', decisionReason: 'Let it heal', earliestDate: '2026-12-08' } as const

  test('tells the day, the reason and the limbs that wait', () => {
    const clock = [
      { limb, eligibility: ask({ wound: 'open' }) },
      { limb: { ...limb, side: 'right' as const }, eligibility: ask({}) },
    ]
    const advice = comeBackAdvice(waiting, clock)
    expect(advice).toMatchObject({ date: '2026-12-08', reason: 'Let it heal' })
    expect(advice?.limbs.map((one) => [one.limb.side, one.checks.map(({ reason }) => reason)])).toEqual([
      ['left', ['wound_open']],
    ])
  })

  test('is there only for those who wait', () => {
    expect(comeBackAdvice({ ...waiting, decision: 'fit_now' }, [])).toBeNull()
    expect(comeBackAdvice({ ...waiting, earliestDate: null }, [])).toBeNull()
  })
})
