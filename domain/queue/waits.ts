import type { StationKind } from '../scheduling/appointment.ts'
import type { QueueToken } from './token.ts'

/** How long people wait at a kind of station, in minutes; those who still wait count with what they have waited so far. */
export interface StationWaits {
  stationKind: StationKind
  waiting: number
  called: number
  serving: number
  served: number
  medianWaitMinutes: number | null
  longestWaitMinutes: number | null
  /** Median time of a service, null before the first is finished. */
  medianServiceMinutes: number | null
}

/** Never negative: a clock that was set back makes nobody's wait shorter than none. */
const minutesBetween = (from: string, to: string) => Math.max(0, (Date.parse(to) - Date.parse(from)) / 60_000)

/** Middle of the numbers, the mean of the two middle ones for an even count; null for none. */
export function medianOf(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const high = sorted[middle]
  if (high === undefined) return null
  const low = sorted.length % 2 === 0 ? sorted[middle - 1] : high
  return ((low ?? high) + high) / 2
}

/** Waits of one kind of station from the tokens of a day, at the UTC instant `now`. */
export function measureWaits(
  tokens: readonly QueueToken[],
  stationKind: StationKind,
  now: string,
): StationWaits {
  const here = tokens.filter((token) => token.stationKind === stationKind)
  const stays = tokens.flatMap((token) => token.stays).filter((stay) => stay.stationKind === stationKind)
  const inState = (state: QueueToken['state']) => here.filter((token) => token.state === state)
  const open = [...inState('waiting'), ...inState('called')].map(({ queuedAt }) =>
    minutesBetween(queuedAt, now),
  )
  const begun = inState('serving').map(({ queuedAt, servedAt }) => minutesBetween(queuedAt, servedAt ?? now))
  const waits = [
    ...open,
    ...begun,
    ...stays.map(({ queuedAt, servedAt }) => minutesBetween(queuedAt, servedAt)),
  ]
  return {
    stationKind,
    waiting: inState('waiting').length,
    called: inState('called').length,
    serving: inState('serving').length,
    served: stays.length,
    medianWaitMinutes: medianOf(waits),
    longestWaitMinutes: waits.length > 0 ? Math.max(...waits) : null,
    medianServiceMinutes: medianOf(
      stays.map(({ servedAt, finishedAt }) => minutesBetween(servedAt, finishedAt)),
    ),
  }
}
