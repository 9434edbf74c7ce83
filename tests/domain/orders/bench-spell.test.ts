import { expect, test } from 'vitest'
import { endSpell, type BenchSpell } from '#domain/orders/bench-spell.ts'

const spell = { startedAt: '2026-11-24T08:30:00.000Z', endedAt: null } as BenchSpell

test('work ends when it is ended, and never before it began, whatever the computer’s clock says', () => {
  expect(endSpell(spell, '2026-11-24T09:00:00.000Z').endedAt).toBe('2026-11-24T09:00:00.000Z')
  expect(endSpell(spell, '2026-11-24T08:00:00.000Z').endedAt).toBe(spell.startedAt)
})
