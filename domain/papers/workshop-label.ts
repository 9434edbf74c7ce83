import type { PaperStamp } from './paper.ts'
import { toPaperDevice, type PaperDevice } from './paper-device.ts'
import type { OrderRecords } from './paper-order.ts'
import { toPaperPerson } from './paper-person.ts'

/** What is tied to a cast, a socket and the finished device. Carries no more of the person than the number and the name. */
export interface WorkshopLabel {
  device: PaperDevice
  personNumber: string
  personName: string
}

export interface WorkshopLabels {
  paper: 'workshop-label'
  stamp: PaperStamp
  labels: WorkshopLabel[]
}

/** A label for each order, in the given order. */
export function buildWorkshopLabels(stamp: PaperStamp, orders: readonly OrderRecords[]): WorkshopLabels {
  return {
    paper: 'workshop-label',
    stamp,
    labels: orders.map(({ order, patient, technician, shelf }) => ({
      device: toPaperDevice(order, technician, shelf),
      personNumber: patient.number,
      personName: toPaperPerson(patient, stamp.language, stamp.printedAt.date).name,
    })),
  }
}
