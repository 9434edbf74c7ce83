import { toLatinDigits } from '../time/digits.ts'
import type { Instrument } from './instrument.ts'
import type { Outcome } from './outcome.ts'

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

/**
 * The instrument and its results as the loaded table gives them: T-scores with the change and the reference that are known of them.
 * Null without a table; results that the table does not hold are left out.
 */
export function convertOutcomes(
  instrument: Instrument,
  outcomes: readonly Outcome[],
  table: ConversionTable | null,
): { instrument: Instrument; outcomes: Outcome[] } | null {
  if (!instrument.convertsByTable || !table) return null
  const range = { min: 0, max: 100 }
  return {
    instrument: {
      ...instrument,
      ...instrument.convertsByTable,
      unit: 't_score',
      range,
      usual: range,
      decimals: 1,
    },
    outcomes: outcomes.flatMap((outcome) => {
      const t = outcome.score === null ? null : convertPoints(table, outcome.score)
      return t === null ? [] : [{ ...outcome, score: t }]
    }),
  }
}
