import { hasNameColumn, recogniseHeaders } from '#domain/imports/recognise-headers.ts'

/** So many lines of title may stand above the header. */
export const MOST_TITLES = 12
/** A line that names fewer fields than this may be anybody's row. */
const FEWEST_FIELDS = 2

const filled = (row: readonly string[]) => row.filter((cell) => cell.trim() !== '').length

/**
 * Index of the header: the first line, unless that names nobody and one of the next, fuller than every line above it, does.
 * Desks write the camp's name and the date above their columns.
 */
export function findHeader(cells: readonly string[][]): number {
  let fullest = 0
  for (const [index, row] of cells.slice(0, MOST_TITLES).entries()) {
    const columns = recogniseHeaders(row)
    const named = columns.filter(({ field }) => field !== 'ignore').length
    if (hasNameColumn(columns) && (index === 0 || (named >= FEWEST_FIELDS && filled(row) > fullest)))
      return index
    fullest = Math.max(fullest, filled(row))
  }
  return Math.max(
    0,
    cells.findIndex((row) => filled(row) > 0),
  )
}

/** Whether some line of a table is a header that names people. */
export function hasHeader(cells: readonly string[][]): boolean {
  return hasNameColumn(recogniseHeaders(cells[findHeader(cells)] ?? []))
}

/** How many columns the header of a table names, when it names people; else none. */
export function countNamed(cells: readonly string[][]): number {
  const columns = recogniseHeaders(cells[findHeader(cells)] ?? [])
  return hasNameColumn(columns) ? columns.filter(({ field }) => field !== 'ignore').length : 0
}
