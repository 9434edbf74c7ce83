import type { Interval } from '../scheduling/intervals.ts'
import type { FlowEvent } from './flow.ts'
import type { StationKind } from '../scheduling/appointment.ts'
import {
  capacityMinutes,
  countsHands,
  earliest,
  narrows,
  openPools,
  startIn,
  type Narrow,
  type Offer,
  type Pools,
} from './pools.ts'

/** One thing that still has to happen to somebody today. Minutes are of the camp's day. */
export interface RemainingStep {
  stationKind: StationKind
  minutes: number
  /** Workshop time that must pass after the step before it (plaster, oven, assembly) before this one can begin. */
  lagMinutes: number
}

/** Somebody who is expected to be served today. */
export interface PersonAhead {
  id: string
  /** Earliest minute of the first step: now for who waits, the booked minute for who is still expected. */
  fromMinute: number
  /** Lower goes first. */
  rank: number
  steps: readonly RemainingStep[]
  /** Since when they stand in the line of the first step, and when it began; for the picture of arrivals only. */
  since?: { readyMinute: number; startMinute: number | null }
}

export interface ForecastInput extends Pools {
  nowMinute: number
  /** When people are served today, in order. */
  open: readonly Interval[]
  /** How many can be served at the same moment at each kind of station. */
  servers: Readonly<Partial<Record<StationKind, number>>>
  people: readonly PersonAhead[]
}

export interface StationForecast {
  stationKind: StationKind
  servers: number
  /** How many of the team can serve there and are still there today; null where the team is not counted. */
  hands: number | null
  /** What people wait for there most: a place, a machine or somebody to serve them; null where nobody waits. */
  narrow: Narrow | null
  steps: number
  /** Minutes of work that people are ready for today, done or not. */
  workMinutes: number
  /** When the last of today's steps there ends; null where none takes place. */
  lastEndMinute: number | null
  /** That work as a share of what its places, machines and hands can give from now on; over 1 it cannot all be done today. */
  load: number
  longestWaitMinutes: number
}

export interface Forecast {
  /** When the last person who is finished today leaves; null when nobody is. */
  lastEndMinute: number | null
  /** Who is finished today, with the minute. */
  finished: { id: string; endMinute: number }[]
  /** Who cannot be finished today. */
  tomorrow: string[]
  stations: StationForecast[]
  /** Every service of the day from now on, and who is ready for one that does not begin any more. */
  services: FlowEvent[]
  /** The kind of station with the highest load among those where somebody has to wait; null when nobody has to. */
  bottleneck: StationKind | null
}

interface Line {
  freeAt: number[]
  steps: number
  workMinutes: number
  lastEnd: number | null
  longestWait: number
  /** Minutes that people waited, by what was missing. */
  waited: Record<Narrow, number>
}

interface Walker {
  person: PersonAhead
  next: number
  readyAt: number
}

function openLines({ servers, nowMinute, people }: ForecastInput): Map<StationKind, Line> {
  const kinds = new Set([
    ...(Object.keys(servers) as StationKind[]),
    ...people.flatMap(({ steps }) => steps.map(({ stationKind }) => stationKind)),
  ])
  return new Map(
    [...kinds].map((kind) => [
      kind,
      {
        freeAt: Array.from({ length: servers[kind] ?? 0 }, () => nowMinute),
        steps: 0,
        workMinutes: 0,
        lastEnd: null,
        longestWait: 0,
        waited: { places: 0, machines: 0, hands: 0 },
      },
    ]),
  )
}

interface Play {
  lines: Map<StationKind, Line>
  open: readonly Interval[]
  pools: ReturnType<typeof openPools>
}

interface Pick {
  walker: Walker
  start: number
  offers: Offer[]
}

const beginsBefore = (best: Pick | null, start: number, walker: Walker): boolean =>
  !best ||
  start < best.start ||
  (start === best.start &&
    (walker.person.rank - best.walker.person.rank || walker.readyAt - best.walker.readyAt) < 0)

