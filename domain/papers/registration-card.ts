import type { DeviceType } from '../orders/device.ts'
import type { DeviceOrder, Side } from '../orders/device-order.ts'
import type { Patient } from '../people/patient.ts'
import type { PaperStamp } from './paper.ts'
import { toPaperPerson, type PaperPerson } from './paper-person.ts'

/** What a person carries through the camp. */
export interface RegistrationCard {
  person: PaperPerson
  group: string
  devices: { deviceType: DeviceType; side: Side | null }[]
  /** Small picture as a `data:` address, where there is one and the person agreed to it; empty otherwise. */
  portrait: string
}

export interface RegistrationCards {
  paper: 'registration-card'
  stamp: PaperStamp
  cards: RegistrationCard[]
}

export interface CardHolder {
  patient: Patient
  group: string
  orders: readonly DeviceOrder[]
  portrait: string
}

/** A card for each person, in the given order. Cancelled orders are left out. */
export function buildRegistrationCards(stamp: PaperStamp, holders: readonly CardHolder[]): RegistrationCards {
  return {
    paper: 'registration-card',
    stamp,
    cards: holders.map(({ patient, group, orders, portrait }) => ({
      person: toPaperPerson(patient, stamp.language, stamp.printedAt.date),
      group,
      devices: orders
        .filter(({ state }) => state !== 'cancelled')
        .map(({ deviceType, side }) => ({ deviceType, side })),
      portrait,
    })),
  }
}
