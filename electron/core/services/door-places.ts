import type { DoorMove } from '#contract/door.ts'
import { listCampRange } from '#db/appointments.ts'
import { listStations } from '#db/camps.ts'
import type { Journal } from '#db/journal.ts'
import { listServedAt } from '#db/queue-tokens.ts'
import type { Camp } from '#domain/camps/camp.ts'
import { setPlaces } from '#domain/queue/places.ts'
import type { Station, StationKind } from '#domain/scheduling/appointment.ts'
import { findBreaches } from '#domain/scheduling/invariants.ts'
import { campNow } from '../camp-clock.ts'
import type { Context } from '../context.ts'
import { load, loadFresh, operate } from '../operate.ts'
import { refused } from '../refusal.ts'
import { planHandOver } from './door-hands.ts'

/** Why a visit may stand where there are fewer places than when it was booked. */
const PLACE_MOVED = 'place_moved'

/** Later than any date of a camp. */
const FOREVER = '9999-12-31'

/**
 * Gives each named kind of station so many places, and the visits of technicians who go elsewhere to colleagues, in one write that one
 * undo takes back. Bookings stay where they are: those for which
 * there is no place any more are counted, and say why they stand. Refuses with `places_in_use` and `no_station`.
 */
export function savePlaces(
  context: Context,
  {
    campId,
    places,
    seen,
    moves,
  }: {
    campId: string
    places: Partial<Record<StationKind, number>>
    seen: { id: string; version: number }[]
    moves: DoorMove[]
  },
): { stations: Station[]; overbooked: number; handedOver: number; unnamed: number; operationId: string } {
  const camp = load(context, 'camps', campId)
  return operate(context, { name: 'door.savePlaces', campId }, (journal) => {
    for (const { id, version } of seen) loadFresh(context, 'stations', id, version)
    const given = giveAway(journal, context, camp, moves)
    const changed = Object.entries(places).flatMap(([kind, wanted]) =>
      changeKind(journal, campId, kind as StationKind, wanted),
    )
    const stations = changed.map((station) => journal.replace('stations', station))
    return { stations, overbooked: explainOverbooked(journal, context, camp, stations), ...given }
  })
}

/** Today's visits of technicians who go elsewhere, to whoever takes them over. */
function giveAway(journal: Journal, context: Context, camp: Camp, moves: readonly DoorMove[]) {
  const { date } = campNow(context.core, camp)
  const given = planHandOver(context, journal.tx, camp, { date, moves })
  for (const { visit, staffId } of given) journal.replace('appointments', { ...visit, staffId })
  const unnamed = given.filter(({ staffId }) => staffId === null).length
  return { handedOver: given.length - unnamed, unnamed }
}

function changeKind({ tx }: Journal, campId: string, kind: StationKind, wanted: number): Station[] {
  const stations = listStations(tx, campId).filter((station) => station.kind === kind)
  if (stations.length === 0 && wanted > 0) throw refused('no_station', { stationKind: kind })
  const changed = setPlaces(stations, wanted, (id) => listServedAt(tx, id).length)
  if (!changed) throw refused('places_in_use', { stationKind: kind })
  return changed
}

/** Marks visits that are too many for the places that are left, from today on; how many there are. */
function explainOverbooked(
  journal: Journal,
  context: Context,
  camp: Camp,
  changed: readonly Station[],
): number {
  const { date } = campNow(context.core, camp)
  const visits = listCampRange(journal.tx, camp.id, date, FOREVER)
  const breaches = findBreaches({ camp, stations: changed, appointments: visits })
  const tooMany = new Set(
    breaches.flatMap((breach) => {
      if (breach.kind !== 'station_over_capacity') return []
      return breach.appointmentIds.slice(-(breach.people - breach.capacity))
    }),
  )
  for (const visit of visits.filter(({ id }) => tooMany.has(id))) {
    journal.replace('appointments', { ...visit, overrideReason: visit.overrideReason || PLACE_MOVED })
  }
  const off = new Set(changed.flatMap(({ id, active }) => (active ? [] : [id])))
  const homeless = visits.filter(
    ({ stationId, status }) => stationId !== null && off.has(stationId) && status === 'booked',
  )
  return tooMany.size + homeless.length
}
