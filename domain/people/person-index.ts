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

interface Entry<T> {
  mark: T
  person: PersonKey
  /** The search that looked at this entry last: one person stands under several keys. */
  seenIn: number
}

/** With `wanted`, people are found under these keys alone: all those that anybody will be sought by. */
export function createPersonIndex<T>(wanted?: ReadonlySet<string>): PersonIndex<T> {
  const buckets = new Map<string, Entry<T>[]>()
  let round = 0
  return {
    add(mark, person) {
      const entry = { mark, person, seenIn: 0 }
      for (const key of blockingKeys(person)) {
        if (wanted && !wanted.has(key)) continue
        const bucket = buckets.get(key)
        if (bucket) bucket.push(entry)
        else buckets.set(key, [entry])
      }
    },
    find(person) {
      round += 1
      const found: FoundPerson<T>[] = []
      for (const key of blockingKeys(person)) {
        for (const entry of buckets.get(key) ?? []) {
          if (entry.seenIn === round) continue
          entry.seenIn = round
          const match = matchPeople(entry.person, person)
          if (match.verdict !== 'no') found.push({ mark: entry.mark, ...match })
        }
      }
      return found
    },
  }
}
