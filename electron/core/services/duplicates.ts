import type { LikelyDuplicate } from '#contract/patients.ts'
import type { Reader } from '#db/handles.ts'
import { listPatientsByKeys } from '#db/patients.ts'
import { blockingKeys, matchPeople } from '#domain/people/match-people.ts'
import { toPersonKey, type PersonFacts } from '#domain/people/person-key.ts'

/** Candidates that are compared in full; common names share a key with many people. */
const CANDIDATES = 300
const SHOWN = 8

/** People in the file who may be the one described, best first. */
export function findDuplicatesOf(
  db: Reader,
  person: PersonFacts,
  exceptId: string | null,
): LikelyDuplicate[] {
  const key = toPersonKey(person)
  const keys = blockingKeys(key)
  if (keys.length === 0) return []
  return listPatientsByKeys(db, keys, CANDIDATES)
    .filter(({ id }) => id !== exceptId)
    .flatMap((patient) => {
      const match = matchPeople(key, toPersonKey(patient))
      if (match.verdict === 'no') return []
      return [{ patient, score: match.score, verdict: match.verdict, evidence: match.evidence }]
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, SHOWN)
}
