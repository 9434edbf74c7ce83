import type { Instrument } from './instrument.ts'

/** What a change between two results of one person says. `unclear` is less than the change that counts, or none is known. */
export type ChangeVerdict = 'better' | 'worse' | 'unclear'

export interface OutcomeChange {
  /** Second minus first, in the instrument's unit. */
  difference: number
  verdict: ChangeVerdict
  /** Whether the two days are so close that a change tells of the day, not of the person (a camp's baseline). */
  isSoon: boolean
}

/** Days within which tests of a camp are one baseline. */
export const baselineDays = 3

/** Compares two results of one person, the earlier first. `daysApart` counts the days between them. */
export function compareScores(
  instrument: Instrument,
  first: number,
  second: number,
  daysApart: number,
): OutcomeChange {
  const difference = Math.round((second - first) * 1e6) / 1e6
  const isSoon = daysApart < baselineDays
  const counts = instrument.change !== null && Math.abs(difference) >= instrument.change.value
  if (!counts || isSoon) return { difference, verdict: 'unclear', isSoon }
  return { difference, verdict: difference > 0 === instrument.higherIsBetter ? 'better' : 'worse', isSoon }
}

/** Severity words of a pain rating: 0 none, 1 to 3 mild, 4 to 6 moderate, 7 to 10 severe (usual bands, to be confirmed). */
export function painBand(rating: number): 'none' | 'mild' | 'moderate' | 'severe' {
  if (rating < 1) return 'none'
  if (rating < 4) return 'mild'
  return rating < 7 ? 'moderate' : 'severe'
}
