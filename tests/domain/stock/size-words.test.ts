import { expect, test } from 'vitest'
import { saySize, sizeWords, type SizeWord } from '#domain/stock/size-words.ts'
import { usualItems } from '#domain/stock/usual-items.ts'

const marked = (key: SizeWord) => `<${sizeWords.indexOf(key)}>`

test.each([
  ['L, 3 ply', '<8>; 3 <3>'],
  ['24 cm', '24 <0>'],
  ['XL', '<9>'],
  ['Adult', '<5>'],
  ['12 in', '12 <2>'],
  ['M8', 'M8'],
  ['S-hook', 'S-hook'],
  ['fits in', 'fits in'],
  ['', ''],
])('%s', (size, said) => {
  expect(saySize(size, marked, '; ')).toBe(said)
})

test('every size of the usual list is said without a letter of another script', () => {
  for (const { code, size } of usualItems)
    expect(
      saySize(size, () => 'ک', '، '),
      code,
    ).not.toMatch(/[a-z]/i)
})
