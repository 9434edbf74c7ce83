import type { Reference } from '#domain/outcomes/instrument.ts'

export interface Scale {
  min: number
  max: number
  ticks: number[]
}

const steps = [1, 2, 2.5, 5, 10]

/** Round ticks around all values, at most six of them. */
export function niceScale(values: readonly number[], bounds: { min: number; max: number }): Scale {
  const low = values.length > 0 ? Math.min(...values) : bounds.min
  const high = values.length > 0 ? Math.max(...values) : bounds.max
  const span = Math.max(high - low, (bounds.max - bounds.min) / 50)
  const power = 10 ** Math.floor(Math.log10(span / 4))
  const step = (steps.find((factor) => span / (factor * power) <= 4) ?? 10) * power
  const min = Math.max(bounds.min, Math.floor((low - step / 4) / step) * step)
  const max = Math.min(bounds.max, Math.max(Math.ceil((high + step / 4) / step) * step, min + step))
  const count = Math.round((max - min) / step)
  const ticks = Array.from({ length: count + 1 }, (_, index) => Number((min + index * step).toFixed(4)))
  return { min, max: Math.max(max, ticks.at(-1) ?? max), ticks }
}

/** The reference nearest to a device: its own level first, then one of mixed people; null when there is none. */
export function referenceFor(references: readonly Reference[], deviceType: string | null): Reference | null {
  return (
    references.find(({ population }) => deviceType !== null && population.startsWith(deviceType)) ??
    references[0] ??
    null
  )
}

export interface Bin {
  from: number
  to: number
  count: number
}

/** Equal bins over the scale; the last one holds its upper end. Whole-number ladders get a bin for each step. */
export function binScores(scores: readonly number[], { min, ticks }: Scale, isLadder: boolean): Bin[] {
  const width = isLadder ? 1 : (ticks[1] ?? min + 1) - (ticks[0] ?? min)
  const end = isLadder ? (ticks.at(-1) ?? min) + 1 : (ticks.at(-1) ?? min)
  const count = Math.max(1, Math.round((end - min) / width))
  const bins = Array.from({ length: count }, (_, index) => ({
    from: Number((min + index * width).toFixed(4)),
    to: Number((min + (index + 1) * width).toFixed(4)),
    count: 0,
  }))
  for (const score of scores) {
    const index = Math.min(count - 1, Math.max(0, Math.floor((score - min) / width)))
    const bin = bins[index]
    if (bin) bin.count += 1
  }
  return bins
}

/** The middle value; null of nothing. */
export function medianOf(sorted: readonly number[]): number | null {
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle]
  if (upper === undefined) return null
  const lower = sorted[middle - 1]
  return sorted.length % 2 === 1 || lower === undefined ? upper : (lower + upper) / 2
}
