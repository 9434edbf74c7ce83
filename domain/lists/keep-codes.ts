import type { DailyListRow, DailyListSection } from './daily-list.ts'

/**
 * A list of changes whose rows that stood on the earlier list keep the code that they had there, so that both papers and the catch-up
 * screen speak of the same row; new rows take codes that the earlier list has not used.
 */
export function keepCodes(
  sections: readonly DailyListSection[],
  before: readonly DailyListRow[],
): DailyListSection[] {
  const nextCode = freshCodes(before.map(({ rowCode }) => rowCode))
  return sections.map((section) => ({
    ...section,
    rows: section.rows.map((row) => ({ ...row, rowCode: row.was?.rowCode ?? nextCode() })),
  }))
}

/** Past the highest plain number where the codes have no letters; else a further number under `N`, whether a section has that letter or not. */
function freshCodes(used: readonly string[]): () => string {
  const hasLetters = used.some((code) => /^[^0-9]/.test(code))
  const prefix = hasLetters ? 'N' : ''
  const numbers = used.flatMap((code) =>
    code.startsWith(prefix) && /^\d+$/.test(code.slice(prefix.length))
      ? Number(code.slice(prefix.length))
      : [],
  )
  let last = Math.max(0, ...numbers)
  return () => {
    last += 1
    return `${prefix}${last}`
  }
}
