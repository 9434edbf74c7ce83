import { expect, test } from 'vitest'
import { keepOrder } from '#renderer/shared/use-still-rows.ts'
import { fc } from '#tests/support/fast-check.ts'

const rows = fc.uniqueArray(fc.integer({ min: 0, max: 30 }))

test('nobody who was there changes place, and everybody who came is behind them in order', () => {
  fc.assert(
    fc.property(rows, rows, (held, live) => {
      const kept = keepOrder(held, live, String)
      expect(kept.slice(0, held.length)).toEqual(held)
      expect(kept.slice(held.length)).toEqual(live.filter((row) => !held.includes(row)))
    }),
  )
})
