import { isWithinOneEdit } from '../people/edit-distance.ts'
import { normaliseText, wordsOf } from '../people/normalise-name.ts'
import type { Words } from './value-words.ts'

/** Folded words with what each names. */
export type Lookup<T> = ReadonlyMap<string, T>

/** Words shorter than this must be exact: one letter more or less makes another word. */
const shortestFuzzy = 5
/** Known expressions have at most so many words. */
const longestRun = 5

/** Lower case, one letter shape, no spaces or punctuation other than `+` and `&`. */
export function foldWord(text: string): string {
  return normaliseText(text).replace(/[^\p{L}\p{N}+&]/gu, '')
}

/** The words of a table, and the names of its values themselves. */
export function lookupOf<T extends string>(table: Words<T>): Lookup<T> {
  const lookup = new Map<string, T>()
  for (const value of Object.keys(table) as T[]) {
    lookup.set(foldWord(value), value)
    for (const word of table[value] ?? []) {
      if (!lookup.has(foldWord(word))) lookup.set(foldWord(word), value)
    }
  }
  return lookup
}

/** The value of the one word that is a single letter away; null when none or when words of two values are. */
export function findNear<T>(lookup: Lookup<T>, folded: string): T | null {
  if (folded.length < shortestFuzzy) return null
  const near = new Set<T>()
  for (const [word, value] of lookup) {
    if (word.length >= shortestFuzzy && isWithinOneEdit(word, folded)) near.add(value)
  }
  const [only] = near
  return near.size === 1 && only !== undefined ? only : null
}

/** What a text is made of, from its start: the longest known expressions, and the words between them. */
function runsOf<T>(lookup: Lookup<T>, text: string): ({ value: T } | { word: string })[] {
  const words = wordsOf(text)
  const runs: ({ value: T } | { word: string })[] = []
  for (let at = 0; at < words.length;) {
    const longest = Math.min(longestRun, words.length - at)
    const lengths = Array.from({ length: longest }, (_, index) => longest - index)
    const length = lengths.find((count) => lookup.has(words.slice(at, at + count).join('')))
    const value = length && lookup.get(words.slice(at, at + length).join(''))
    if (length && value !== undefined) runs.push({ value: value as T })
    else runs.push({ word: words[at] ?? '' })
    at += length ?? 1
  }
  return runs
}

/** The values that a text names somewhere, in its order. */
export function findInside<T>(lookup: Lookup<T>, text: string): T[] {
  return [...new Set(runsOf(lookup, text).flatMap((run) => ('value' in run ? [run.value] : [])))]
}

/** The one value of a text that is made of known expressions and words without weight; null when it says anything else. */
export function findCovering<T>(lookup: Lookup<T>, text: string, weightless: ReadonlySet<string>): T | null {
  const runs = runsOf(lookup, text)
  if (runs.some((run) => 'word' in run && !weightless.has(run.word))) return null
  const [only, ...others] = findInside(lookup, text)
  return only !== undefined && others.length === 0 ? only : null
}
