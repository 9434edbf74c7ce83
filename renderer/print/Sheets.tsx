import type { ReactNode } from 'react'
import { pageText } from './page-rules.ts'
import type { PageSetup } from './page-setup.ts'
import { ExactPage, PaperFrame, PartOf } from './PaperBody.tsx'
import type { PaperPage } from './paginate.ts'
import { sheetStyles } from './paper-styles.ts'
import { pageCount, type CutPaper, type FlowPaper } from './paper.ts'

export interface SheetsProps {
  cut: CutPaper
  /** 1 is true to scale. */
  zoom: number
}

/** The paper as the sheets that will lie on the table. */
export function Sheets({ cut, zoom }: SheetsProps) {
  const { paper, breaks } = cut
  const count = pageCount(cut)
  return (
    <div className="sheets" style={{ zoom }}>
      <style>{sheetStyles}</style>
      {paper.kind === 'flow'
        ? breaks.map((page, index) => (
            <Sheet key={index} setup={paper.setup} number={index + 1} count={count}>
              <FlowSheet paper={paper} page={page} number={index + 1} count={count} />
            </Sheet>
          ))
        : paper.pages.map(({ key, node }, index) => (
            <Sheet key={key} setup={paper.setup} number={index + 1} count={count}>
              <PaperFrame setup={paper.setup}>
                <ExactPage setup={paper.setup}>{node}</ExactPage>
              </PaperFrame>
            </Sheet>
          ))}
    </div>
  )
}

interface PageNumbers {
  number: number
  count: number
}

function Sheet({ setup, number, count, children }: PageNumbers & { setup: PageSetup; children: ReactNode }) {
  const { width, height } = setup.size
  return (
    <section
      className="sheet"
      aria-label={pageText(setup, number, count)}
      style={{
        inlineSize: `${width}mm`,
        blockSize: `${height}mm`,
        paddingInline: `${setup.margins.side}mm`,
        containIntrinsicSize: `${width}mm ${height}mm`,
      }}
    >
      {children}
    </section>
  )
}

function FlowSheet({ paper, page, number, count }: PageNumbers & { paper: FlowPaper; page: PaperPage }) {
  const { setup, parts } = paper
  const { margins, running } = setup
  const isFirst = number === 1
  const inset = { insetInline: `${margins.side}mm` }
  return (
    <PaperFrame setup={setup}>
      {running && !isFirst ? (
        <div className="sheet-margin sheet-top" style={{ ...inset, blockSize: `${margins.top}mm` }}>
          <span>{running.topStart}</span>
          <b>{running.topCenter}</b>
          <span>{running.topEnd}</span>
        </div>
      ) : null}
      <div
        className="sheet-body"
        style={{ paddingBlockStart: `${isFirst ? margins.firstTop : margins.top}mm` }}
      >
        {page.pieces.map(({ part: index, from, to }) => {
          const part = parts[index]
          return part ? <PartOf key={part.key} part={part} from={from} to={to} /> : null
        })}
      </div>
      {running ? (
        <div className="sheet-margin sheet-bottom" style={{ ...inset, blockSize: `${margins.bottom}mm` }}>
          <span>{running.bottomStart}</span>
          <span>{running.bottomCenter}</span>
          <span>{pageText(setup, number, count)}</span>
        </div>
      ) : null}
    </PaperFrame>
  )
}
