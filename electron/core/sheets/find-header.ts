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
  if (named(above) < FEWEST_FIELDS) return false
  if (isBelowGroups(above, row)) return true
  if (named(row) < FEWEST_FIELDS) return false
  return named(row) > named(above) || above.some((cell, column) => cell === row[column] && named([cell]) > 0)
}

const isEmpty = (cell: string | undefined) => (cell ?? '').trim() === ''

/** The heading at or before a column: in a text a heading over several columns stands above the first of them. */
const groupOf = (above: readonly string[], column: number) =>
  above.slice(0, column + 1).findLast((cell) => !isEmpty(cell)) ?? ''

/** Whether a line only parts what stands over several columns: `Phone,,Device,` above `first,second,type,side`. */
function isBelowGroups(above: readonly string[], row: readonly string[]): boolean {
  const columns = row.flatMap((cell, column) => (isEmpty(cell) ? [] : [column]))
  const isInGroup = (column: number) => isEmpty(above[column]) || isEmpty(above[column + 1] ?? 'end')
  return (
    columns.some((column) => isEmpty(above[column])) &&
    columns.every((column) => isInGroup(column) && !/\p{N}/u.test(row[column] ?? '')) &&
    columns.every((column) => !hasNameColumn(recogniseHeaders([above[column] ?? ''])))
  )
}

/** What a column is called whose heading stands in two lines: both, unless the lower one alone is the known one. */
function joinHeadings(group: string, own: string): string {
  const both = `${group} ${own}`.trim()
  const isKnown = (text: string) => recogniseHeaders([text])[0]?.confidence === 1
  return !isKnown(both) && isKnown(own) ? own : both
}

/** The header at an index; where its lower line says nothing, the upper one does. */
export function wholeHeader(cells: readonly string[][], index: number): string[] {
  const header = cells[index] ?? []
  const above = isHeaderInTwo(cells, index) ? (cells[index - 1] ?? []) : []
  const isParted = isBelowGroups(above, header)
  return header.map((cell, column) => {
    if (isEmpty(cell)) return above[column] ?? ''
    return isParted ? joinHeadings(groupOf(above, column), cell) : cell
  })
}

const plainNumber = /^[\p{N}\s+\-/.,()]+$/u
/** So many cells that are numbers make a line somebody's row. */
const FEWEST_NUMBERS = 2

/** Whether a line that names nothing is a row already: a sheet without a header begins with its first person. */
export function isRow(row: readonly string[]): boolean {
  // A device may stand in a row as well as above one.
  const isNamed = recogniseHeaders(row).some(({ confidence }) => confidence > 0.6)
  return !isNamed && row.filter((cell) => plainNumber.test(cell.trim())).length >= FEWEST_NUMBERS
}

/** Whether some line of a table is a header that names people. */
export function hasHeader(cells: readonly string[][]): boolean {
  return countNamed(cells) > 0
}

/** How many columns the header of a table names, when it names people; else none. */
export function countNamed(cells: readonly string[][]): number {
  return named(cells[findHeader(cells)] ?? [])
}
