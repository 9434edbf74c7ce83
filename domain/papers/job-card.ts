import type { MeasurementSet } from '../measurements/measurement-set.ts'
import { toPaperOrder, type OrderRecords, type PaperOrder } from './paper-order.ts'
import type { PaperStamp } from './paper.ts'

/** What goes through the workshop with one device. */
export interface JobCard extends PaperOrder {
  note: string
  /** The newest finished set for this order; null while nothing was measured. */
  measurements: MeasurementSet | null
  measuredBy: string
}

export interface JobCards {
  paper: 'job-card'
  stamp: PaperStamp
  jobs: JobCard[]
}

export interface MeasuredOrder extends OrderRecords {
  measurements: MeasurementSet | null
  measuredBy: string
}

export function buildJobCards(stamp: PaperStamp, orders: readonly MeasuredOrder[]): JobCards {
  return {
    paper: 'job-card',
    stamp,
    jobs: orders.map((records) => ({
      ...toPaperOrder(stamp, records),
      note: records.order.note,
      measurements: records.measurements,
      measuredBy: records.measuredBy,
    })),
  }
}
