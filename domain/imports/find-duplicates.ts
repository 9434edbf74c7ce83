import type { MatchEvidence } from '../people/match-people.ts'
import { createPersonIndex, type FoundPerson } from '../people/person-index.ts'
import type { PersonKey } from '../people/person-key.ts'

export interface SheetPerson {
  /** Line in the sheet, the header being line 1. */
  line: number
  key: PersonKey
}

export interface SheetDuplicate {
  line: number
  /** The earlier line that this one repeats; for `same` never itself a repetition. */
  ofLine: number
  verdict: 'same' | 'likely'
  score: number
  evidence: MatchEvidence[]
}

function isBetter(candidate: FoundPerson<number>, best: FoundPerson<number>): boolean {
  if (candidate.verdict !== best.verdict) return candidate.verdict === 'same'
  return candidate.score > best.score || (candidate.score === best.score && candidate.mark < best.mark)
}

/**
 * For each row the best earlier row that is, or may be, the same person; in the order of the sheet. Rows that are `same` as
 * an earlier one are not compared with later ones: their first appearance is.
 */
export function findDuplicates(rows: readonly SheetPerson[]): SheetDuplicate[] {
  const index = createPersonIndex<number>()
  const found: SheetDuplicate[] = []
  for (const { line, key } of rows) {
    const [first, ...others] = index.find(key)
    const best = first && others.reduce((a, b) => (isBetter(b, a) ? b : a), first)
    if (best && best.verdict !== 'no') {
      found.push({
        line,
        ofLine: best.mark,
        verdict: best.verdict,
        score: best.score,
        evidence: best.evidence,
      })
    }
    if (best?.verdict !== 'same') index.add(line, key)
  }
  return found
}
