import type { ReactNode } from 'react'
import type { PageSetup } from './page-setup.ts'
import type { PaperPage } from './paginate.ts'

interface PaperFacts {
  /** Title of the file that stands alone. */
  title: string
  setup: PageSetup
}

/**
 * A piece of a paper that flows over pages. Its element carries `data-part`. A block is never broken; a table is broken between
 * rows and repeats its head.
 */
export type FlowPart =
  | { kind: 'block'; key: string; node: ReactNode; startsPage?: boolean; keepsWithBefore?: boolean }
  | {
      kind: 'table'
      key: string
      rowCount: number
      /** Draws the head and the rows `from` up to but without `to`. */
      draw: (from: number, to: number) => ReactNode
      startsPage?: boolean
      keepsTogether?: boolean
    }

/** Parts in one flow; the printer cuts it into pages, and so does the preview. */
export interface FlowPaper extends PaperFacts {
  kind: 'flow'
  parts: FlowPart[]
}

/** Pages of exactly the paper's size that each hold what they hold: cards, labels, receipts. */
export interface PagesPaper extends PaperFacts {
  kind: 'pages'
  pages: { key: string; node: ReactNode }[]
}

/** Anything that can be seen before it is printed, printed, and saved. */
export type PrintablePaper = FlowPaper | PagesPaper

/** A paper with the places where its pages break; pages of a `pages` paper break where they end. */
export interface CutPaper {
  paper: PrintablePaper
  breaks: PaperPage[]
}

export const pageCount = ({ paper, breaks }: CutPaper): number =>
  paper.kind === 'pages' ? paper.pages.length : breaks.length
