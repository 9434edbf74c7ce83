import type { PreviewRow, SheetColumn } from '#contract/imports.ts'
import classes from '../imports.module.css'
import { CellNotes, type CellMends } from './CellNotes.tsx'
import { CellWords } from './CellWords.tsx'
import type { ShownColumn } from './columns.ts'
import { readCell, type ReadCell } from './read-cell.ts'
import type { RowWriter } from './row-writer.ts'

interface RowCellProps extends CellMends {
  row: PreviewRow
  column: ShownColumn
  columns: readonly SheetColumn[]
  writer: RowWriter
}

/** What a row becomes in one column; beneath it the cell as written where that differs, and every problem with its mends. */
export function RowCell({ row, column, columns, writer, ...mends }: RowCellProps) {
  const cell = readCell(row, column, columns, writer)
  return (
    <>
      <CellWords row={row} column={column.key} words={cell.words} writer={writer} />
      <Written cells={cell.otherwise} isUnread={cell.words.length === 0} />
      <CellNotes
        row={row}
        cell={cell}
        columns={columns}
        writer={writer}
        isNamed={column.fields.length > 1}
        {...mends}
      />
    </>
  )
}

interface WrittenProps {
  cells: ReadCell['otherwise']
  /** Nothing was understood: what is written is all there is. */
  isUnread: boolean
}

/** Cells as the sheet has them. */
export function Written({ cells, isUnread }: WrittenProps) {
  if (cells.length === 0) return null
  return (
    <div className={classes.written} data-unread={isUnread || undefined}>
      {cells.map(({ column: { index }, text }, at) => (
        <span key={index}>
          {at > 0 ? ' · ' : ''}
          <bdi>{text}</bdi>
        </span>
      ))}
    </div>
  )
}
