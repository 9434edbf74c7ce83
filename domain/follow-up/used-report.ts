import { hideUntilSafe, shownOf, slotOf, type Slot } from '../functioning/hide-cells.ts'

/** One row of the answer to "is it still used", by some group. `null` is a count that is hidden because it is small. */
export interface UsedRow {
  key: string
  /** Looks whose day has come. */
  expected: number | null
  answered: number | null
  used: number | null
  lost: number | null
}

/** Share of those who answered and still use it; null when nobody answered or it is hidden. */
export function shareUsed({ answered, used }: Pick<UsedRow, 'answered' | 'used'>): number | null {
  return answered === null || used === null || answered === 0 ? null : used / answered
}

type Counts = Omit<UsedRow, 'key'>

/** What rows make together; a hidden count counts nothing. */
export function sumUsed(rows: readonly Counts[]): Counts {
  const sum = (column: keyof Counts) => rows.reduce((all, row) => all + (row[column] ?? 0), 0)
  return { expected: sum('expected'), answered: sum('answered'), used: sum('used'), lost: sum('lost') }
}

/** The same looks grouped in several ways, by what they are grouped by, and all of them together. */
export interface UsedTables<Axis extends string> {
  tables: Record<Axis, UsedRow[]>
  total: UsedRow
}

/** What a row says and what follows from it: who answered no, and who is still waited for. */
const columns = ['expected', 'answered', 'used', 'lost', 'unused', 'waiting'] as const
type Slots = Record<(typeof columns)[number], Slot>

/**
 * The rows as they may leave the team: no count from 1 to 4, neither shown nor one that follows from what is shown. All groupings
 * of the same looks share their total, so they are hidden together.
 */
export function hideSmallUsed<Axis extends string>({ tables, total }: UsedTables<Axis>): UsedTables<Axis> {
  const whole = toSlots(total)
  const held = (Object.entries(tables) as [Axis, UsedRow[]][]).map(([axis, rows]) => ({
    axis,
    lines: rows.map((row) => ({ row, slots: toSlots(row) })),
  }))
  const sums = [
    ...sumsOfRow(whole),
    ...held.flatMap(({ lines }) => [
      ...lines.flatMap(({ slots }) => sumsOfRow(slots)),
      ...columns.map((column) => [...lines.map(({ slots }) => slots[column]), whole[column]]),
    ]),
  ]
  hideUntilSafe(sums)
  const shown = held.map(({ axis, lines }) => [axis, lines.map(({ row, slots }) => toRow(row, slots))])
  return {
    tables: Object.fromEntries(shown) as Record<Axis, UsedRow[]>,
    total: toRow(total, whole),
  }
}

function toSlots({ expected, answered, used, lost }: UsedRow): Slots {
  const [all, told, still, gone] = [expected ?? 0, answered ?? 0, used ?? 0, lost ?? 0]
  return {
    expected: slotOf(all),
    answered: slotOf(told),
    used: slotOf(still),
    lost: slotOf(gone),
    unused: slotOf(told - still),
    waiting: slotOf(all - told - gone),
  }
}

const sumsOfRow = ({ expected, answered, used, lost, unused, waiting }: Slots): Slot[][] => [
  [used, unused, answered],
  [answered, lost, waiting, expected],
]

const toRow = ({ key }: UsedRow, { expected, answered, used, lost }: Slots): UsedRow => ({
  key,
  expected: shownOf(expected),
  answered: shownOf(answered),
  used: shownOf(used),
  lost: shownOf(lost),
})
