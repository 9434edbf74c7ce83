import { expect, test } from 'vitest'
import type { ShelfRow } from '#contract/stock.ts'
import { emptyBalance } from '#domain/stock/balance.ts'
import { stockMovementKinds } from '#domain/stock/stock-movement.ts'
import { usualItems } from '#domain/stock/usual-items.ts'
import { countLines } from '#renderer/features/stock/counting/count-lines.ts'
import { columnsOf } from '#renderer/features/stock/ledger/ledger-columns.ts'
import { toCsv } from '#domain/sheets/to-csv.ts'
import { filterRows, normaliseSearch, splitFeet } from '#renderer/features/stock/shelf/filter-rows.ts'

const rows: ShelfRow[] = usualItems.map(({ substituteCodes: _, ...item }) => ({
  item: { ...item, id: item.code, substituteIds: [], active: true, version: 1 },
  balance: emptyBalance,
  needed: 0,
  short: 0,
  shortAfterTransit: 0,
  isLow: false,
}))

test('feet are put by make and age, each size with both sides', () => {
  const { matrices, others } = splitFeet(rows)
  expect(matrices.map(({ sizes }) => sizes.length)).toEqual([9, 8, 6])
  expect(matrices[0]?.sizes[0]).toMatchObject({
    sizeMm: 200,
    left: { item: { code: 'FOOT-20-L' } },
    right: { item: { code: 'FOOT-20-R' } },
  })
  expect(others.some(({ item }) => item.category === 'foot')).toBe(false)
})

test('items are found by words in any order, in either language and any digits', () => {
  const found = (text: string) => filterRows(rows, normaliseSearch(text), false).map(({ item }) => item.code)
  expect(found('foot ۲۴')).toEqual(expect.arrayContaining(['FOOT-24-L', 'FOOT-24-R', 'PU-24-L']))
  expect(found('زانوی')).toContain('KNEE-JS')
  expect(filterRows(rows, '', true)).toEqual([])
})

test('shelves are counted left before right, size by size, a line for every lot', () => {
  const codes = countLines(rows).map(({ item }) => item.code)
  expect(codes.slice(0, 4)).toEqual(['FOOT-12-L', 'FOOT-12-R', 'FOOT-13-L', 'FOOT-13-R'])
  const [knee] = rows.filter(({ item }) => item.code === 'KNEE-JS')
  const lots = countLines([{ ...knee!, balance: { ...emptyBalance, lots: { A: 2, B: 1 } } }])
  expect(lots.map(({ lot, expected }) => [lot, expected])).toEqual([
    ['A', 2],
    ['B', 1],
  ])
})

test('every kind writes into one column of the ledger, a count into the one that it changes', () => {
  for (const kind of stockMovementKinds) {
    const columns = Object.values(columnsOf({ kind, quantity: 3 })).filter((value) => value !== null)
    expect(columns, kind).toEqual([3])
  }
  expect(columnsOf({ kind: 'count', quantity: -2 })).toEqual({ in: null, out: 2, aside: null })
  expect(columnsOf({ kind: 'count', quantity: 0 })).toEqual({ in: null, out: null, aside: null })
})

test('a sheet program reads what is saved, and runs none of it', () => {
  expect(toCsv([['=1+1', 'a,b', 'say "no"', '-5', 'پنجه']])).toBe(
    '\ufeff\'=1+1,"a,b","say ""no""",-5,پنجه\r\n',
  )
})
