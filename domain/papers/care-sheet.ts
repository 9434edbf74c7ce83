import { careTopicsFor, type CareTopic } from '../fitting/care-sheet.ts'
import { toPaperOrder, type OrderRecords, type PaperOrder } from './paper-order.ts'
import type { PaperStamp } from './paper.ts'

export interface CareSheet extends PaperOrder {
  topics: readonly CareTopic[]
}

export interface CareSheets {
  paper: 'care-sheet'
  stamp: PaperStamp
  /** Whom to call, as the clinic wrote it; empty is a line to write on. */
  contact: string
  sheets: CareSheet[]
}

export function buildCareSheets(
  stamp: PaperStamp,
  contact: string,
  orders: readonly OrderRecords[],
): CareSheets {
  return {
    paper: 'care-sheet',
    stamp,
    contact,
    sheets: orders.map((records) => ({
      ...toPaperOrder(stamp, records),
      topics: careTopicsFor(records.order.deviceType),
    })),
  }
}
