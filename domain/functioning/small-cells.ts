import {
  saddDisabilities,
  saddDisabilityColumns,
  saddSexColumns,
  saddSexes,
  type Sadd,
  type SaddCounts,
} from './sadd.ts'
import { addsUp, hideUntilSafe, shownOf, slotOf, type Slot } from './hide-cells.ts'

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
  hideUntilSafe(sums)
  return {
    tables: Object.fromEntries(
      held.map(({ axis, rows }) => [axis, rows.map(({ key, slots }) => ({ key, counts: toCounts(slots) }))]),
    ),
    total: toCounts(whole),
    isHidden: sums.flat().some(({ isHidden }) => isHidden),
  }
}

/** What adds up within one line, its sum last: the sexes of every answer, and the answers of every sex, each with their sum. */
function sumsOfLine(slots: Slots): Slot[][] {
  return [
    ...saddDisabilityColumns.map((one) => [...saddSexes, 'all' as const].map((sex) => slots[one][sex])),
    ...saddSexColumns.map((sex) => [...saddDisabilities, 'all' as const].map((one) => slots[one][sex])),
  ]
}

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

const toSlots = (counts: SaddCounts): Slots => mapCounts(counts, (cell) => slotOf(cell ?? 0))

const toCounts = (slots: Slots): SaddCounts => mapCounts(slots, shownOf)
