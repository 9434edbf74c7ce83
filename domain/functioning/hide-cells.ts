import { findSolvable } from './solve-sums.ts'

/** Counts from 1 to this number less one could name a person outside the team. */
export const smallestShownCell = 5

/** A count, and whether a reader outside the team may not see it. */
export interface Slot {
  value: number
  isHidden: boolean
}

/** A count of a table that leaves the team; one from 1 to 4 is hidden. */
export const slotOf = (value: number): Slot => ({ value, isHidden: value > 0 && value < smallestShownCell })

/** What a reader outside the team sees of it. */
export const shownOf = ({ value, isHidden }: Slot): number | null => (isHidden ? null : value)

/**
 * Hides so many more slots that no hidden one can be worked out from all the sums together. A sum is what adds up, its total last; a
 * slot may stand in many.
 */
export function hideUntilSafe(sums: readonly (readonly Slot[])[]): void {
  let isSafe = false
  while (!isSafe) isSafe = !sums.map(hideBesideLone).includes(true) && !hideBesideSolvable(sums)
}

/** Whether the last slot is what the others add up to. Where it is not (people with two devices, or none), it tells nothing of them. */
export const addsUp = (sum: readonly Slot[]): boolean =>
  sum.slice(0, -1).reduce((all, { value }) => all + value, 0) === sum.at(-1)?.value

/** Where one cell of a sum alone is hidden, the smallest of the others is hidden too. Whether one was. */
const hideBesideLone = (sum: readonly Slot[]): boolean =>
  sum.filter(({ isHidden }) => isHidden).length === 1 && hideSmallest(sum)

/** Where hidden cells still follow from several sums together, more is hidden beside each of them. Whether any was. */
function hideBesideSolvable(sums: readonly (readonly Slot[])[]): boolean {
  const hidden = [...new Set(sums.flat().filter(({ isHidden }) => isHidden))]
  const places = new Map(hidden.map((slot, at) => [slot, at]))
  const rows = sums
    .filter((sum) => sum.some(({ isHidden }) => isHidden))
    .map((sum) => {
      const row = hidden.map(() => 0)
      for (const [at, slot] of sum.entries()) {
        const place = places.get(slot)
        if (place !== undefined) row[place] = at === sum.length - 1 ? -1 : 1
      }
      return row
    })
  const solvable = findSolvable(rows).flatMap((place) => hidden[place] ?? [])
  if (solvable.length === 0) return false
  const beside = solvable.map((slot) => hideSmallest(sums.filter((sum) => sum.includes(slot)).flat()))
  return beside.includes(true) || hideSmallest(sums.flat())
}

function hideSmallest(slots: readonly Slot[]): boolean {
  const [smallest] = slots
    .filter(({ isHidden, value }) => !isHidden && value > 0)
    .toSorted((a, b) => a.value - b.value)
  if (!smallest) return false
  smallest.isHidden = true
  return true
}
