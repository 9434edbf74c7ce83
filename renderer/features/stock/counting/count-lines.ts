import type { ShelfRow } from '#contract/stock.ts'
import { parseQuantity } from '#domain/stock/quantity.ts'
import { sides } from '#domain/orders/device-order.ts'
import { stockCategories, type StockItem } from '#domain/stock/stock-item.ts'

/** One shelf to count: an item, or one lot of it. */
export interface CountLine {
  key: string
  item: StockItem
  lot: string
  expected: number
}

const rank = ({ category, sizeMm, code, side, name }: StockItem) =>
  [
    String(stockCategories.indexOf(category)).padStart(2, '0'),
    category === 'foot' ? name : '',
    String(sizeMm ?? 99_999).padStart(6, '0'),
    side === null ? code : '',
    side === null ? '' : String(sides.indexOf(side)),
    code,
  ].join('/')

/** Shelves in the order of the page: group by group, size by size, left before right, a line for every lot. */
export function countLines(rows: readonly ShelfRow[]): CountLine[] {
  return rows
    .toSorted((a, b) => (rank(a.item) < rank(b.item) ? -1 : 1))
    .flatMap(({ item, balance }) => {
      const lots = Object.entries(balance.lots)
      const shelves = lots.length > 0 ? lots : [['', 0] as const]
      return shelves.map(([lot, expected]) => ({ key: `${item.id}/${lot}`, item, lot, expected }))
    })
}

/** What was typed beside a line: null while it is empty, NaN where it is no quantity. */
export const countedOf = (line: CountLine, typed: Readonly<Record<string, string>>): number | null =>
  parseQuantity(typed[line.key] ?? '', line.item.unit)
