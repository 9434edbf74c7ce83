import type { DeviceOrder, Priority } from '../orders/device-order.ts'
import type { OrderType } from '../orders/order-type.ts'
import type { Patient } from '../people/patient.ts'
import { toPaperDevice, type PaperDevice } from './paper-device.ts'
import { toPaperPart, type PaperPart, type Shelf } from './paper-part.ts'
import { toPaperPerson, type PaperPerson } from './paper-person.ts'
import type { PaperStamp } from './paper.ts'

/** An order and its person with the names that a paper needs, read once for every paper that is about an order. */
export interface OrderRecords {
  order: DeviceOrder
  patient: Patient
  technician: string
  shelf: Shelf
}

/** What papers about one device have in common. */
export interface PaperOrder {
  person: PaperPerson
  device: PaperDevice
  level: string
  orderType: OrderType
  priority: Priority
  promisedDate: string | null
  parts: PaperPart[]
}

export function toPaperOrder(
  stamp: PaperStamp,
  { order, patient, technician, shelf }: OrderRecords,
): PaperOrder {
  return {
    person: toPaperPerson(patient, stamp.language, stamp.printedAt.date),
    device: toPaperDevice(order, technician, shelf),
    level: order.level,
    orderType: order.orderType,
    priority: order.priority,
    promisedDate: order.promisedDate,
    parts: order.parts.map((part) => toPaperPart(part, shelf, stamp.language)),
  }
}
