import { addDays, daysBetween } from '#domain/time/local-date.ts'

/** Days that an axis spans at least, so that one day of tests is not stretched over the whole width. */
const SHORTEST = 14

export interface TimeScale {
  from: string
  to: string
  /** Where a day lies, from 0 at the beginning to 1 at the end. */
  along: (date: string) => number
}

/** The span of some days, the earliest first; a short one is widened on both sides. */
export function timeScale(dates: readonly string[]): TimeScale {
  const first = dates[0] ?? '2000-01-01'
  const last = dates.at(-1) ?? first
  const missing = Math.max(0, SHORTEST - daysBetween(first, last))
  const from = addDays(first, -Math.floor(missing / 2))
  const to = addDays(last, Math.ceil(missing / 2))
  const span = daysBetween(from, to)
  return { from, to, along: (date) => daysBetween(from, date) / span }
}

interface Point {
  x: number
  y: number
}

/**
 * Where the figure of each point is written so that no two run into each other: above, or below where a neighbour stands higher;
 * null where there is no room.
 */
export function placeFigures(points: readonly Point[], room: number): ('above' | 'below' | null)[] {
  const taken: { place: 'above' | 'below'; x: number }[] = []
  const isFree = (place: 'above' | 'below', x: number) =>
    taken.every((other) => other.place !== place || Math.abs(other.x - x) >= room)
  const places: ('above' | 'below' | null)[] = points.map(() => null)
  // The last result is the one that is looked for: it is placed first.
  for (const [at, point] of [...points.entries()].toReversed()) {
    const isUnder = points.some((other) => other.y < point.y && Math.abs(other.x - point.x) < room)
    const wished = isUnder ? (['below', 'above'] as const) : (['above', 'below'] as const)
    const place = wished.find((one) => isFree(one, point.x)) ?? null
    if (place) taken.push({ place, x: point.x })
    places[at] = place
  }
  return places
}
