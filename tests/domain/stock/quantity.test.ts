import { expect, test } from 'vitest'
import { parseQuantity, saidQuantity } from '#domain/stock/quantity.ts'
import type { StockUnit } from '#domain/stock/stock-item.ts'

test.each([
  ['12', 'piece', 12],
  ['۱۲', 'piece', 12],
  ['12.5', 'mm', 12_500],
  ['۱۲٫۵', 'mm', 12_500],
  ['۱۲/۵', 'mm', 12_500],
  ['1,200', 'piece', 1200],
  ['۰٫۰۰۱', 'g', 1],
  ['0', 'pair', 0],
  ['', 'piece', null],
  ['  ', 'mm', null],
  ['1.5', 'piece', Number.NaN],
  ['1.0005', 'mm', Number.NaN],
  ['-3', 'piece', Number.NaN],
  ['three', 'piece', Number.NaN],
  ['12345678', 'piece', Number.NaN],
] as [string, StockUnit, number | null][])('%s of %s', (text, unit, expected) => {
  expect(parseQuantity(text, unit)).toEqual(expected)
})

test('what is said reads back as it was stored', () => {
  for (const quantity of [1, 500, 1234, 99_999]) {
    expect(parseQuantity(String(saidQuantity(quantity, 'mm')), 'mm')).toBe(quantity)
  }
})
