import { fc } from '#tests/support/fast-check.ts'
import { describe, expect, test } from 'vitest'
import { orderQueue, priorityOfAge, requeuedAt, SKIP_PLACES } from '#domain/queue/queue-order.ts'
import { queuePriorities, tokenStates } from '#domain/queue/token.ts'
import { signOf, signsInAll } from '#domain/queue/token-sign.ts'
import { canStep, tokenStepNames, tokenSteps } from '#domain/queue/token-steps.ts'
import { measureWaits, medianOf } from '#domain/queue/waits.ts'
import { aToken } from '#tests/support/token-builders.ts'

const line = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    number: fc.integer({ min: 1, max: 500 }),
    priority: fc.constantFrom(...queuePriorities),
    queuedAt: fc
      .date({
        min: new Date('2026-11-24T04:00:00Z'),
        max: new Date('2026-11-24T14:00:00Z'),
        noInvalidDate: true,
      })
      .map((at) => at.toISOString()),
  }),
  { selector: ({ number }) => number, maxLength: 40 },
)

describe('the sign of a number', () => {
  test('is unique among as many numbers as there are signs', () => {
    const signs = Array.from({ length: signsInAll }, (_, i) => JSON.stringify(signOf(i + 1)))
    expect(new Set(signs).size).toBe(signsInAll)
    expect(signOf(signsInAll + 1)).toEqual(signOf(1))
  })

  test('differs from its neighbour in picture and in colour', () => {
    for (let number = 1; number < 300; number += 1) {
      expect(signOf(number + 1).picture).not.toBe(signOf(number).picture)
      if (number % 12 !== 0) expect(signOf(number + 1).colour).not.toBe(signOf(number).colour)
    }
  })

  test('of no number is a fault', () => {
    expect(() => signOf(0)).toThrow()
  })
})

describe('the steps', () => {
  test('name only states that there are, and every state but waiting is reached by one', () => {
    const reached = new Set(Object.values(tokenSteps).map(({ to }) => to))
    expect([...tokenStates].filter((state) => !reached.has(state))).toEqual([])
    for (const { from } of Object.values(tokenSteps))
      for (const state of from) expect(tokenStates).toContain(state)
  })

  test.each(tokenStates)('from %s there is always a way on', (state) => {
    expect(tokenStepNames.some((step) => canStep(state, step))).toBe(true)
  })
})

describe('the order of a line', () => {
  test('puts nobody of lower priority before a higher one, nor a later comer before an earlier one of the same', () => {
    fc.assert(
      fc.property(line, (tokens) => {
        const ordered = orderQueue(tokens)
        expect(ordered).toHaveLength(tokens.length)
        for (const [i, next] of ordered.slice(1).entries()) {
          const before = ordered[i]!
          const rank = queuePriorities.indexOf(before.priority) - queuePriorities.indexOf(next.priority)
          expect(rank).toBeLessThanOrEqual(0)
          if (rank === 0) expect(before.queuedAt <= next.queuedAt).toBe(true)
        }
      }),
    )
  })

  test('lets a fixed number pass before somebody who did not come is called again', () => {
    fc.assert(
      fc.property(line, fc.constantFrom(...queuePriorities), (tokens, priority) => {
        const now = '2026-11-24T15:00:00.000Z'
        const skipped = { id: 'skipped', number: 0, priority, queuedAt: '2026-11-24T03:00:00.000Z' }
        const again = { ...skipped, queuedAt: requeuedAt(tokens, skipped, now) }
        const peers = orderQueue([...tokens, again]).filter((token) => token.priority === priority)
        const others = peers.length - 1
        expect(peers.indexOf(again)).toBeGreaterThanOrEqual(Math.min(SKIP_PLACES, others))
      }),
    )
  })

  test.each([
    [null, 'none'],
    [3, 'child'],
    [11, 'child'],
    [12, 'none'],
    [59, 'none'],
    [60, 'elder'],
  ] as const)('age %s gives %s', (age, priority) => expect(priorityOfAge(age)).toBe(priority))
})

describe('waits', () => {
  const at = (minute: number) =>
    new Date(Date.parse('2026-11-24T05:00:00.000Z') + minute * 60_000).toISOString()

  test('count those who still wait with what they have waited', () => {
    const tokens = [
      aToken({ number: 1, state: 'waiting', queuedAt: at(0) }),
      aToken({ number: 2, state: 'serving', queuedAt: at(0), servedAt: at(10) }),
      aToken({
        number: 3,
        state: 'finished',
        stays: [
          { stationKind: 'casting', stationId: null, queuedAt: at(0), servedAt: at(20), finishedAt: at(50) },
        ],
      }),
    ]
    expect(measureWaits(tokens, 'casting', at(60))).toEqual({
      stationKind: 'casting',
      waiting: 1,
      called: 0,
      serving: 1,
      served: 1,
      medianWaitMinutes: 20,
      longestWaitMinutes: 60,
      medianServiceMinutes: 30,
    })
  })

  test('are never negative, where the clock was set back after somebody came', () => {
    const tokens = [aToken({ stationKind: 'casting', state: 'waiting', queuedAt: at(30) })]
    expect(measureWaits(tokens, 'casting', at(0))).toMatchObject({
      medianWaitMinutes: 0,
      longestWaitMinutes: 0,
    })
  })

  test('of an empty line are not known', () => {
    expect(measureWaits([], 'fitting', at(0))).toMatchObject({
      medianWaitMinutes: null,
      longestWaitMinutes: null,
    })
    expect(medianOf([4, 1, 3, 2])).toBe(2.5)
  })
})
