import type { Appointment, Station } from '../scheduling/appointment.ts'
import type { QueueToken } from './token.ts'
import { liveTokenStates } from './token-steps.ts'

/** Something in the lines that no step at the door could have made; `tokenIds` are the numbers at fault. */
export type QueueBreach =
  /** Somebody stands in two lines of the same day. */
  | { kind: 'person_in_two_lines'; tokenIds: string[]; patientId: string }
  /** More people are served at a station than it has places. */
  | { kind: 'station_overfull'; tokenIds: string[]; stationId: string; capacity: number; people: number }
  /** The visit behind a live token is another person's, another day's, or stands otherwise than the token. */
  | { kind: 'token_visit_differs'; tokenIds: string[]; appointmentId: string }
  /** Somebody left the lines and nobody said why. */
  | { kind: 'left_without_reason'; tokenIds: string[] }

const isLive = ({ state }: QueueToken) => liveTokenStates.includes(state)

/** What is wrong in the lines; empty when nobody is lost, nobody is there twice and no station serves more than it can. */
export function findQueueBreaches(door: {
  tokens: readonly QueueToken[]
  stations: readonly Station[]
  visitOf: (id: string) => Appointment | null
}): QueueBreach[] {
  const live = door.tokens.filter(isLive)
  return [
    ...twoLines(live),
    ...overfull(live, door.stations),
    ...live
      .filter((token) => differs(token, door.visitOf))
      .map((token): QueueBreach => ({
        kind: 'token_visit_differs',
        tokenIds: [token.id],
        appointmentId: token.appointmentId ?? '',
      })),
    ...door.tokens
      .filter(({ state, leftReason }) => state === 'left' && leftReason === '')
      .map(({ id }): QueueBreach => ({ kind: 'left_without_reason', tokenIds: [id] })),
  ]
}

function twoLines(live: readonly QueueToken[]): QueueBreach[] {
  const groups = Map.groupBy(
    live.filter(({ patientId }) => patientId !== null),
    ({ patientId, date }) => `${date} ${patientId}`,
  )
  return [...groups.values()]
    .filter((tokens) => tokens.length > 1)
    .map((tokens) => ({
      kind: 'person_in_two_lines',
      tokenIds: tokens.map(({ id }) => id),
      patientId: tokens[0]?.patientId ?? '',
    }))
}

function overfull(live: readonly QueueToken[], stations: readonly Station[]): QueueBreach[] {
  return stations.flatMap(({ id, capacity, active }): QueueBreach[] => {
    const there = live.filter(({ state, stationId }) => state === 'serving' && stationId === id)
    if (!active || there.length <= capacity) return []
    return [
      {
        kind: 'station_overfull',
        tokenIds: there.map((token) => token.id),
        stationId: id,
        capacity,
        people: there.length,
      },
    ]
  })
}

/** A waiting token may stand for a visit that is still to come, a served one only for one that has begun. */
function differs(
  { appointmentId, patientId, date, state }: QueueToken,
  visitOf: (id: string) => Appointment | null,
): boolean {
  if (appointmentId === null) return false
  const visit = visitOf(appointmentId)
  if (visit?.patientId !== patientId || visit.date !== date) return true
  return state === 'serving' ? visit.status !== 'in_progress' : !['booked', 'arrived'].includes(visit.status)
}
