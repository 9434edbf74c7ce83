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
  expect(sortTimeline(entries).map(({ key }) => key)).toEqual(['d', 'b', 'e', 'c', 'a'])
})

test('kinds are counted in their own order', () => {
  expect(countKinds(entries)).toEqual([
    { kind: 'assessment', count: 1 },
    { kind: 'visit', count: 1 },
    { kind: 'session', count: 1 },
    { kind: 'outcome', count: 2 },
  ])
})
