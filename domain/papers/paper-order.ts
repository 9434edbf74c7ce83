import type { LimbLevel } from '../limbs/limb.ts'
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
  /** The level of the limb that it is made for; null where it is for none. */
  limbLevel: LimbLevel | null
  shelf: Shelf
}

/** What papers about one device have in common. */
export interface PaperOrder {
  person: PaperPerson
  device: PaperDevice
  /** As the order says it; empty where that of the limb says enough. */
  level: string
  limbLevel: LimbLevel | null
  orderType: OrderType
  priority: Priority
  promisedDate: string | null
  parts: PaperPart[]
}

export function toPaperOrder(
  stamp: PaperStamp,
  { order, patient, technician, limbLevel, shelf }: OrderRecords,
): PaperOrder {
  return {
    person: toPaperPerson(patient, stamp.language, stamp.printedAt.date),
    device: toPaperDevice(order, technician, shelf),
    level: order.level,
    limbLevel,
    orderType: order.orderType,
    priority: order.priority,
    promisedDate: order.promisedDate,
    parts: order.parts.map((part) => toPaperPart(part, shelf, stamp.language)),
  }
}
