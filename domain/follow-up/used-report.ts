/** One row of the answer to "is it still used", by some group. `null` is a count that is hidden because it is small. */
export interface UsedRow {
  key: string
  /** Looks whose day has come. */
  expected: number | null
  answered: number | null
  used: number | null
  lost: number | null
}

/** Counts below this are not shown outside of the team, because they point at people. */
export const smallestShownCount = 5

/** Share of those who answered and still use it; null when nobody answered or it is hidden. */
export function shareUsed({ answered, used }: Pick<UsedRow, 'answered' | 'used'>): number | null {
  return answered === null || used === null || answered === 0 ? null : used / answered
}

const isSmall = ({ expected }: UsedRow) => expected !== null && expected > 0 && expected < smallestShownCount
const blank = (row: UsedRow): UsedRow => ({ ...row, expected: null, answered: null, used: null, lost: null })

/**
 * Hides groups of fewer than five people. Where exactly one is hidden the next smallest goes with it, because the total minus the
 * others would tell.
 */
export function hideSmallGroups(rows: readonly UsedRow[]): UsedRow[] {
  const small = new Set(rows.filter(isSmall).map(({ key }) => key))
  if (small.size === 1) {
    const next = rows
      .filter(({ key, expected }) => !small.has(key) && (expected ?? 0) > 0)
      .toSorted((a, b) => (a.expected ?? 0) - (b.expected ?? 0))[0]
    if (next) small.add(next.key)
  }
  return rows.map((row) => (small.has(row.key) ? blank(row) : row))
}
