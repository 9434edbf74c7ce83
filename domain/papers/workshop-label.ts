import type { DeviceOrder } from '../orders/device-order.ts'
import type { Patient } from '../people/patient.ts'
import type { PaperStamp } from './paper.ts'
import { toPaperDevice, type PaperDevice } from './paper-device.ts'
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

export interface LabelledOrder {
  order: DeviceOrder
  patient: Patient
  technician: string
}

/** A label for each order, in the given order. */
export function buildWorkshopLabels(stamp: PaperStamp, orders: readonly LabelledOrder[]): WorkshopLabels {
  return {
    paper: 'workshop-label',
    stamp,
    labels: orders.map(({ order, patient, technician }) => ({
      device: toPaperDevice(order, technician),
      personNumber: patient.number,
      personName: toPaperPerson(patient, stamp.language, stamp.printedAt.date).name,
    })),
  }
}
