import { Fragment, type ReactNode } from 'react'
import type { PaperSize } from '../page-setup.ts'

/** How faces of one size lie on a larger sheet, without gaps, in its middle. Millimetres. */
export interface SheetGrid {
  sheet: PaperSize
  face: PaperSize
  columns: number
  rows: number
  left: number
  top: number
}

/** As many faces as the sheet holds. */
export function gridOf(sheet: PaperSize, face: PaperSize): SheetGrid {
  const columns = Math.floor(sheet.width / face.width)
  const rows = Math.floor(sheet.height / face.height)
  return {
    sheet,
    face,
    columns,
    rows,
    left: (sheet.width - columns * face.width) / 2,
    top: (sheet.height - rows * face.height) / 2,
  }
}

/** Faces a sheet at a time. */
export function onPages<T>(faces: readonly T[], { columns, rows }: SheetGrid): T[][] {
  const each = columns * rows
  return Array.from({ length: Math.ceil(faces.length / each) }, (_, page) =>
    faces.slice(page * each, (page + 1) * each),
  )
}

/** Length of a cut mark, and how far it stays from what is cut out. */
const MARK_MM = 5
const CLEAR_MM = 1.5

interface CutSheetProps {
  grid: SheetGrid
  faces: readonly ReactNode[]
  /** Marks in the margins to cut along; sheets of labels are cut already. */
  hasMarks: boolean
}

/** One sheet of cards or labels, filled row by row in reading order. */
export function CutSheet({ grid, faces, hasMarks }: CutSheetProps) {
  const { face, columns, left, top } = grid
  return (
    <>
      <div
        className="cut-grid"
        style={{
          insetInlineStart: `${left}mm`,
          insetBlockStart: `${top}mm`,
          gridTemplateColumns: `repeat(${columns}, ${face.width}mm)`,
          gridAutoRows: `${face.height}mm`,
        }}
      >
        {faces.map((node, index) => (
          <div key={index} className="cut-face">
            {node}
          </div>
        ))}
      </div>
      {hasMarks ? <CutMarks grid={grid} /> : null}
    </>
  )
}

function CutMarks({ grid: { sheet, face, columns, rows, left, top } }: { grid: SheetGrid }) {
  const right = left + columns * face.width
  const bottom = top + rows * face.height
  const xs = Array.from({ length: columns + 1 }, (_, column) => left + column * face.width)
  const ys = Array.from({ length: rows + 1 }, (_, row) => top + row * face.height)
  const line = (x1: number, y1: number, x2: number, y2: number) => <path d={`M${x1} ${y1}L${x2} ${y2}`} />
  return (
    <svg className="cut-marks" viewBox={`0 0 ${sheet.width} ${sheet.height}`} aria-hidden="true">
      {xs.map((x) => (
        <Fragment key={x}>
          {line(x, top - CLEAR_MM, x, top - CLEAR_MM - MARK_MM)}
          {line(x, bottom + CLEAR_MM, x, bottom + CLEAR_MM + MARK_MM)}
        </Fragment>
      ))}
      {ys.map((y) => (
        <Fragment key={y}>
          {line(left - CLEAR_MM, y, left - CLEAR_MM - MARK_MM, y)}
          {line(right + CLEAR_MM, y, right + CLEAR_MM + MARK_MM, y)}
        </Fragment>
      ))}
    </svg>
  )
}
