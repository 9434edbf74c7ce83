import { hasNameColumn, recogniseHeaders } from '#domain/imports/recognise-headers.ts'

/** So many lines of title may stand above the header. */
export const MOST_TITLES = 12
/** A line that names fewer fields than this may be anybody's row. */
const FEWEST_FIELDS = 2

const filled = (row: readonly string[]) => row.filter((cell) => cell.trim() !== '').length

const named = (row: readonly string[]) => {
  const columns = recogniseHeaders(row)
  return hasNameColumn(columns) ? columns.filter(({ field }) => field !== 'ignore').length : 0
}

/**
 * Index of the header: the first line that names people among other fields and is fuller than every line above it, else the first
 * line. Desks write the camp's name and the date above their columns. Of a header in two lines it is the lower one.
 */
export function findHeader(cells: readonly string[][]): number {
  let fullest = 0
  for (const [index, row] of cells.slice(0, MOST_TITLES).entries()) {
    if (named(row) >= FEWEST_FIELDS && filled(row) > fullest) {
      return isHeaderInTwo(cells, index + 1) ? index + 1 : index
    }
    fullest = Math.max(fullest, filled(row))
  }
  return Math.max(
    0,
    cells.findIndex((row) => filled(row) > 0),
  )
}

/**
 * Whether a line goes on with the header above it: it names more, as below a cell that lies over several columns, or a merged cell
 * that names people stands in both.
 */
function isHeaderInTwo(cells: readonly string[][], index: number): boolean {
  const [above = [], row = []] = [cells[index - 1], cells[index]]
  if (named(above) < FEWEST_FIELDS || named(row) < FEWEST_FIELDS) return false
  return named(row) > named(above) || above.some((cell, column) => cell === row[column] && named([cell]) > 0)
}

/** The header at an index; where its lower line says nothing, the upper one does. */
export function wholeHeader(cells: readonly string[][], index: number): string[] {
  const header = cells[index] ?? []
  const above = isHeaderInTwo(cells, index) ? (cells[index - 1] ?? []) : []
  return header.map((cell, column) => (cell.trim() === '' ? (above[column] ?? '') : cell))
}

/** Whether some line of a table is a header that names people. */
export function hasHeader(cells: readonly string[][]): boolean {
  return countNamed(cells) > 0
}

/** How many columns the header of a table names, when it names people; else none. */
export function countNamed(cells: readonly string[][]): number {
  return named(cells[findHeader(cells)] ?? [])
}