/** The walker who can begin earliest; of those who can begin at the same minute, the lower rank, then who was ready first. */
function pickNext(walkers: readonly Walker[], play: Play): Pick | null {
  let best: Pick | null = null
  for (const walker of walkers) {
    const step = walker.person.steps[walker.next]
    const line = step && play.lines.get(step.stationKind)
    if (!step || !line) continue
    const place = placeOf(line, walker.readyAt, step.minutes, play.open)
    if (place.start === null || !beginsBefore(best, place.start, walker)) continue
    const offers = offersFor(walker, place, play)
    const start = offers.at(-1)?.start ?? null
    if (start !== null && beginsBefore(best, start, walker)) best = { walker, start, offers }
  }
  return best
}

function placeOf({ freeAt }: Line, from: number, minutes: number, open: readonly Interval[]): Offer {
  const index = earliest(freeAt)
  return {
    start: startIn(open, Math.max(from, freeAt[index] ?? Infinity), minutes),
    narrow: 'places',
    take: (end) => {
      freeAt[index] = end
    },
  }
}

/** The place, then each machine, then whoever serves: each offer begins when the ones before it can, so that the last is the start. */
function offersFor({ person, next }: Walker, place: Offer, { pools }: Play): Offer[] {
  const step = person.steps[next]
  const offers = [place]
  if (!step || place.start === null) return offers
  const { stationKind, minutes } = step
  let from = place.start
  for (const machine of pools.machines(stationKind, from, minutes)) {
    offers.push(machine)
    if (machine.start === null) return offers
    from = Math.max(from, machine.start)
  }
  const hand = pools.hand(stationKind, from, minutes)
  return hand ? [...offers, hand] : offers
}

/** Notes for how long a walker waited for what, until `until` where it never began. Closed hours are nobody's fault. */
function blame(
  { readyAt, person, next }: Walker,
  offers: readonly Offer[],
  line: Line,
  open: readonly Interval[],
  until: number,
) {
  let since = startIn(open, readyAt, person.steps[next]?.minutes ?? 0) ?? until
  for (const { start, narrow } of offers) {
    const at = Math.min(until, start ?? until)
    line.waited[narrow] += Math.max(0, at - since)
    since = Math.max(since, at)
  }
}

/**
 * Plays the rest of the day: at every free place, with every machine that it needs and somebody of the team who can serve there, the
 * most urgent of those who are ready is served; a step is begun only when it ends before the next break, the closing time and the end of
 * the shift of whoever serves, and workshop time passes between casting and trial.
 * What cannot be finished today is left for tomorrow.
 */
export function forecastDay(input: ForecastInput): Forecast {
  const { nowMinute, open, people } = input
  const lines = openLines(input)
  const ahead = open
    .map(({ start, end }) => ({ start: Math.max(start, nowMinute), end }))
    .filter(({ start, end }) => start < end)
  const play: Play = { lines, open: ahead, pools: openPools(input, ahead, nowMinute) }
  const walkers: Walker[] = people.map((person) => ({
    person,
    next: 0,
    readyAt: Math.max(nowMinute, person.fromMinute) + (person.steps[0]?.lagMinutes ?? 0),
  }))
  const finished: Forecast['finished'] = []
  const services: FlowEvent[] = []
  for (let pick = pickNext(walkers, play); pick; pick = pickNext(walkers, play)) {
    const { walker } = pick
    services.push(...eventOf(walker, pick.start))
    const end = serve(pick, play)
    const following = walker.person.steps[walker.next + 1]
    walker.next += 1
    walker.readyAt = end + (following?.lagMinutes ?? 0)
    if (!following) finished.push({ id: walker.person.id, endMinute: end })
  }
  for (const walker of walkers) blameLeft(walker, play)
  const done = new Set(finished.map(({ id }) => id))
  const stations = describeLines(lines, ahead, leftWork(walkers, ahead), input)
  return {
    lastEndMinute: finished.length > 0 ? Math.max(...finished.map(({ endMinute }) => endMinute)) : null,
    finished,
    tomorrow: people.filter(({ id, steps }) => steps.length > 0 && !done.has(id)).map(({ id }) => id),
    stations,
    services: [...services, ...walkers.flatMap((walker) => leftOver(walker, ahead))],
    bottleneck: findBottleneck(stations),
  }
}

