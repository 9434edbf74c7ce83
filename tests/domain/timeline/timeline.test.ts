import { expect, test } from 'vitest'
import { countKinds, sortTimeline, type TimelineEntry } from '#domain/timeline/timeline.ts'

const entry = (
  key: string,
  date: string,
  minute: number | null,
  kind: TimelineEntry['kind'],
): TimelineEntry => ({
  key,
  kind,
  date,
  minute,
  orderId: null,
  staffId: null,
  struckReason: '',
  facts: {},
})

const entries = [
  entry('a', '2026-11-23', null, 'assessment'),
  entry('b', '2026-11-24', 600, 'session'),
  entry('c', '2026-11-24', null, 'outcome'),
  entry('d', '2026-11-24', 660, 'visit'),
  entry('e', '2026-11-24', null, 'outcome'),
]

test('the newest stands first, and on one day the latest minute', () => {
  expect(sortTimeline(entries).map(({ key }) => key)).toEqual(['e', 'c', 'd', 'b', 'a'])
})

test('without a time a delivery comes after its check-out, and an assessment before everything of its day', () => {
  const day = [
    entry('delivery', '2026-11-24', null, 'delivery'),
    entry('checkout', '2026-11-24', 940, 'checkout'),
    entry('assessment', '2026-11-24', null, 'assessment'),
    entry('step', '2026-11-24', 940, 'step'),
    entry('paper', '2026-11-24', null, 'paper'),
  ]
  const sorted = ['paper', 'delivery', 'checkout', 'step', 'assessment']
  expect(sortTimeline(day).map(({ key }) => key)).toEqual(sorted)
})

test('kinds are counted in their own order', () => {
  expect(countKinds(entries)).toEqual([
    { kind: 'assessment', count: 1 },
    { kind: 'visit', count: 1 },
    { kind: 'session', count: 1 },
    { kind: 'outcome', count: 2 },
  ])
})
