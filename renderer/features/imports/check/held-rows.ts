import type { PreviewRow } from '#contract/imports.ts'
import { isToCheck } from '#domain/imports/row.ts'
import type { RowFilter } from '../address.ts'

/** Rows asked for at once. */
export const PAGE_SIZE = 100

export interface RowPage {
  rows: PreviewRow[]
  /** Rows of the filter when the page was read. */
  total: number
}

const fitting: Record<RowFilter, (row: PreviewRow) => boolean> = {
  all: () => true,
  problems: (row) => isToCheck(row, row.decision === 'skip'),
  duplicates: ({ duplicates }) => duplicates.length > 0,
  refused: ({ refused }) => refused !== null,
}

/** Whether a row belongs to what a filter shows; a mended one stays on the screen though it does not any more. */
export const fits = (filter: RowFilter, row: PreviewRow): boolean => !row.blank && fitting[filter](row)

/**
 * Where page `index` of a held list begins in the list as the core has it now: rows of earlier pages that do not fit the filter
 * any more are counted off.
 */
export function liveOffset(
  filter: RowFilter,
  index: number,
  earlier: readonly (RowPage | undefined)[],
): number {
  const gone = earlier.flatMap((page) => page?.rows ?? []).filter((row) => !fits(filter, row)).length
  return Math.max(0, index * PAGE_SIZE - gone)
}

/** The held rows with the newest words of each: nothing moves, whatever was mended. */
export function withNewest(held: RowPage, newest: ReadonlyMap<number, PreviewRow>): RowPage {
  return { ...held, rows: held.rows.map((row) => newest.get(row.line) ?? row) }
}