function eventOf({ person, next, readyAt }: Walker, startMinute: number | null): FlowEvent[] {
  const step = person.steps[next]
  if (!step) return []
  const { stationKind, minutes, lagMinutes } = step
  const since = next === 0 && lagMinutes === 0 ? person.since : undefined
  return [
    {
      stationKind,
      minutes,
      readyMinute: since?.readyMinute ?? readyAt,
      startMinute: since?.startMinute ?? startMinute,
    },
  ]
}

/** Who stands ready before the camp closes and is not served any more. */
function leftOver(walker: Walker, open: readonly Interval[]): FlowEvent[] {
  return walker.readyAt < (open.at(-1)?.end ?? 0) ? eventOf(walker, null) : []
}

/** Whoever stands ready and is not served any more waits until the end. */
function blameLeft(walker: Walker, play: Play): void {
  const step = walker.person.steps[walker.next]
  const line = step && play.lines.get(step.stationKind)
  const closes = play.open.at(-1)?.end ?? 0
  if (!step || !line || walker.readyAt + step.minutes > closes) return
  const place = placeOf(line, walker.readyAt, step.minutes, play.open)
  blame(walker, offersFor(walker, place, play), line, play.open, closes)
}

function serve({ walker, start, offers }: Pick, { lines, open }: Play): number {
  const step = walker.person.steps[walker.next]
  const line = step && lines.get(step.stationKind)
  if (!step || !line) throw new Error('a step without a line was picked')
  const end = start + step.minutes
  for (const { take } of offers) take(end)
  blame(walker, offers, line, open, start)
  line.steps += 1
  line.workMinutes += step.minutes
  line.lastEnd = Math.max(line.lastEnd ?? 0, end)
  line.longestWait = Math.max(line.longestWait, start - walker.readyAt)
  return end
}

/** Minutes of work for which somebody is ready before the camp closes and no place is free, by kind of station. */
function leftWork(walkers: readonly Walker[], open: readonly Interval[]): Map<StationKind, number> {
  const closes = open.at(-1)?.end ?? 0
  const left = new Map<StationKind, number>()
  for (const { person, next, readyAt } of walkers) {
    const step = person.steps[next]
    if (!step || readyAt + step.minutes > closes) continue
    left.set(step.stationKind, (left.get(step.stationKind) ?? 0) + step.minutes)
  }
  return left
}

function describeLines(
  lines: Map<StationKind, Line>,
  open: readonly Interval[],
  left: Map<StationKind, number>,
  pools: Pools,
): StationForecast[] {
  return [...lines].map(([stationKind, line]) => {
    const workMinutes = line.workMinutes + (left.get(stationKind) ?? 0)
    const capacity = capacityMinutes(stationKind, line.freeAt.length, pools, open)
    return {
      stationKind,
      servers: line.freeAt.length,
      hands: handsAt(stationKind, pools, open),
      narrow: narrowOf(line),
      steps: line.steps,
      workMinutes,
      lastEndMinute: line.lastEnd,
      load: capacity > 0 ? workMinutes / capacity : workMinutes > 0 ? 1 : 0,
      longestWaitMinutes: line.longestWait,
    }
  })
}

function handsAt(kind: StationKind, { hands }: Pools, open: readonly Interval[]): number | null {
  if (!hands || !countsHands(kind, hands)) return null
  const isThere = ({ minutes }: { minutes: readonly Interval[] }) =>
    open.some(({ start, end }) => minutes.some((own) => own.start < end && start < own.end))
  return hands.filter((hand) => hand.able.includes(kind) && isThere(hand)).length
}

/** What the waiting was for most; of equals what is most easily mended. */
function narrowOf({ waited }: Line): Narrow | null {
  const most = narrows.toSorted((a, b) => waited[b] - waited[a])[0]
  return most && waited[most] > 0 ? most : null
}

function findBottleneck(stations: readonly StationForecast[]): StationKind | null {
  const tight = stations.filter(
    ({ longestWaitMinutes, load, narrow }) => longestWaitMinutes > 0 || load > 1 || narrow !== null,
  )
  return tight.toSorted((a, b) => b.load - a.load)[0]?.stationKind ?? null
}
