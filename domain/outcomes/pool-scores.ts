import { smallestShownCell } from '../functioning/hide-cells.ts'

/**
 * Sorted scores as they may leave the team: people with neighbouring results are pooled, at least five at a time, and each gets the
 * middle result of the five. Of fewer than five people nothing is told.
 */
export function poolScores(sorted: readonly number[]): number[] {
  const pools = Math.floor(sorted.length / smallestShownCell)
  return Array.from({ length: pools }, (_, index) => {
    const from = index * smallestShownCell
    const pool = sorted.slice(from, index === pools - 1 ? undefined : from + smallestShownCell)
    return pool.map(() => pool[Math.floor(pool.length / 2)] ?? 0)
  }).flat()
}
