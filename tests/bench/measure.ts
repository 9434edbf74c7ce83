/** One line of the table: what we take, what the bare thing takes in the same run, and what we aim at. */
export interface Result {
  name: string
  unit: 'ms' | 'MB'
  ours: number
  /** 95th percentile, where single calls are measured. */
  p95?: number
  bare: number | null
  bareIs: string
  aim: string
}

/** Sorted milliseconds of `runs` calls after `warmUp` ones. */
export async function sample(runs: number, call: (index: number) => unknown, warmUp = Math.ceil(runs / 10)) {
  for (let index = 0; index < warmUp; index += 1) await call(index)
  const times: number[] = []
  for (let index = 0; index < runs; index += 1) {
    const start = performance.now()
    await call(index)
    times.push(performance.now() - start)
  }
  return times.sort((a, b) => a - b)
}

/** Two things by turns, so that whatever else the machine does weighs on both alike; sorted milliseconds of each. */
export async function samplePairs(
  runs: number,
  one: () => unknown,
  other: () => unknown,
  warmUp = 2,
): Promise<[number[], number[]]> {
  const times: [number[], number[]] = [[], []]
  for (let index = -warmUp; index < runs; index += 1) {
    for (const [which, call] of [one, other].entries()) {
      const start = performance.now()
      await call()
      if (index >= 0) times[which]?.push(performance.now() - start)
    }
  }
  return [times[0].sort((a, b) => a - b), times[1].sort((a, b) => a - b)]
}

export const median = (sorted: number[]) => at(sorted, 0.5)
export const p95 = (sorted: number[]) => at(sorted, 0.95)
const at = (sorted: number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

export function printTable(results: readonly Result[]): void {
  const number = (value: number) =>
    value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toFixed(3)
  const rows = results.map(({ name, unit, ours, p95: high, bare, bareIs, aim }) => [
    name,
    `${number(ours)} ${unit}`,
    high === undefined ? '' : `${number(high)} ${unit}`,
    bare === null ? '' : `${number(bare)} ${unit}`,
    bare === null ? '' : `${(ours / bare).toFixed(2)} ×`,
    bareIs,
    aim,
  ])
  const head = ['what', 'ours', 'p95', 'bare', 'ratio', 'bare is', 'aim']
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)),
  )
  for (const row of [head, widths.map((width) => '─'.repeat(width)), ...rows]) {
    console.log(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
  }
}
