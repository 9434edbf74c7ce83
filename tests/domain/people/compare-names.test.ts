import { expect, test } from 'vitest'
import { compareNames } from '#domain/people/compare-names.ts'

test('names of groups go by their numbers, in whichever digits, and Persian by its alphabet', () => {
  const inOrder = [
    'اتوبوس ۲',
    'اتوبوس ۱۰',
    'پایگاه',
    'چابهار',
    'کرمان',
    'گرگان',
    'یزد',
    'Bus 2',
    'Bus 10',
    'Herat',
  ]
  expect(inOrder.toReversed().toSorted(compareNames)).toEqual(inOrder)
})
