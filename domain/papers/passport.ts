import type { MeasurementSet } from '../measurements/measurement-set.ts'
import { toPaperOrder, type OrderRecords, type PaperOrder } from './paper-order.ts'
import type { PaperStamp } from './paper.ts'

/** What a person shows to the next clinic: the device, its parts and the measurements it was made to. */
export interface Passport extends PaperOrder {
  deliveredOn: string | null
  measurements: MeasurementSet | null
  /** Whom to call, as the clinic wrote it; empty is a line to write on. */
  contact: string
  /** The same facts for a machine, see domain/fitting/passport-facts.ts. */
  code: string
}

export interface Passports {
  paper: 'passport'
  stamp: PaperStamp
  passports: Passport[]
}

export interface PassportOrder extends OrderRecords {
  deliveredOn: string | null
  measurements: MeasurementSet | null
  contact: string
  code: string
}

export function buildPassports(stamp: PaperStamp, orders: readonly PassportOrder[]): Passports {
  return {
    paper: 'passport',
    stamp,
    passports: orders.map((records) => ({
      ...toPaperOrder(stamp, records),
      deliveredOn: records.deliveredOn,
      measurements: records.measurements,
      contact: records.contact,
      code: records.code,
    })),
  }
}
