import { describe, expect, it } from 'vitest'
import { checkoutLists } from '#domain/fitting/checkout-lists/all-lists.ts'
import { itemsOf, type CheckoutList } from '#domain/fitting/checkout-list.ts'
import type { CheckoutAnswer } from '#domain/fitting/checkout.ts'
import { isMilder, proposeResult, unanswered } from '#domain/fitting/propose-result.ts'

const THRESHOLD = 6

function filled(list: CheckoutList, no: readonly string[] = [], socketComfort: number | null = 8) {
  const answers = Object.fromEntries(
    itemsOf(list).map(({ key }): [string, CheckoutAnswer] => [
      key,
      { answer: no.includes(key) ? 'no' : 'yes', note: '' },
    ]),
  )
  return { answers, socketComfort: list.asksComfort ? socketComfort : null }
}

describe.each(checkoutLists.map((list) => [`${list.id} ${list.version}`, list] as const))(
  '%s',
  (_name, list) => {
    it('passes when every answer is yes', () => {
      expect(proposeResult(list, filled(list), THRESHOLD)).toEqual({
        result: 'pass',
        failing: [],
        isUncomfortable: false,
      })
    })

    it.each(itemsOf(list).map((item) => [item.key, item] as const))(
      'a no to %s is not a pass',
      (key, item) => {
        const proposal = proposeResult(list, filled(list, [key]), THRESHOLD)
        expect(proposal).toEqual({
          result: item.isCritical ? 'fail' : 'provisional',
          failing: [key],
          isUncomfortable: false,
        })
      },
    )

    it('says nothing while one question is open', () => {
      for (const { key } of itemsOf(list)) {
        const { answers, socketComfort } = filled(list)
        const { [key]: _left, ...rest } = answers
        expect(proposeResult(list, { answers: rest, socketComfort }, THRESHOLD)).toBeNull()
        expect(unanswered(list, { answers: rest, socketComfort })).toEqual([key])
      }
    })
  },
)

describe('comfort', () => {
  const list = checkoutLists.find(({ asksComfort }) => asksComfort)!

  it.each([
    [0, 'fail'],
    [5, 'fail'],
    [6, 'pass'],
    [10, 'pass'],
  ] as const)('a score of %i with all else in order is a %s', (score, result) => {
    expect(proposeResult(list, filled(list, [], score), THRESHOLD)?.result).toBe(result)
  })

  it('is asked for where the list has it', () => {
    expect(unanswered(list, filled(list, [], null))).toEqual(['comfort'])
  })
})

describe('a decision', () => {
  it('is kinder or not', () => {
    expect(isMilder('pass', 'fail')).toBe(true)
    expect(isMilder('pass', 'provisional')).toBe(true)
    expect(isMilder('provisional', 'fail')).toBe(true)
    expect(isMilder('fail', 'pass')).toBe(false)
    expect(isMilder('fail', 'fail')).toBe(false)
  })
})
