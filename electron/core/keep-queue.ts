import { listAppointmentsOf } from '#db/appointments.ts'
import { entities } from '#db/entities.ts'
import type { Journal } from '#db/journal.ts'
import {
  findLiveToken,
  lastDoorInstant,
  listCalledBy,
  listServedAt,
  listTokensOfVisits,
} from '#db/queue-tokens.ts'
import { doorInstant } from '#domain/queue/door-clock.ts'
import { isVisitOfLine, lineOfVisit } from '#domain/queue/line-of.ts'
import { backInLine, liveTokenStates } from '#domain/queue/token-steps.ts'
import type { QueueToken } from '#domain/queue/token.ts'
import type { Appointment } from '#domain/scheduling/appointment.ts'
import { refused } from './refusal.ts'

/**
 * Holds the lines to the plan at the end of every write, whoever made it: a visit that was begun, finished, moved or called off
 * elsewhere takes its token along, and nobody drops out of a line because of it. Refuses with `has_token` what would put a person in
 * two lines, and with `station_full_now` (details: stationId, capacity, numbers) what would serve more people than a station has places.
 */
export function keepQueue(journal: Journal): void {
  giveCallsBack(journal)
  followVisits(journal)
  for (const id of touchedIds(journal, 'queueTokens')) {
    const token = entities.queueTokens.find(journal.tx, id)
    if (token) assertSound(journal, token)
  }
}

const touchedIds = ({ touched }: Journal, entity: 'appointments' | 'queueTokens' | 'stations') => [
  ...new Set(touched.filter((one) => one.entity === entity).map(({ id }) => id)),
]

/** Who was called to a station that is switched off waits again in front of the line, as if never called. */
function giveCallsBack(journal: Journal): void {
  for (const id of touchedIds(journal, 'stations')) {
    const station = entities.stations.find(journal.tx, id)
    for (const token of listCalledBy(journal.tx, id)) {
      if (station?.active && station.kind === token.stationKind) continue
      const calls = Math.max(0, token.calls - 1)
      journal.replace('queueTokens', { ...token, state: 'waiting', stationId: null, calledAt: null, calls })
    }
  }
}

function followVisits(journal: Journal): void {
  const ids = touchedIds(journal, 'appointments')
  if (ids.length === 0) return
  for (const token of listTokensOfVisits(journal.tx, ids)) {
    const visit = token.appointmentId ? entities.appointments.find(journal.tx, token.appointmentId) : null
    const followed = followVisit(journal, token, visit)
    if (followed !== token) journal.replace('queueTokens', followed)
  }
}

function followVisit(journal: Journal, token: QueueToken, visit: Appointment | null): QueueToken {
  const isTheirs = visit?.patientId === token.patientId && visit.date === token.date
  if (!visit || !isTheirs || visit.status === 'no_show' || visit.status === 'cancelled') return detach(token)
  const at = doorInstant(journal.head.at, lastDoorInstant(journal.tx, token.campId, token.date))
  if (visit.status === 'done') return sendOn(journal, withStay(token, at), at)
  if (visit.status !== 'in_progress' || token.state === 'serving') return token
  const station = visit.stationId ? entities.stations.find(journal.tx, visit.stationId) : null
  if (!isVisitOfLine(visit, station, token.stationKind)) return detach(token)
  return { ...token, state: 'serving', stationId: visit.stationId, servedAt: at }
}

/** Without its visit somebody stays where they stand; the plan decides again when they are served. */
const detach = (token: QueueToken): QueueToken =>
  token.state === 'serving'
    ? { ...token, state: 'waiting', appointmentId: null, stationId: null, servedAt: null }
    : { ...token, appointmentId: null }

const withStay = (token: QueueToken, at: string): QueueToken => {
  const { stationKind, stationId, queuedAt, servedAt } = token
  if (token.state !== 'serving') return token
  const stay = { stationKind, stationId, queuedAt, servedAt: servedAt ?? at, finishedAt: at }
  return { ...token, stays: [...token.stays, stay] }
}

/** On to the line of the next visit of the day, or out of the lines. */
function sendOn({ tx }: Journal, token: QueueToken, at: string): QueueToken {
  const { campId, date, patientId } = token
  const next = listAppointmentsOf(tx, patientId ? [patientId] : []).find(
    (visit) => visit.campId === campId && visit.date === date && isAhead(visit),
  )
  if (!next) return { ...token, state: 'finished', stationId: null, appointmentId: null }
  const station = next.stationId ? entities.stations.find(tx, next.stationId) : null
  return {
    ...backInLine(token, at),
    appointmentId: next.id,
    stationKind: lineOfVisit(next, station),
  }
}

const isAhead = ({ status }: Appointment) => status === 'booked' || status === 'arrived'

function assertSound(journal: Journal, token: QueueToken): void {
  if (!liveTokenStates.includes(token.state)) return
  if (token.patientId) {
    const other = findLiveToken(journal.tx, token.patientId, token.date, token.id)
    if (other) throw refused('has_token', { number: other.number })
  }
  if (token.state !== 'serving' || !token.stationId) return
  const station = entities.stations.find(journal.tx, token.stationId)
  const there = listServedAt(journal.tx, token.stationId).filter(({ date }) => date === token.date)
  if (!station?.active || there.length <= station.capacity) return
  throw refused('station_full_now', {
    stationId: station.id,
    capacity: station.capacity,
    numbers: there.filter(({ id }) => id !== token.id).map(({ number }) => number),
  })
}
