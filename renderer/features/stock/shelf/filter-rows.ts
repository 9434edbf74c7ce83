import type { ShelfRow } from '#contract/stock.ts'
import { toLatinDigits } from '#domain/time/digits.ts'

/** What is typed, the way items are searched: small letters, Latin digits. */
export const normaliseSearch = (text: string): string => toLatinDigits(text).trim().toLowerCase()

/** Rows in which every word that is looked for stands, and of those, if asked, only what is short or low. */
export function filterRows(
  rows: readonly ShelfRow[],
  wanted: string,
  isOnlyWanting: boolean,
): readonly ShelfRow[] {
  const words = wanted.split(/\s+/).filter(Boolean)
  return rows.filter(({ item, short, isLow }) => {
    if (isOnlyWanting && short === 0 && !isLow) return false
    const text = `${item.code} ${item.name} ${item.namePersian} ${item.size}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
}

/** Feet of one make and age group, size by size. */
export interface Matrix {
  key: string
  name: Pick<ShelfRow['item'], 'name' | 'namePersian'>
  sizes: { sizeMm: number; left: ShelfRow | null; right: ShelfRow | null }[]
}

/** Up to this length a foot is a child's (sizes of the usual list). */
const CHILD_MM = 195

/** Feet that have a size and a side go into one matrix per make; everything else stays a row. */
export function splitFeet(rows: readonly ShelfRow[]): { matrices: Matrix[]; others: ShelfRow[] } {
  const isFoot = ({ item }: ShelfRow) =>
    item.category === 'foot' && item.sizeMm !== null && item.side !== null && item.unit === 'piece'
  const groups = Map.groupBy(rows.filter(isFoot), ({ item }) =>
    [item.name, (item.sizeMm ?? 0) < CHILD_MM ? 'child' : 'adult'].join('/'),
  )
  const matrices = [...groups].map(([key, feet]): Matrix => {
    const bySize = Map.groupBy(feet, ({ item }) => item.sizeMm ?? 0)
    const sizes = [...bySize]
      .sort(([a], [b]) => a - b)
      .map(([sizeMm, pair]) => ({
        sizeMm,
        left: pair.find(({ item }) => item.side === 'left') ?? null,
        right: pair.find(({ item }) => item.side === 'right') ?? null,
      }))
    return { key, name: feet[0]?.item ?? { name: '', namePersian: '' }, sizes }
  })
  matrices.sort((a, b) => b.sizes.length - a.sizes.length || a.key.localeCompare(b.key, 'en'))
  return { matrices, others: rows.filter((row) => !isFoot(row)) }
}
