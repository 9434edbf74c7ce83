import { blockingKeys, matchPeople, type PeopleMatch } from './match-people.ts'
import type { PersonKey } from './person-key.ts'

/** Somebody who was found, by the mark under which they were added, with how well they match. */
export interface FoundPerson<T> extends PeopleMatch {
  mark: T
}

/** People under their duplicate keys, for comparing many with many. */
export interface PersonIndex<T> {
  add(mark: T, person: PersonKey): void
  /** Everybody added whose verdict is not `no`, in no particular order. */
  find(person: PersonKey): FoundPerson<T>[]
}

export function createPersonIndex<T>(): PersonIndex<T> {
  const buckets = new Map<string, { mark: T; person: PersonKey }[]>()
  return {
    add(mark, person) {
      const entry = { mark, person }
      for (const key of blockingKeys(person)) {
        const bucket = buckets.get(key)
        if (bucket) bucket.push(entry)
        else buckets.set(key, [entry])
      }
    },
    find(person) {
      const candidates = new Set(blockingKeys(person).flatMap((key) => buckets.get(key) ?? []))
      const found: FoundPerson<T>[] = []
      for (const { mark, person: other } of candidates) {
        const match = matchPeople(other, person)
        if (match.verdict !== 'no') found.push({ mark, ...match })
      }
      return found
    },
  }
}
