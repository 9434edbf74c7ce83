import { Fragment, memo, type MouseEvent } from 'react'
import type { AlikeMend, PreviewRow, SheetColumn } from '#contract/imports.ts'
import classes from '../imports.module.css'
import type { CellMends } from './CellNotes.tsx'
import type { ShownColumn } from './columns.ts'
import { FateCell } from './FateCell.tsx'
import { fateOf } from './fate.ts'
import { RowCell } from './RowCell.tsx'
import { RowDigest } from './RowDigest.tsx'
import type { RowWriter } from './row-writer.ts'
import { useLineNumber } from '../line-number.ts'

interface RowLineProps {
  /** Position in the whole list, from 0. */
  index: number
  /** Pixels of rows that are not drawn before this one. */
  gap: number
  row: PreviewRow | undefined
  shown: readonly ShownColumn[]
  columns: readonly SheetColumn[]
  writer: RowWriter
  /** The columns have no room side by side. */
  isNarrow: boolean
  isActive: boolean
  isOpen: boolean
  onOpen: (line: number) => void
  onMend: (line: number, column: number, text: string) => Promise<boolean>
  onMendAlike: (mend: AlikeMend) => void
}

const isControl = (target: EventTarget) =>
  target instanceof Element && target.closest('button, input, select, textarea, a, label') !== null

/** One row of the sheet as what it becomes. */
export const RowLine = memo(function RowLine({
  index,
  gap,
  row,
  shown,
  columns,
  writer,
  isNarrow,
  isActive,
  isOpen,
  onOpen,
  onMend,
  onMendAlike,
}: RowLineProps) {
  const { t, format } = writer
  const lineNumber = useLineNumber()
  const space = gap > 0 ? <tr aria-hidden style={{ height: gap }} /> : null
  if (!row) {
    return (
      <>
        {space}
        <tr className={classes.row} data-index={index} aria-hidden>
          <td colSpan={isNarrow ? 3 : shown.length + 2}>
            <span className={classes.ghost} />
          </td>
        </tr>
      </>
    )
  }
  const mends: CellMends = { onMend: (column, text) => onMend(row.line, column, text), onMendAlike }
  const line = lineNumber(row.line)
  const name = format.fullName(row.patient) || t('domain.noName')
  const onClick = (event: MouseEvent) => {
    if (!isControl(event.target) && window.getSelection()?.isCollapsed !== false) onOpen(row.line)
  }
  return (
    <>
      {space}
      <tr
        className={classes.row}
        data-index={index}
        data-fate={fateOf(row)}
        data-open={isOpen || undefined}
        aria-rowindex={index + 2}
        aria-selected={isOpen}
        aria-label={t('imports.rowLabel', { line, name })}
        tabIndex={isActive ? 0 : -1}
        onClick={onClick}
      >
        <td className={classes.line}>{line}</td>
        <Cells isNarrow={isNarrow} row={row} shown={shown} {...{ columns, writer, mends }} />
      </tr>
    </>
  )
})

interface CellsProps extends Pick<RowLineProps, 'isNarrow' | 'shown' | 'columns' | 'writer'> {
  row: PreviewRow
  mends: CellMends
}

/** The cells of a row after its number: one for each column, or the name and what the others tell. */
function Cells({ isNarrow, row, shown, columns, writer, mends }: CellsProps) {
  const about = { row, columns, writer }
  const fate = <FateCell isPointing={!isNarrow} {...about} onMend={mends.onMend} />
  if (isNarrow) {
    return (
      <>
        {shown
          .filter(({ key }) => key === 'name')
          .map((column) => (
            <th key={column.key} scope="row" className={classes.pinned}>
              <RowCell column={column} {...about} {...mends} />
              {fate}
            </th>
          ))}
        <td>
          <RowDigest shown={shown.filter(({ key }) => key !== 'name')} {...about} {...mends} />
        </td>
      </>
    )
  }
  return shown.map((column) => {
    const cell = <RowCell column={column} {...about} {...mends} />
    if (column.key !== 'name') return <td key={column.key}>{cell}</td>
    return (
      <Fragment key={column.key}>
        <th scope="row" className={classes.pinned}>
          {cell}
        </th>
        <td>{fate}</td>
      </Fragment>
    )
  })
}
