/** A merged area of a workbook's sheet; rows and columns count from 0, both ends belong to it. */
export interface MergedArea {
  fromRow: number
  toRow: number
  column: number
}

const reference = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/

const columnOf = (letters: string) =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** Reads a reference such as `B2:C11`; null for anything else. */
export function parseArea(text: string): MergedArea | null {
  const match = reference.exec(text)
  if (!match) return null
  const [, from = '', fromRow, , toRow] = match
  return { fromRow: Number(fromRow) - 1, toRow: Number(toRow) - 1, column: columnOf(from) }
}

/**
 * Writes what a merged area says into each of its rows, in its first column: a desk merges the bus or the province of ten people.
 * A title that lies over several columns stays in one, and a row with nothing of its own stays blank.
 */
export function fillMerged(cells: readonly string[][], areas: readonly MergedArea[]): string[][] {
  const filled = cells.map((row) => [...row])
  for (const { fromRow, toRow, column } of areas) {
    const text = cells[fromRow]?.[column] ?? ''
    if (text === '') continue
    for (let index = fromRow + 1; index <= Math.min(toRow, cells.length - 1); index += 1) {
      const row = filled[index]
      if (row && row[column] === '' && cells[index]?.some((cell) => cell.trim() !== '')) row[column] = text
    }
  }
  return filled
}
