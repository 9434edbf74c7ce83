import {
  saddDisabilities,
  saddDisabilityColumns,
  saddSexColumns,
  saddSexes,
  type Sadd,
  type SaddCounts,
} from './sadd.ts'
import { findSolvable } from './solve-sums.ts'

/** Counts from 1 to this number less one could name a person outside the team. */
export const smallestShownCell = 5

interface Slot {
  value: number
  isHidden: boolean
}
type Slots = Record<keyof SaddCounts, Record<keyof SaddCounts['all'], Slot>>

/**
 * The counts as they may leave the team. Cells from 1 to 4 are hidden, and because sums are shown beside them, so many others that
 * no hidden cell can be worked out from all the sums together. The tables share their total, so they are hidden together.
 */
export function hideSmallCells({ tables, total }: Sadd): Sadd {
  const whole = toSlots(total)
  const held = Object.entries(tables).map(([axis, rows]) => ({
    axis,
    rows: rows.map(({ key, counts }) => ({ key, slots: toSlots(counts) })),
  }))
  const sums = [
    ...sumsOfLine(whole),
    ...held.flatMap(({ rows }) => [
      ...rows.flatMap(({ slots }) => sumsOfLine(slots)),
      ...sumsOfColumns([...rows.map(({ slots }) => slots), whole]).filter(addsUp),
    ]),
  ]
  let isSafe = false
  while (!isSafe) isSafe = !sums.map(hideBesideLone).includes(true) && !hideBesideSolvable(sums)
  return {
    tables: Object.fromEntries(
      held.map(({ axis, rows }) => [axis, rows.map(({ key, slots }) => ({ key, counts: toCounts(slots) }))]),
    ),
    total: toCounts(whole),
    isHidden: sums.flat().some(({ isHidden }) => isHidden),
  }
}

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

/** What adds up within one line, its sum last: the sexes of every answer, and the answers of every sex, each with their sum. */
function sumsOfLine(slots: Slots): Slot[][] {
  return [
    ...saddDisabilityColumns.map((one) => [...saddSexes, 'all' as const].map((sex) => slots[one][sex])),
    ...saddSexColumns.map((sex) => [...saddDisabilities, 'all' as const].map((one) => slots[one][sex])),
  ]
}

/** People with two devices, or none, keep the lines of a table from adding up; then its sum tells nothing. */
const addsUp = (sum: readonly Slot[]): boolean =>
  sum.slice(0, -1).reduce((all, { value }) => all + value, 0) === sum.at(-1)?.value

function sumsOfColumns(lines: readonly Slots[]): Slot[][] {
  return saddDisabilityColumns.flatMap((one) =>
    saddSexColumns.map((sex) => lines.map((slots) => slots[one][sex])),
  )
}

function mapCounts<From, To>(
  counts: Record<keyof SaddCounts, Record<keyof SaddCounts['all'], From>>,
  change: (from: From) => To,
) {
  const bySex = (one: keyof SaddCounts) => ({
    female: change(counts[one].female),
    male: change(counts[one].male),
    unknown: change(counts[one].unknown),
    all: change(counts[one].all),
  })
  return { with: bySex('with'), without: bySex('without'), unknown: bySex('unknown'), all: bySex('all') }
}

const toSlots = (counts: SaddCounts): Slots =>
  mapCounts(counts, (cell) => {
    const value = cell ?? 0
    return { value, isHidden: value > 0 && value < smallestShownCell }
  })

const toCounts = (slots: Slots): SaddCounts =>
  mapCounts(slots, ({ value, isHidden }) => (isHidden ? null : value))
