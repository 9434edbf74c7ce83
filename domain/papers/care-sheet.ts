import { getDevice } from '../orders/device.ts'
import { toPaperOrder, type OrderRecords, type PaperOrder } from './paper-order.ts'
import type { PaperStamp } from './paper.ts'

/** Which advice a device needs. */
export const careTopics = ['prosthesis', 'orthosis', 'walking_aid', 'wheeled', 'other'] as const
export type CareTopic = (typeof careTopics)[number]

export interface CareSheet extends PaperOrder {
  topic: CareTopic
}

export interface CareSheets {
  paper: 'care-sheet'
  stamp: PaperStamp
  sheets: CareSheet[]
}

const topics = {
  lower_limb_prosthesis: 'prosthesis',
  upper_limb_prosthesis: 'prosthesis',
  orthosis: 'orthosis',
  walking_aid: 'walking_aid',
  wheeled: 'wheeled',
  other: 'other',
} as const satisfies Record<string, CareTopic>

export function buildCareSheets(stamp: PaperStamp, orders: readonly OrderRecords[]): CareSheets {
  return {
    paper: 'care-sheet',
    stamp,
    sheets: orders.map((records) => ({
      ...toPaperOrder(stamp, records),
      topic: topics[getDevice(records.order.deviceType).group],
    })),
  }
}
