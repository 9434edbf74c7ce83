import { fc } from '#tests/support/fast-check.ts'
import { expect, test } from 'vitest'
import { isReserved, nextFreeNumber, numbersOf, planBlock } from '#domain/queue/token-block.ts'

test('paper begins after a full hundred, above everything given out or set aside', () => {
  expect(planBlock(0, [])).toEqual({ firstNumber: 501, lastNumber: 560 })
  expect(planBlock(0, [{ firstNumber: 501, lastNumber: 560 }])).toEqual({ firstNumber: 601, lastNumber: 660 })
  expect(planBlock(733, [], 20)).toEqual({ firstNumber: 801, lastNumber: 820 })
})

test('whatever was given out and set aside, the gate and the paper never hold one number twice', () => {
  const days = fc.array(
    fc.oneof(fc.constant('gate'), fc.record({ block: fc.integer({ min: 1, max: 130 }) })),
    {
      maxLength: 60,
    },
  )
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 620 }), (events, start) => {
      const blocks: { firstNumber: number; lastNumber: number }[] = []
      const given = new Set<number>()
      let last = start
      for (const event of events) {
        if (typeof event === 'string') {
          last = nextFreeNumber(last, blocks)
          expect(isReserved(blocks, last)).toBe(false)
          expect(given.has(last)).toBe(false)
          given.add(last)
        } else {
          const block = planBlock(last, blocks, event.block)
          for (const number of numbersOf(block)) expect(given.has(number)).toBe(false)
          for (const number of numbersOf(block)) given.add(number)
          blocks.push(block)
        }
      }
    }),
  )
})
