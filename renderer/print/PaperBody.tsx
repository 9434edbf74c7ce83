import type { ReactNode } from 'react'
import type { PageSetup } from './page-setup.ts'
import type { FlowPart, PrintablePaper } from './paper.ts'

/** Language, direction and type of everything that is printed. */
export function PaperFrame({ setup, children }: { setup: PageSetup; children: ReactNode }) {
  const { language, size, margins } = setup
  return (
    <div
      className="paper"
      lang={language}
      dir={language === 'fa' ? 'rtl' : 'ltr'}
      style={{ inlineSize: `${size.width - 2 * margins.side}mm` }}
    >
      {children}
    </div>
  )
}

/** A whole paper as the printer gets it: one flow, or one page after the other. */
export function PaperBody({ paper }: { paper: PrintablePaper }) {
  return (
    <PaperFrame setup={paper.setup}>
      {paper.kind === 'flow'
        ? paper.parts.map((part) => (
            <PartOf key={part.key} part={part} from={0} to={part.kind === 'table' ? part.rowCount : 0} />
          ))
        : paper.pages.map(({ key, node }) => (
            <ExactPage key={key} setup={paper.setup}>
              {node}
            </ExactPage>
          ))}
    </PaperFrame>
  )
}

interface PartOfProps {
  part: FlowPart
  from: number
  to: number
}

/** A part, or those of its rows that stand on one page. */
export function PartOf({ part, from, to }: PartOfProps) {
  return part.kind === 'block' ? part.node : part.draw(from, to)
}

/** One page of exactly the paper's size. */
export function ExactPage({ setup: { size }, children }: { setup: PageSetup; children: ReactNode }) {
  return (
    <section className="paper-page" style={{ inlineSize: `${size.width}mm`, blockSize: `${size.height}mm` }}>
      {children}
    </section>
  )
}
