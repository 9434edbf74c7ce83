import { describe, expect, test } from 'vitest'
import { checkNewOrder, type EarlierOrder } from '#domain/orders/check-new-order.ts'
import { drawLifeLine, type LifeLineOrder } from '#domain/orders/life-line.ts'
import { defaultEligibilityRules, replacementDueOn } from '#domain/assessment/eligibility-rules.ts'

const order = (id: string, more: Partial<LifeLineOrder['order']> = {}): LifeLineOrder['order'] => ({
  id,
  number: id,
  deviceType: 'transtibial',
  side: 'left',
  state: 'delivered',
  orderType: 'new',
  previousOrderId: null,
  ...more,
})

describe('the life line of a limb', () => {
  test('counts from the hand-over to the first repair and to the replacement', () => {
    const entries = drawLifeLine([
      {
        order: order('c', { orderType: 'replacement', previousOrderId: 'a' }),
        orderedOn: '2026-03-01',
        deliveredOn: '2026-03-05',
      },
      { order: order('a'), orderedOn: '2024-03-01', deliveredOn: '2024-03-05' },
      {
        order: order('r2', { orderType: 'repair', previousOrderId: 'a' }),
        orderedOn: '2025-09-01',
        deliveredOn: '2025-09-01',
      },
      {
        order: order('r1', { orderType: 'repair', previousOrderId: 'a' }),
        orderedOn: '2024-10-28',
        deliveredOn: '2024-10-28',
      },
    ])
    expect(
      entries.map((entry) => [entry.order.id, entry.daysToFirstRepair, entry.daysToReplacement]),
    ).toEqual([
      ['a', 237, 730],
      ['r1', null, null],
      ['r2', null, null],
      ['c', null, null],
    ])
  })

  test('of what was never handed over counts nothing', () => {
    const [entry] = drawLifeLine([
      { order: order('a', { state: 'measured' }), orderedOn: '2024-03-01', deliveredOn: null },
    ])
    expect(entry).toMatchObject({ daysToFirstRepair: null, daysToReplacement: null })
  })
})

describe('how long a device should serve', () => {
  test.each([
    ['transtibial', 40, '2024-02-29', '2027-02-28'],
    ['transtibial', 8, '2026-08-31', '2027-02-28'],
    ['transtibial', null, '2026-01-15', '2029-01-15'],
    ['tricycle', 30, '2026-01-15', '2029-01-15'],
    ['kafo', 11, '2026-01-15', '2027-01-15'],
  ] as const)('%s for somebody of %s', (deviceType, ageYears, deliveredOn, due) => {
    expect(replacementDueOn({ deviceType, deliveredOn, ageYears }, defaultEligibilityRules)).toBe(due)
  })
})

describe('a new order', () => {
  const earlier = (
    id: string,
    deliveredOn: string | null,
    more: Partial<EarlierOrder['order']> = {},
  ): EarlierOrder => ({
    order: { ...order(id), ...more },
    deliveredOn,
  })
  const check = (list: EarlierOrder[], more: Partial<Parameters<typeof checkNewOrder>[0]> = {}) =>
    checkNewOrder({ deviceType: 'transtibial', side: 'left', orderType: 'new', ...more }, list, {
      today: '2026-11-24',
      ageYears: 40,
      rules: defaultEligibilityRules,
    })

  test('for somebody without a device asks nothing', () => {
    expect(check([])).toEqual({ interval: null, earlierDeviceId: null })
    expect(check([earlier('a', null, { state: 'measured' })])).toEqual({
      interval: null,
      earlierDeviceId: null,
    })
  })

  test('within the interval warns with the latest of that kind', () => {
    const found = check([earlier('a', '2023-01-01'), earlier('b', '2026-01-01')])
    expect(found).toMatchObject({ interval: { orderId: 'b', dueOn: '2029-01-01' }, earlierDeviceId: 'b' })
  })

  test('after it only asks to look at the old one', () => {
    expect(check([earlier('a', '2023-11-24')])).toEqual({ interval: null, earlierDeviceId: 'a' })
  })

  test.each([
    ['the other side', { side: 'right' }],
    ['another kind of thing', { deviceType: 'wheelchair', side: null }],
    ['a remake', { orderType: 'remake' }],
    ['a repair', { orderType: 'repair' }],
  ] as const)('for %s asks nothing', (_what, more) => {
    expect(check([earlier('a', '2026-11-01')], more)).toEqual({ interval: null, earlierDeviceId: null })
  })

  test('another level of the same leg asks to look at the old one, without an interval', () => {
    expect(check([earlier('a', '2026-11-01')], { deviceType: 'transfemoral' })).toEqual({
      interval: null,
      earlierDeviceId: 'a',
    })
  })

  test('what was rejected and closed is no device of theirs', () => {
    expect(check([earlier('a', '2026-11-01', { state: 'closed' })]).earlierDeviceId).toBeNull()
  })
})
