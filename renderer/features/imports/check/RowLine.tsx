import { Fragment, memo, type MouseEvent } from 'react'
import type { AlikeMend, PreviewRow, SheetColumn } from '#contract/imports.ts'
import classes from '../imports.module.css'
import type { ShownColumn } from './columns.ts'
import { FateCell } from './FateCell.tsx'
import { fateOf } from './fate.ts'
import { RowCell } from './RowCell.tsx'
import type { RowWriter } from './row-writer.ts'

interface RowLineProps {
  /** Position in the whole list, from 0. */
  index: number
  /** Pixels of rows that are not drawn before this one. */
  gap: number
  row: PreviewRow | undefined
  shown: readonly ShownColumn[]
  columns: readonly SheetColumn[]
  writer: RowWriter
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
  isActive,
  isOpen,
  onOpen,
  onMend,
  onMendAlike,
}: RowLineProps) {
  const { t, format } = writer
  const space = gap > 0 ? <tr aria-hidden style={{ height: gap }} /> : null
  if (!row) {
    return (
      <>
        {space}
        <tr className={classes.row} data-index={index} aria-hidden>
          <td colSpan={shown.length + 2}>
            <span className={classes.ghost} />
          </td>
        </tr>
      </>
    )
  }
  const mend = (column: number, text: string) => onMend(row.line, column, text)
  const line = format.digits(String(row.line))
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
        {shown.map((column) => {
          const cell = (
            <RowCell
              row={row}
              column={column}
              columns={columns}
              writer={writer}
              onMend={mend}
              onMendAlike={onMendAlike}
            />
          )
          if (column.key !== 'name') return <td key={column.key}>{cell}</td>
          return (
            <Fragment key={column.key}>
              <th scope="row" className={classes.pinned}>
                {cell}
              </th>
              <td>
                <FateCell row={row} columns={columns} writer={writer} onMend={mend} />
              </td>
            </Fragment>
          )
        })}
      </tr>
    </>
  )
})
