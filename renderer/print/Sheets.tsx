import { ListTable, Masthead, Paper, Totals } from './DailyList.tsx'
import { A4, type DailyListLayout } from './list-layout.ts'
import { marginTexts, pageText } from './page-rules.ts'
import type { PaperPage } from './paginate.ts'
import { sheetStyles } from './paper-styles.ts'
import type { PaginatedList } from './PrintRoot.tsx'

export interface SheetsProps {
  list: PaginatedList
  /** 1 is true to scale. */
  zoom: number
}

/** The list as the sheets that will lie on the table. */
export function Sheets({ list: { layout, pages }, zoom }: SheetsProps) {
  return (
    <div className="sheets" style={{ zoom }}>
      <style>{sheetStyles}</style>
      {pages.map((page, index) => (
        <Sheet key={index} layout={layout} page={page} number={index + 1} count={pages.length} />
      ))}
    </div>
  )
}

interface SheetProps {
  layout: DailyListLayout
  page: PaperPage
  number: number
  count: number
}

function Sheet({ layout, page, number, count }: SheetProps) {
  const { document, orientation, tables } = layout
  const { width, height } = A4[orientation]
  const texts = marginTexts(document)
  return (
    <section
      className="sheet"
      aria-label={pageText(document, number, count)}
      style={{
        inlineSize: `${width}mm`,
        blockSize: `${height}mm`,
        containIntrinsicSize: `${width}mm ${height}mm`,
      }}
    >
      <Paper layout={layout}>
        {number > 1 ? (
          <div className="sheet-margin sheet-top">
            <span>{texts.topStart}</span>
            <b>{texts.topCenter}</b>
            <span>{texts.topEnd}</span>
          </div>
        ) : null}
        <div className={number > 1 ? 'sheet-body' : 'sheet-body sheet-first'}>
          {page.hasMasthead ? <Masthead layout={layout} /> : null}
          {page.pieces.map(({ table: index, from, to }) => {
            const table = tables[index]
            return table ? (
              <ListTable key={table.key} layout={layout} table={table} lines={table.lines.slice(from, to)} />
            ) : null
          })}
          {page.hasTotals ? <Totals layout={layout} /> : null}
        </div>
        <div className="sheet-margin sheet-bottom">
          <span>{texts.bottomStart}</span>
          <span>{texts.bottomCenter}</span>
          <span>{pageText(document, number, count)}</span>
        </div>
      </Paper>
    </section>
  )
}
