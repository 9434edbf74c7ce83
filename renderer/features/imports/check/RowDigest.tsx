import type { PreviewRow, SheetColumn } from '#contract/imports.ts'
import classes from '../imports.module.css'
import { CellNotes, type CellMends } from './CellNotes.tsx'
import { CellWords } from './CellWords.tsx'
import type { ShownColumn } from './columns.ts'
import { readCell } from './read-cell.ts'
import { Written } from './RowCell.tsx'
import type { RowWriter } from './row-writer.ts'

interface RowDigestProps extends CellMends {
  row: PreviewRow
  /** All but the name. */
  shown: readonly ShownColumn[]
  columns: readonly SheetColumn[]
  writer: RowWriter
}

/**
 * What a row becomes where its columns have no room side by side: what was understood in running lines, then every cell that is
 * to be mended with its problem and its mends in one place.
 */
export function RowDigest({ row, shown, columns, writer, ...mends }: RowDigestProps) {
  const cells = shown.map((column) => {
    const cell = readCell(row, column, columns, writer)
    const toMend = new Set(cell.problems.map((problem) => problem.column))
    return { column, cell, otherwise: cell.otherwise.filter(({ column: { index } }) => !toMend.has(index)) }
  })
  const told = cells.filter(({ cell: { words }, otherwise }) => words.length > 0 || otherwise.length > 0)
  return (
    <>
      <div className={classes.digest}>
        {told.map(({ column, cell: { words }, otherwise }) => (
          <div key={column.key} className={classes.digestItem}>
            <small>{writer.t(`imports.column.${column.key}`)}</small>
            <CellWords row={row} column={column.key} words={words} writer={writer} />
            <Written cells={otherwise} isUnread={words.length === 0} />
          </div>
        ))}
      </div>
      {cells.map(({ column, cell }) => (
        <CellNotes
          key={column.key}
          row={row}
          cell={cell}
          columns={columns}
          writer={writer}
          isNamed
          isCellShown
          {...mends}
        />
      ))}
    </>
  )
}
