import type { Station, StationKind } from '../scheduling/appointment.ts'

/** How many people can be served at the same moment at each kind of station. */
export function placesByKind(
  stations: readonly Pick<Station, 'kind' | 'capacity' | 'active'>[],
): Partial<Record<StationKind, number>> {
  const places: Partial<Record<StationKind, number>> = {}
  for (const { kind, capacity, active } of stations) {
    if (active) places[kind] = (places[kind] ?? 0) + capacity
  }
  return places
}

/**
 * The stations of one kind changed so that together they have `wanted` places, or null where that would take a place at which somebody is
 * being served, or where the camp has no station of the kind. Places come and go one by one: a further one at the smallest open station
 * (or at one that was switched off), one fewer at the station with most free places, which is switched off when it was its last.
 */
export function setPlaces(
  stations: readonly Station[],
  wanted: number,
  servedAt: (stationId: string) => number,
): Station[] | null {
  let now = [...stations]
  const placesOf = () => now.reduce((sum, { active, capacity }) => sum + (active ? capacity : 0), 0)
  while (placesOf() !== wanted) {
    const changed = placesOf() < wanted ? onePlaceMore(now) : onePlaceFewer(now, servedAt)
    if (!changed) return null
    now = now.map((station) => (station.id === changed.id ? changed : station))
  }
  return now.filter((station, index) => station !== stations[index])
}

const openFirst = (a: Station, b: Station) =>
  Number(b.active) - Number(a.active) || Number(a.womenOnly) - Number(b.womenOnly) || a.capacity - b.capacity

function onePlaceMore(stations: readonly Station[]): Station | null {
  const station = stations.toSorted(openFirst)[0]
  if (!station) return null
  return station.active
    ? { ...station, capacity: station.capacity + 1 }
    : { ...station, active: true, capacity: 1 }
}

function onePlaceFewer(
  stations: readonly Station[],
  servedAt: (stationId: string) => number,
): Station | null {
  const freeAt = ({ id, capacity }: Station) => capacity - servedAt(id)
  const station = stations
    .filter((one) => one.active && freeAt(one) > 0)
    .toSorted(
      (a, b) => Number(a.womenOnly) - Number(b.womenOnly) || freeAt(b) - freeAt(a) || b.capacity - a.capacity,
    )[0]
  if (!station) return null
  return station.capacity > 1 ? { ...station, capacity: station.capacity - 1 } : { ...station, active: false }
}
