import { expect, test } from 'vitest'
import { mintIds } from '#core/new-id.ts'

/** The instant that a UUIDv7 holds. */
const instantOf = (id: string) => new Date(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16))

test('an id holds the instant of the clock it was minted on, not of the computer', () => {
  const instant = new Date('2031-05-06T07:08:09.010Z')
  expect(instantOf(mintIds(() => instant)())).toEqual(instant)
})

test('ids sort in the order in which they were made, also on a clock that stands still or is set back', () => {
  const start = Date.parse('2026-11-24T08:30:00.000Z')
  const offsets = [0, 0, 0, 5, 5, -3_600_000, -3_600_000, 6]
  let call = 0
  const newId = mintIds(() => new Date(start + (offsets[call++] ?? 0)))
  const ids = offsets.map(() => newId())
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.toSorted()).toEqual(ids)
})
