import type { Patient } from '../people/patient.ts'
import type { Station } from '../scheduling/appointment.ts'
import { mayUseStation } from '../scheduling/visit-rules.ts'
import { orderQueue } from './queue-order.ts'
import type { QueueToken } from './token.ts'

type Person = Pick<Patient, 'sex' | 'needs'>

/**
 * Whom a station calls next, or null: the first of its line whom it may serve. A place for women calls women only; where the camp
 * has one,
 * other places leave those women to it who asked for a woman; somebody may still call them by hand.
 */
export function nextOfLine(
  tokens: readonly QueueToken[],
  station: Station,
  stations: readonly Station[],
  personOf: (patientId: string) => Person | null,
): QueueToken | null {
  const line = orderQueue(
    tokens.filter(({ state, stationKind }) => state === 'waiting' && stationKind === station.kind),
  ).map((token) => ({ token, person: token.patientId ? personOf(token.patientId) : null }))
  const may = line.filter(({ person }) => mayUseStation(person ?? { sex: null }, station))
  const hasWomensPlace = stations.some(
    ({ active, womenOnly, kind, id }) => active && womenOnly && kind === station.kind && id !== station.id,
  )
  const isLeftToWomen = (person: Person | null) =>
    hasWomensPlace &&
    !station.womenOnly &&
    person?.sex === 'female' &&
    person.needs.includes('same_sex_staff')
  return may.find(({ person }) => !isLeftToWomen(person))?.token ?? null
}
