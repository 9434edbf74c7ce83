import type { PreviewRow, SheetColumn } from '#contract/imports.ts'
import { isToCheck, type RowProblem } from '#domain/imports/row.ts'
import type { ShownColumn } from './columns.ts'
import { understand, type RowWriter } from './row-writer.ts'
import { cellsOf, isPhoneOtherwise, isWrittenOtherwise } from './written.ts'

/** A row in one column of the preview: what was understood, what is written otherwise, what is to be mended, what was. */
export interface ReadCell {
  words: readonly string[]
  otherwise: readonly { column: SheetColumn; text: string }[]
  /** None in a row that is left out: nobody has to mend what is not brought in. */
  problems: readonly RowProblem[]
  corrected: readonly SheetColumn[]
}

export function readCell(
  row: PreviewRow,
  { key, fields }: ShownColumn,
  columns: readonly SheetColumn[],
  writer: RowWriter,
): ReadCell {
  const { words, alike } = understand(row, key, writer)
  const written = cellsOf(row.cells, columns, fields)
  const isOtherwise = key === 'phone' ? isPhoneOtherwise : isWrittenOtherwise
  const whole = written.map(({ text }) => text).join(' ')
  const problems = isToCheck(row, row.decision === 'skip') ? row.problems : []
  return {
    words,
    otherwise: isOtherwise(whole, alike) ? written.filter(({ text }) => isOtherwise(text, alike)) : [],
    problems: problems.filter(({ field }) => fields.includes(field)),
    corrected: columns.filter(({ index, field }) => fields.includes(field) && index in row.corrected),
  }
}
