import { deviceTypes, type DeviceType } from '../orders/device.ts'
import type { OrderState } from '../orders/order-state.ts'
import type { PaperStamp } from './paper.ts'
import { toPaperOrder, type OrderRecords, type PaperOrder } from './paper-order.ts'

/** States in which the workshop has the device in hand, or soon will. */
export const workshopListStates: readonly OrderState[] = [
  'measured',
  'rectified',
  'fabricating',
  'assembled',
  'adjusting',
  'finishing',
  'in_repair',
]

export interface WorkshopRow {
  order: PaperOrder
  state: OrderState
  /** Whole days in that state. */
  days: number
  /** Local date, empty where nobody has promised one. */
  promisedDate: string
}

export interface WorkshopList {
  paper: 'workshop-list'
  stamp: PaperStamp
  /** By type of device (and so of socket), in the catalogue's order; within one the nearest to delivery first. */
  sections: { deviceType: DeviceType; rows: WorkshopRow[] }[]
}

export interface WorkshopRecord extends OrderRecords {
  days: number
}

/** What the workshop has in hand, a section for each type of device. */
export function buildWorkshopList(stamp: PaperStamp, records: readonly WorkshopRecord[]): WorkshopList {
  const byType = Map.groupBy(records, ({ order }) => order.deviceType)
  const rank = ({ order }: WorkshopRecord) => workshopListStates.indexOf(order.state)
  return {
    paper: 'workshop-list',
    stamp,
    sections: deviceTypes.flatMap((deviceType) => {
      const of = byType.get(deviceType) ?? []
      if (of.length === 0) return []
      const rows = of
        .toSorted(
          (a, b) => rank(b) - rank(a) || b.days - a.days || a.order.number.localeCompare(b.order.number),
        )
        .map((record) => ({
          order: toPaperOrder(stamp, record),
          state: record.order.state,
          days: record.days,
          promisedDate: record.order.promisedDate ?? '',
        }))
      return [{ deviceType, rows }]
    }),
  }
}
