import type { Interval } from '../scheduling/intervals.ts'
import type { FlowEvent } from './flow.ts'
import type { StationKind } from '../scheduling/appointment.ts'

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

export interface ForecastInput {
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
  steps: number
  /** Minutes of work that people are ready for today, done or not. */
  workMinutes: number
  /** When the last of today's steps there ends; null where none takes place. */
  lastEndMinute: number | null
  /** That work as a share of the open time of its places from now on; over 1 it cannot all be done today. */
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

/** The first minute from `from` on at which a service of that length can begin and end in one open stretch; null when none can. */
function startIn(open: readonly Interval[], from: number, minutes: number): number | null {
  for (const stretch of open) {
    const start = Math.max(from, stretch.start)
    if (start + minutes <= stretch.end) return start
  }
  return null
}

interface Line {
  freeAt: number[]
  steps: number
  workMinutes: number
  lastEnd: number | null
  longestWait: number
}

interface Walker {
  person: PersonAhead
  next: number
  readyAt: number
}

const nextFree = ({ freeAt }: Line) => {
  let best = 0
  freeAt.forEach((minute, index) => {
    if (minute < (freeAt[best] ?? Infinity)) best = index
  })
  return { index: best, minute: freeAt[best] ?? Infinity }
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
      },
    ]),
  )
}

/** The walker who can begin earliest; of those who can begin at the same minute, the lower rank, then who was ready first. */
function pickNext(walkers: readonly Walker[], lines: Map<StationKind, Line>, open: readonly Interval[]) {
  let best: { walker: Walker; start: number; server: number } | null = null
  for (const walker of walkers) {
    const step = walker.person.steps[walker.next]
    const line = step && lines.get(step.stationKind)
    if (!step || !line) continue
    const free = nextFree(line)
    const start = startIn(open, Math.max(walker.readyAt, free.minute), step.minutes)
    if (start === null) continue
    const isBetter =
      !best ||
      start < best.start ||
      (start === best.start &&
        (walker.person.rank - best.walker.person.rank || walker.readyAt - best.walker.readyAt) < 0)
    if (isBetter) best = { walker, start, server: free.index }
  }
  return best
}

/**
 * Plays the rest of the day: at every free place the most urgent of those who are ready is served, a step is begun only when it
 * ends before the next break or the closing time, and workshop time passes between casting and trial.
 * What cannot be finished today is left for tomorrow.
 */
export function forecastDay(input: ForecastInput): Forecast {
  const { nowMinute, open, people } = input
  const lines = openLines(input)
  const ahead = open
    .map(({ start, end }) => ({ start: Math.max(start, nowMinute), end }))
    .filter(({ start, end }) => start < end)
  const walkers: Walker[] = people.map((person) => ({
    person,
    next: 0,
    readyAt: Math.max(nowMinute, person.fromMinute) + (person.steps[0]?.lagMinutes ?? 0),
  }))
  const finished: Forecast['finished'] = []
  const services: FlowEvent[] = []
  for (let pick = pickNext(walkers, lines, ahead); pick; pick = pickNext(walkers, lines, ahead)) {
    const { walker } = pick
    services.push(...eventOf(walker, pick.start))
    const end = serve(pick, lines)
    const following = walker.person.steps[walker.next + 1]
    walker.next += 1
    walker.readyAt = end + (following?.lagMinutes ?? 0)
    if (!following) finished.push({ id: walker.person.id, endMinute: end })
  }
  const done = new Set(finished.map(({ id }) => id))
  const stations = describeLines(lines, ahead, leftWork(walkers, ahead))
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

function serve(
  { walker, start, server }: { walker: Walker; start: number; server: number },
  lines: Map<StationKind, Line>,
): number {
  const step = walker.person.steps[walker.next]
  const line = step && lines.get(step.stationKind)
  if (!step || !line) throw new Error('a step without a line was picked')
  const end = start + step.minutes
  line.freeAt[server] = end
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
): StationForecast[] {
  const openMinutes = open.reduce((sum, { start, end }) => sum + end - start, 0)
  return [...lines].map(([stationKind, line]) => {
    const workMinutes = line.workMinutes + (left.get(stationKind) ?? 0)
    const places = line.freeAt.length * openMinutes
    return {
      stationKind,
      servers: line.freeAt.length,
      steps: line.steps,
      workMinutes,
      lastEndMinute: line.lastEnd,
      load: places > 0 ? workMinutes / places : workMinutes > 0 ? 1 : 0,
      longestWaitMinutes: line.longestWait,
    }
  })
}

function findBottleneck(stations: readonly StationForecast[]): StationKind | null {
  const tight = stations.filter(({ longestWaitMinutes, load }) => longestWaitMinutes > 0 || load > 1)
  return tight.toSorted((a, b) => b.load - a.load)[0]?.stationKind ?? null
}
