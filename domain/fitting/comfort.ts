/** Socket Comfort Score: 0 to 10, 10 = most comfortable (Hanspal, Fisher, Nieveen 2003). The reverse of a pain score. */
export const comfortScores = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const

/**
 * Below this score a device goes back for rework, unless a person decides otherwise. A working value of this program, to be
 * confirmed by a prosthetist; the camp may set another one.
 */
export const defaultComfortThreshold = 6

/** Whether a score asks for rework; a score that was not asked for does not. */
export function isLowComfort(score: number | null, threshold: number): boolean {
  return score !== null && score < threshold
}
