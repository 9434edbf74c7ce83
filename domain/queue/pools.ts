import { intersect, type Interval } from '../scheduling/intervals.ts'
import { appointmentKinds, visitDefaults, type StationKind } from '../scheduling/appointment.ts'

/** A member of the team: where role and skills let them serve, and the minutes of the day at which they are there. */
export interface HandAhead {
  id: string
  able: readonly StationKind[]
  minutes: readonly Interval[]
}

/** So many machines of one sort, one of which every service at these kinds of station holds. */
export interface MachinesAhead {
  kinds: readonly StationKind[]
  count: number
}

/** What a service needs besides somebody who is ready, most easily mended first. */
export const narrows = ['places', 'machines', 'hands'] as const
export type Narrow = (typeof narrows)[number]

/** Who serves beside a place. Left out, nobody is counted and places alone decide. */
export interface Pools {
  hands?: readonly HandAhead[] | undefined
  machines?: readonly MachinesAhead[] | undefined
}

/** The first minute from `from` on at which a service of that length can begin and end in one open stretch; null when none can. */
export function startIn(open: readonly Interval[], from: number, minutes: number): number | null {
  for (const stretch of open) {
    const start = Math.max(from, stretch.start)
    if (start + minutes <= stretch.end) return start
  }
  return null
}

const isServedByTeam = (kind: StationKind) =>
  appointmentKinds.some((visit) => visitDefaults[visit].stationKinds.includes(kind))

/**
 * Whether a kind of station needs somebody of the team: all but registration do. Where nobody of the team could serve at any hour, the
 * team is not written down for it, and its places alone are counted.
 */
export const countsHands = (kind: StationKind, hands: readonly HandAhead[] | undefined): boolean =>
  isServedByTeam(kind) && (hands ?? []).some(({ able }) => able.includes(kind))

interface Hand {
  able: readonly StationKind[]
  open: readonly Interval[]
  freeAt: number
}

/** When a service could begin as far as one need goes; null when not any more today. */
export interface Offer {
  start: number | null
  narrow: Narrow
  take: (end: number) => void
}

/** Hands and machines while the rest of a day is played; a service takes one of each that it needs until it ends. */
export function openPools({ hands, machines }: Pools, open: readonly Interval[], nowMinute: number) {
  const team: Hand[] = (hands ?? []).map(({ able, minutes }) => ({
    able,
    open: intersect(open, minutes),
    freeAt: nowMinute,
  }))
  const sets = (machines ?? []).map(({ kinds, count }) => ({
    kinds,
    freeAt: Array.from({ length: count }, () => nowMinute),
  }))
  return {
    /** Of those who could begin first, the one who can do the least else. */
    hand(kind: StationKind, from: number, minutes: number): Offer | null {
      if (!countsHands(kind, hands)) return null
      let best: { start: number; hand: Hand } | null = null
      for (const hand of team) {
        if (!hand.able.includes(kind)) continue
        const start = startIn(hand.open, Math.max(from, hand.freeAt), minutes)
        if (start === null || (best && start > best.start)) continue
        if (!best || start < best.start || hand.able.length < best.hand.able.length) best = { start, hand }
      }
      const chosen = best?.hand
      return {
        start: best?.start ?? null,
        narrow: 'hands',
        take: (end) => {
          if (chosen) chosen.freeAt = end
        },
      }
    },
    /** One of every machine that the kind of station needs. */
    machines(kind: StationKind, from: number, minutes: number): Offer[] {
      return sets
        .filter(({ kinds }) => kinds.includes(kind))
        .map(({ freeAt }) => {
          const index = earliest(freeAt)
          return {
            start: startIn(open, Math.max(from, freeAt[index] ?? Infinity), minutes),
            narrow: 'machines',
            take: (end) => {
              freeAt[index] = end
            },
          }
        })
    },
  }
}

/** The position of the earliest of the minutes. */
export function earliest(minutes: readonly number[]): number {
  let best = 0
  minutes.forEach((minute, index) => {
    if (minute < (minutes[best] ?? Infinity)) best = index
  })
  return best
}

/**
 * The most minutes of service that a kind of station can give in these stretches: of its places, of the machines, and of those of the team
 * who can serve there, as if they served nowhere else; the least of them.
 */
export function capacityMinutes(
  kind: StationKind,
  places: number,
  { hands, machines }: Pools,
  open: readonly Interval[],
): number {
  const minutes = (stretches: readonly Interval[]) =>
    stretches.reduce((sum, { start, end }) => sum + end - start, 0)
  const openMinutes = minutes(open)
  const sets = (machines ?? []).filter(({ kinds }) => kinds.includes(kind))
  const team = (hands ?? []).filter(({ able }) => able.includes(kind))
  return Math.min(
    places * openMinutes,
    ...sets.map(({ count }) => count * openMinutes),
    countsHands(kind, hands)
      ? team.reduce((sum, hand) => sum + minutes(intersect(open, hand.minutes)), 0)
      : Infinity,
  )
}
