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

/** Where the figure of each point is written so that no two run into each other; null where there is no room. */
export function placeFigures(xs: readonly number[], room: number): ('above' | 'below' | null)[] {
  const taken = { above: Number.NEGATIVE_INFINITY, below: Number.NEGATIVE_INFINITY }
  const places: ('above' | 'below' | null)[] = []
  // The last result is the one that is looked for: it is placed first.
  const order = [...xs.keys()].toReversed()
  for (const at of order) {
    const x = xs[at] ?? 0
    const place = (['above', 'below'] as const).find((one) => Math.abs(taken[one] - x) >= room) ?? null
    if (place) taken[place] = x
    places[at] = place
  }
  return places
}
