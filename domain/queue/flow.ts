import type { Interval } from '../scheduling/intervals.ts'
import { intersect } from '../scheduling/intervals.ts'
import type { StationKind } from '../scheduling/appointment.ts'
import { capacityMinutes, type Pools } from './pools.ts'

/** One service at a kind of station, over or still to come. Minutes are of the camp's day. */
export interface FlowEvent {
  stationKind: StationKind
  /** When somebody stands there ready to be served. */
  readyMinute: number
  /** When the service begins; null when it does not any more today. */
  startMinute: number | null
  minutes: number
}

/** An hour of the day at a kind of station. */
export interface FlowHour {
  startMinute: number
  /** How many come to be served, how many services begin, and how many still wait when it is over. */
  arrivals: number
  begun: number
  waiting: number
  /** How many could begin in its open time with the places, machines and hands that there are. */
  rate: number
}

export interface StationFlow {
  stationKind: StationKind
  hours: FlowHour[]
  /** The hour in which most people wait; null where nobody does at the end of any hour. */
  tightest: number | null
}

const HOUR = 60

/** The hours that touch the open time, each from its full hour. */
function hoursOf(open: readonly Interval[]): number[] {
  const first = open[0]
  const last = open.at(-1)
  if (!first || !last) return []
  const from = Math.floor(first.start / HOUR) * HOUR
  return Array.from({ length: Math.ceil((last.end - from) / HOUR) }, (_, i) => from + i * HOUR)
}

/**
 * Arrivals against what each kind of station can take, hour by hour. Who comes before the first hour or after the last one is counted in
 * it, so that nobody is missing from the picture.
 */
export function flowByHour(
  events: readonly FlowEvent[],
  {
    open,
    servers,
    ...pools
  }: { open: readonly Interval[]; servers: Readonly<Partial<Record<StationKind, number>>> } & Pools,
): StationFlow[] {
  const hours = hoursOf(open)
  return [...Map.groupBy(events, ({ stationKind }) => stationKind)].map(([stationKind, here]) => {
    const places = servers[stationKind] ?? 0
    const length = here.reduce((sum, { minutes }) => sum + minutes, 0) / here.length
    const flow = hours.map((startMinute, index) => {
      const end = index === hours.length - 1 ? Infinity : startMinute + HOUR
      const from = index === 0 ? -Infinity : startMinute
      const isIn = (minute: number) => from <= minute && minute < end
      return {
        startMinute,
        arrivals: here.filter(({ readyMinute }) => isIn(readyMinute)).length,
        begun: here.filter((event) => event.startMinute !== null && isIn(event.startMinute)).length,
        waiting: here.filter(
          (event) => event.readyMinute < end && (event.startMinute === null || event.startMinute >= end),
        ).length,
        rate: capacityMinutes(stationKind, places, pools, openIn(open, startMinute)) / length,
      }
    })
    return { stationKind, hours: flow, tightest: tightestOf(flow) }
  })
}

const openIn = (open: readonly Interval[], from: number) =>
  intersect(open, [{ start: from, end: from + HOUR }])

function tightestOf(hours: readonly FlowHour[]): number | null {
  const worst = hours.toSorted((a, b) => b.waiting - a.waiting || a.startMinute - b.startMinute)[0]
  return worst && worst.waiting > 0 ? worst.startMinute : null
}
