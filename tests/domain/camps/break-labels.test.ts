import { expect, test } from 'vitest'
import { breakLabelIn, breakLabelsOf } from '#domain/camps/template.ts'

test.each([
  ['both scripts', { label: 'Tea', labelPersian: 'چای' }, 'Tea', 'چای'],
  ['one script, before there were two', { label: 'Tea' }, 'Tea', 'Tea'],
  ['Persian alone', { label: '', labelPersian: 'چای' }, 'چای', 'چای'],
  [
    'the template’s own, before there were two',
    { label: 'Lunch and prayer' },
    'Lunch and prayer',
    'ناهار و نماز',
  ],
  [
    'the template’s own in Persian, before there were two',
    { label: 'ناهار و نماز' },
    'Lunch and prayer',
    'ناهار و نماز',
  ],
  [
    'the template’s own with another Persian name',
    { label: 'Lunch and prayer', labelPersian: 'ناهار' },
    'Lunch and prayer',
    'ناهار',
  ],
  ['nothing', { label: '' }, '', ''],
])('a break with %s', (_, pause, english, persian) => {
  expect(breakLabelIn(pause, 'en')).toBe(english)
  expect(breakLabelIn(pause, 'fa')).toBe(persian)
})

test('names the two scripts apart, so that a form can ask for each', () => {
  expect(breakLabelsOf({ label: 'Tea' })).toEqual({ en: 'Tea', fa: '' })
})
