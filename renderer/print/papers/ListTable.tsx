import type { ReactNode } from 'react'

/** A column of a printed list: its heading, its width in millimetres (null takes what the others leave) and its cells. */
export interface ListColumn<Row> {
  key: string
  title: string
  widthMm: number | null
  cell: (row: Row, index: number) => ReactNode
  isNumber?: boolean
}

interface ListTableProps<Row> {
  /** Stands above the columns on every page. */
  heading?: ReactNode
  columns: readonly ListColumn<Row>[]
  rows: readonly Row[]
  /** Place of the first row in the whole table. */
  from: number
  className?: string
}

/** A table of a paper whose head is repeated on every page. */
export function ListTable<Row>({ heading, columns, rows, from, className = '' }: ListTableProps<Row>) {
  return (
    <table className={`paper-table list-table ${className}`} data-part="table">
      <colgroup>
        {columns.map(({ key, widthMm }) => (
          <col key={key} style={widthMm === null ? undefined : { width: `${widthMm}mm` }} />
        ))}
      </colgroup>
      <thead>
        {heading ? (
          <tr className="paper-heading">
            <th colSpan={columns.length} scope="colgroup">
              {heading}
            </th>
          </tr>
        ) : null}
        <tr>
          {columns.map(({ key, title, isNumber }) => (
            <th key={key} scope="col" className={isNumber ? 'paper-number' : undefined}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={from + index}>
            {columns.map(({ key, cell, isNumber }) => (
              <td key={key} className={isNumber ? 'paper-number' : undefined}>
                {cell(row, from + index)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
