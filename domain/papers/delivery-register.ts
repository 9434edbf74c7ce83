import type { Delivery } from '../fitting/delivery.ts'
import { toPaperOrder, type OrderRecords, type PaperOrder } from './paper-order.ts'
import type { PaperStamp } from './paper.ts'

/** One device that was handed over. Never status, identity number or diagnosis. */
export interface DeliveryRow {
  date: string
  order: PaperOrder
  province: string
  checkedBy: string
  receivedBy: string
  relation: string
  remark: string
}

export interface DeliveryRegister {
  paper: 'delivery-register'
  stamp: PaperStamp
  /** The day that it covers; null is the whole camp. */
  date: string | null
  rows: DeliveryRow[]
  /** Nothing but empty rows, for a day without computers. */
  isBlank: boolean
}

export interface RegisteredDelivery extends OrderRecords {
  delivery: Delivery
  checkedBy: string
}

/** One row per device, in the order of handing over. Deliveries that were struck through are left out. */
export function buildDeliveryRegister(
  stamp: PaperStamp,
  date: string | null,
  deliveries: readonly RegisteredDelivery[],
): DeliveryRegister {
  const standing = deliveries.filter(({ delivery }) => delivery.struckReason === '')
  return {
    paper: 'delivery-register',
    stamp,
    date,
    isBlank: false,
    rows: standing
      .toSorted(
        (a, b) =>
          a.delivery.date.localeCompare(b.delivery.date) || a.delivery.id.localeCompare(b.delivery.id),
      )
      .map((records) => ({
        date: records.delivery.date,
        order: toPaperOrder(stamp, records),
        province: records.patient.province,
        checkedBy: records.checkedBy,
        receivedBy: records.delivery.receivedBy,
        relation: records.delivery.relation,
        remark: '',
      })),
  }
}

/** A register of empty rows. */
export function buildBlankRegister(stamp: PaperStamp): DeliveryRegister {
  return { paper: 'delivery-register', stamp, date: null, rows: [], isBlank: true }
}
