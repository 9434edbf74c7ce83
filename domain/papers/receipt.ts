import type { Delivery, ReceiptMark } from '../fitting/delivery.ts'
import { toPaperOrder, type OrderRecords, type PaperOrder } from './paper-order.ts'
import type { PaperPart } from './paper-part.ts'
import type { PaperStamp } from './paper.ts'

/** What somebody signs who receives a device. Empty lines where nothing is recorded yet. */
export interface Receipt extends PaperOrder {
  deliveredOn: string | null
  receivedBy: string
  relation: string
  handedOverBy: string
  /** What was handed out with the device. */
  spares: PaperPart[]
  /** How the receipt was signed; null where nothing is recorded yet. */
  mark: ReceiptMark | null
  /** The signature that was drawn on the screen, as a `data:` address; empty where it was given on paper. */
  signature: string
}

export interface Receipts {
  paper: 'receipt'
  stamp: PaperStamp
  receipts: Receipt[]
}

export interface DeliveredOrder extends OrderRecords {
  delivery: Delivery | null
  handedOverBy: string
  spares: PaperPart[]
  signature: string
}

export function buildReceipts(stamp: PaperStamp, orders: readonly DeliveredOrder[]): Receipts {
  return {
    paper: 'receipt',
    stamp,
    receipts: orders.map((records) => ({
      ...toPaperOrder(stamp, records),
      deliveredOn: records.delivery?.date ?? null,
      receivedBy: records.delivery?.receivedBy ?? '',
      relation: records.delivery?.relation ?? '',
      handedOverBy: records.handedOverBy,
      spares: records.spares,
      mark: records.delivery?.mark ?? null,
      signature: records.signature,
    })),
  }
}
