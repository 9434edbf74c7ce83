import { blockingKeys, matchPeople, type MatchEvidence } from '../people/match-people.ts'
import { toPersonKey, type PersonFacts, type PersonKey } from '../people/person-key.ts'

export interface SheetPerson {
  /** Line in the sheet, the header being line 1. */
  line: number
  person: PersonFacts
}

export interface SheetDuplicate {
  line: number
  /** The earlier line that this one repeats; for `same` never itself a repetition. */
  ofLine: number
  verdict: 'same' | 'likely'
  score: number
  evidence: MatchEvidence[]
}

interface Entry {
  line: number
  key: PersonKey
}

function isBetter(candidate: SheetDuplicate, best: SheetDuplicate | null): boolean {
  if (!best) return true
  if (candidate.verdict !== best.verdict) return candidate.verdict === 'same'
  return candidate.score > best.score || (candidate.score === best.score && candidate.ofLine < best.ofLine)
}

function findBest(entry: Entry, candidates: Iterable<Entry>): SheetDuplicate | null {
  let best: SheetDuplicate | null = null
  for (const earlier of candidates) {
    const { verdict, score, evidence } = matchPeople(earlier.key, entry.key)
    if (verdict === 'no') continue
    const found = { line: entry.line, ofLine: earlier.line, verdict, score, evidence }
    if (isBetter(found, best)) best = found
  }
  return best
}

/**
 * For each row the best earlier row that is, or may be, the same person; in the order of the sheet. Rows that are `same` as
 * an earlier one are not compared with later ones: their first appearance is.
 */
export function findDuplicates(rows: readonly SheetPerson[]): SheetDuplicate[] {
  const byKey = new Map<string, Entry[]>()
  const found: SheetDuplicate[] = []
  for (const { line, person } of rows) {
    const entry = { line, key: toPersonKey(person) }
    const keys = blockingKeys(entry.key)
    const best = findBest(entry, new Set(keys.flatMap((key) => byKey.get(key) ?? [])))
    if (best) found.push(best)
    if (best?.verdict === 'same') continue
    for (const key of keys) {
      const bucket = byKey.get(key)
      if (bucket) bucket.push(entry)
      else byKey.set(key, [entry])
    }
  }
  return found
}
