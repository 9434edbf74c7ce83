import type { AlikeCells, AlikeMend, PreviewRow } from '#contract/imports.ts'
import type { OpenSheet } from '../sheets/open-sheet.ts'

const isSame = (a: string | undefined, b: string) => (a ?? '').trim() === b.trim()

/** Lines whose cell in a column is written as `written` and stands as `from`. */
export function linesAlike(
  { rows, sheet }: OpenSheet,
  { column, written, from }: Omit<AlikeMend, 'to'>,
): number[] {
  return rows
    .filter(
      ({ line, cells, blank }) =>
        !blank && isSame(sheet.rows[line - 2]?.[column], written) && isSame(cells[column], from),
    )
    .map(({ line }) => line)
}

/** Adds to each corrected cell how many other rows of the sheet say the same; an empty cell is like none. */
export function withAlike(open: OpenSheet, page: readonly Omit<PreviewRow, 'alike'>[]): PreviewRow[] {
  const known = new Map<string, AlikeCells>()
  const countAlike = (column: number, written: string, now: string): AlikeCells => {
    const key = JSON.stringify([column, written, now])
    const counted = known.get(key) ?? {
      standing: linesAlike(open, { column, written, from: written }).length,
      mended: linesAlike(open, { column, written, from: now }).length - 1,
    }
    known.set(key, counted)
    return counted
  }
  return page.map((row) => ({
    ...row,
    alike: Object.fromEntries(
      Object.entries(row.corrected)
        .filter(([, written]) => written.trim() !== '')
        .map(([index, written]) => [
          index,
          countAlike(Number(index), written, row.cells[Number(index)] ?? ''),
        ]),
    ),
  }))
}
