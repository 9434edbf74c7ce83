import type { DailyListDocument } from '../lists/daily-list.ts'
import type { PaperDocument } from '../papers/paper-document.ts'
import type { PaperStamp } from '../papers/paper.ts'
import type { TokenBlock } from '../queue/token-block.ts'

/** Everything that one pack prints, in the order in which it lies on the table. */
export interface PackDocument {
  stamp: PaperStamp
  /** The camp day that it is for. */
  date: string
  lists: DailyListDocument[]
  papers: PaperDocument[]
  block: Pick<TokenBlock, 'firstNumber' | 'lastNumber'>
  visits: number
}
