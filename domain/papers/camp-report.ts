import type { CampProgress } from '../closeout/camp-progress.ts'
import type { PaperStamp } from './paper.ts'

/** What a camp came to, on one page. */
export interface CampReport {
  paper: 'camp-report'
  stamp: PaperStamp
  progress: CampProgress
  /** Until when the numbers reach: the closing, or now. */
  until: string
  /** Who closed it and what they said; empty while it runs. */
  closedBy: string
  closedNote: string
}
