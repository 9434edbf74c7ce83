import writeXlsxFile from 'write-excel-file/node'

/** A cell as text or number, merged over what is below and beside it, or covered by such a one. */
export type WorkbookCell = string | number | { value: string; rowSpan?: number; columnSpan?: number } | null

/** The bytes of a workbook with these sheets, as a spreadsheet saves them. */
export function aWorkbook(sheets: Record<string, WorkbookCell[][]>): Promise<Buffer> {
  const parts = Object.entries(sheets).map(([sheet, rows]) => ({
    sheet,
    data: rows.map((row) => row.map((cell) => (isPlain(cell) ? { value: cell } : cell))),
  }))
  return (writeXlsxFile(parts as never) as never as { toBuffer(): Promise<Buffer> }).toBuffer()
}

const isPlain = (cell: WorkbookCell): cell is string | number =>
  typeof cell === 'string' || typeof cell === 'number'
