import { useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { DailyList } from './DailyList.tsx'
import { A4, MARGINS, type DailyListLayout } from './list-layout.ts'
import { measureList } from './measure-list.ts'
import { pageRules } from './page-rules.ts'
import { paginate, type PaperPage } from './paginate.ts'
import { paperStyles } from './paper-styles.ts'

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

const PX_PER_MM = 96 / 25.4

/** A list with the places where its pages break. */
export interface PaginatedList {
  layout: DailyListLayout
  pages: PaperPage[]
}

export interface PrintRootProps {
  layout: DailyListLayout
  /** Told whenever the list was laid out anew. */
  onPages: (list: PaginatedList) => void
}

function cutIntoPages(paper: Element, layout: DailyListLayout): PaginatedList {
  const { height } = A4[layout.orientation]
  const roomBelow = (top: number) => (height - top - MARGINS.bottom) * PX_PER_MM
  const room = { first: roomBelow(MARGINS.firstTop), other: roomBelow(MARGINS.top) }
  return { layout, pages: paginate(measureList(paper, layout), room) }
}

/** What the printer gets while it is mounted, in place of the app: the list in one flow under its own page rules. */
export function PrintRoot({ layout, onPages }: PrintRootProps) {
  const root = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const paper = root.current?.querySelector('.paper')
    if (!paper) return undefined
    onPages(cutIntoPages(paper, layout))
    // Lines break anew when fonts arrive.
    const observer = new ResizeObserver(() => onPages(cutIntoPages(paper, layout)))
    observer.observe(paper)
    return () => observer.disconnect()
  }, [layout, onPages])

  return createPortal(
    <div ref={root} className="print-root">
      <style>{[pageRules(layout), paperStyles, printRootStyles].join('\n')}</style>
      <DailyList layout={layout} />
    </div>,
    document.body,
  )
}
