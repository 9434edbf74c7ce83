import { expect, it } from 'vitest'
import type { TimelineEntry } from '#domain/timeline/timeline.ts'
import { letterLines } from '#renderer/print/entry-words.ts'
import { textsIn } from '#renderer/print/texts.ts'

const entry = (key: string, date: string): TimelineEntry => ({
  key,
  date,
  kind: 'outcome',
  minute: null,
  orderId: null,
  staffId: null,
  struckReason: '',
  facts: {},
})
const entries = [entry('a', '2026-11-24'), entry('b', '2026-11-24'), entry('c', '2027-02-24')]

it('puts the tests of one day into one line of the letter, and leaves everything else alone', () => {
  const lines = (kind: 'outcome' | 'session') => letterLines(textsIn('en'), kind, entries, ({ key }) => key)
  expect(lines('outcome').map(({ date, text }) => [date, text])).toEqual([
    ['2026-11-24', 'a; b'],
    ['2027-02-24', 'c'],
  ])
  expect(lines('session').map(({ text }) => text)).toEqual(['a', 'b', 'c'])
})
