import { expect, test } from 'vitest'
import { compareTags } from '#domain/orders/compare-tags.ts'
import type { Side } from '#domain/orders/device-order.ts'

const tag = (patientId: string, id: string, side: Side | null) => ({
  patientId,
  order: { id, side, deviceType: 'transtibial' as const },
})
const inHand = tag('ahmad', 'left-leg', 'left')

test.each([
  ['the same tag', tag('ahmad', 'left-leg', 'left'), 'same'],
  ['the person’s own card', { patientId: 'ahmad', order: null }, 'same'],
  ['the other leg of the same person', tag('ahmad', 'right-leg', 'right'), 'other_side'],
  ['another order of the same side', tag('ahmad', 'left-brace', 'left'), 'other_order'],
  ['something of theirs without a side', tag('ahmad', 'crutches', null), 'other_order'],
  ['another person’s left leg', tag('reza', 'his-left-leg', 'left'), 'other_person'],
  ['another person’s right leg', tag('reza', 'his-right-leg', 'right'), 'other_person'],
  ['another person’s card', { patientId: 'reza', order: null }, 'other_person'],
] as const)('%s: %s', (_what, scanned, verdict) => {
  expect(compareTags(inHand, scanned)).toBe(verdict)
})
