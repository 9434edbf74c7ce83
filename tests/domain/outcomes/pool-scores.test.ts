import { expect, test } from 'vitest'
import { poolScores } from '#domain/outcomes/pool-scores.ts'
import { fc } from '#tests/support/fast-check.ts'

test('neighbours are pooled by five, the rest goes with the last', () => {
  expect(poolScores([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])).toEqual([3, 3, 3, 3, 3, 9, 9, 9, 9, 9, 9, 9])
  expect(poolScores([1, 2, 3, 4])).toEqual([])
})

test('no result is told of fewer than five people', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 30 })), (scores) => {
      const pooled = poolScores(scores.toSorted((a, b) => a - b))
      expect(pooled.length).toBe(scores.length < 5 ? 0 : scores.length)
      for (const one of new Set(pooled))
        expect(pooled.filter((other) => other === one).length).toBeGreaterThanOrEqual(5)
    }),
  )
})
