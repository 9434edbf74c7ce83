import { useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { measureParts } from './measure-parts.ts'
import { pageRules } from './page-rules.ts'
import { PX_PER_MM } from './page-setup.ts'
import { paginate } from './paginate.ts'
import { paperStyles } from './paper-styles.ts'
import { PaperBody } from './PaperBody.tsx'
import type { CutPaper, PrintablePaper } from './paper.ts'

/** On the screen the paper is laid out but not seen; on the printer there is nothing else. */
const printRootStyles = `
@media screen {
  .print-root {
    position: fixed;
    inset-block-start: 0;
    inset-inline-start: 0;
    block-size: 0;
    overflow: hidden;
    visibility: hidden;
  }
}
@media print {
  body > :not(.print-root) { display: none !important }
  html, body { block-size: auto !important; margin: 0 !important; overflow: visible !important; background: #fff !important }
}`

export interface PrintRootProps {
  paper: PrintablePaper
  /** Told whenever the paper was laid out anew. */
  onCut?: (cut: CutPaper) => void
}

function cutIntoPages(element: Element, paper: PrintablePaper): CutPaper {
  if (paper.kind === 'pages') return { paper, breaks: [] }
  const { size, margins } = paper.setup
  const roomBelow = (top: number) => (size.height - top - margins.bottom) * PX_PER_MM
  const room = { first: roomBelow(margins.firstTop), other: roomBelow(margins.top) }
  return { paper, breaks: paginate(measureParts(element, paper.parts), room) }
}

/** What the printer gets while it is mounted, in place of the app: the whole paper under its own page rules. */
export function PrintRoot({ paper, onCut }: PrintRootProps) {
  const root = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = root.current?.querySelector('.paper')
    if (!element || !onCut) return undefined
    onCut(cutIntoPages(element, paper))
    // Lines break anew when fonts arrive.
    const observer = new ResizeObserver(() => onCut(cutIntoPages(element, paper)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [paper, onCut])

  return createPortal(
    <div ref={root} className="print-root">
      <style>{[pageRules(paper.setup), paperStyles, printRootStyles].join('\n')}</style>
      <PaperBody paper={paper} />
    </div>,
    document.body,
  )
}
