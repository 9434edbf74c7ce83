import { toLatinDigits } from '../time/digits.ts'

/** A published table from points to a standard score (T, mean 50, deviation 10), as a clinic has loaded it. */
export interface ConversionTable {
  instrument: string
  /** Where the clinic took it from: title, version, date. */
  source: string
  /** Points → T-score. */
  rows: { points: number; t: number }[]
}

export type TableProblem =
  | { reason: 'unreadable'; line: number }
  | { reason: 'repeated'; line: number }
  | { reason: 'not_rising'; line: number }
  | { reason: 'out_of_range'; line: number }
  | { reason: 'incomplete'; missing: number }

/**
 * Reads a pasted table: a line for each sum of points, points and T-score apart by space, tab, comma or semicolon. Every sum of
 * the range must be there and T must not fall; nothing is filled in between.
 */
export function readConversionTable(
  text: string,
  range: { min: number; max: number },
): { rows: ConversionTable['rows']; problems: TableProblem[] } {
  const rows: ConversionTable['rows'] = []
  const problems: TableProblem[] = []
  const lines = toLatinDigits(text).split(/\r?\n/)
  lines.forEach((raw, index) => {
    const line = index + 1
    const numbers =
      raw
        .trim()
        .replaceAll('٫', '.')
        .match(/\d+(?:\.\d+)?/g)
        ?.map(Number) ?? []
    const [points, t] = numbers
    if (points === undefined) return
    if (t === undefined) return void problems.push({ reason: 'unreadable', line })
    if (!Number.isInteger(points) || points < range.min || points > range.max || t < 0 || t > 100)
      return void problems.push({ reason: 'out_of_range', line })
    if (rows.some((row) => row.points === points)) return void problems.push({ reason: 'repeated', line })
    const before = rows.filter((row) => row.points < points).at(-1)
    if (before && before.t > t) return void problems.push({ reason: 'not_rising', line })
    rows.push({ points, t })
    rows.sort((a, b) => a.points - b.points)
  })
  const missing = range.max - range.min + 1 - rows.length
  if (problems.length === 0 && missing > 0) problems.push({ reason: 'incomplete', missing })
  return { rows, problems }
}

/** The T-score for a sum of points, or null when the table has none. */
export function convertPoints(table: ConversionTable | null, points: number): number | null {
  return table?.rows.find((row) => row.points === points)?.t ?? null
}
