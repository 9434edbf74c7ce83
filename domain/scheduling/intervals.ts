/** Minutes `[start, end)` from local midnight; it holds nothing when `end <= start`. */
export interface Interval {
  readonly start: number
  readonly end: number
}

/** An interval that takes up `weight` places of something that has several; 1 when left out. */
export interface WeightedInterval extends Interval {
  readonly weight?: number
}

/** A stretch over which the load does not change. */
export interface LoadSegment extends Interval {
  readonly load: number
}

/** The same minutes as sorted, disjoint, non-touching, non-empty intervals. Every function below returns this form. */
export function normalise(intervals: readonly Interval[]): Interval[] {
  const sorted = intervals.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start)
  const result: Interval[] = []
  for (const { start, end } of sorted) {
    const last = result.at(-1)
    if (last && start <= last.end)
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, end) }
    else result.push({ start, end })
  }
  return result
}

/** The minutes that are in `a` or in `b`. */
export function union(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  return normalise([...a, ...b])
}

/** The minutes that are in both `a` and `b`. */
export function intersect(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  const [left, right] = [normalise(a), normalise(b)]
  const result: Interval[] = []
  let [i, j] = [0, 0]
  for (;;) {
    const [x, y] = [left[i], right[j]]
    if (!x || !y) return result
    const [start, end] = [Math.max(x.start, y.start), Math.min(x.end, y.end)]
    if (start < end) result.push({ start, end })
    if (x.end < y.end) i++
    else j++
  }
}

/** The minutes of `from` that are not in `taken`. */
export function subtract(from: readonly Interval[], taken: readonly Interval[]): Interval[] {
  const holes = normalise(taken)
  const result: Interval[] = []
  for (const piece of normalise(from)) {
    let start = piece.start
    for (const hole of holes) {
      if (hole.end <= start) continue
      if (hole.start >= piece.end) break
      if (hole.start > start) result.push({ start, end: hole.start })
      start = hole.end
    }
    if (start < piece.end) result.push({ start, end: piece.end })
  }
  return result
}

/** Whether two intervals share a minute; touching ends do not count, and an empty interval shares nothing. */
export function overlaps(a: Interval, b: Interval): boolean {
  return Math.max(a.start, b.start) < Math.min(a.end, b.end)
}

/** How many minutes the intervals cover, each minute counted once. */
export function coveredMinutes(intervals: readonly Interval[]): number {
  return normalise(intervals).reduce((sum, { start, end }) => sum + end - start, 0)
}

/** The window cut into stretches of equal load, in order, stretches of load 0 included; neighbours differ in load. */
export function loadSegments(items: readonly WeightedInterval[], window: Interval): LoadSegment[] {
  const steps = new Map<number, number>()
  const step = (minute: number, change: number) => steps.set(minute, (steps.get(minute) ?? 0) + change)
  for (const { start, end, weight = 1 } of items) {
    if (!overlaps({ start, end }, window)) continue
    step(Math.max(start, window.start), weight)
    step(Math.min(end, window.end), -weight)
  }
  const result: LoadSegment[] = []
  let [at, load] = [window.start, 0]
  for (const [minute, change] of [...steps].sort(([a], [b]) => a - b)) {
    if (change === 0) continue
    if (minute > at) result.push({ start: at, end: minute, load })
    at = minute
    load += change
  }
  if (at < window.end) result.push({ start: at, end: window.end, load })
  return result
}

/** Peak concurrency: the highest sum of weights at any minute of the window; 0 for an empty window. */
export function peakLoad(items: readonly WeightedInterval[], window: Interval): number {
  return loadSegments(items, window).reduce((peak, { load }) => Math.max(peak, load), 0)
}

/** The minutes of the window at which the sum of weights is `level` or more. */
export function loadedAtLeast(
  items: readonly WeightedInterval[],
  level: number,
  window: Interval,
): Interval[] {
  return normalise(loadSegments(items, window).filter(({ load }) => load >= level))
}

/**
 * The first multiple of `grid` at which `[start, start + duration)` lies inside both `a` and `b`, or null when there is none.
 * Both lists must be normalised.
 */
export function firstFit(
  a: readonly Interval[],
  b: readonly Interval[],
  duration: number,
  grid: number,
): number | null {
  let [i, j] = [0, 0]
  for (;;) {
    const [x, y] = [a[i], b[j]]
    if (!x || !y) return null
    const start = Math.ceil(Math.max(x.start, y.start) / grid) * grid
    if (start + duration <= Math.min(x.end, y.end)) return start
    if (x.end < y.end) i++
    else j++
  }
}
