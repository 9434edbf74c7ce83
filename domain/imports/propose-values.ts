import { wordsOf } from '../people/normalise-name.ts'
import type { CommunityStatus } from '../people/patient.ts'
import { provinceSpellings, type Province } from '../people/provinces.ts'
import type { ImportField } from './column.ts'
import { deviceWords, sideWords } from './device-words.ts'
import type { Proposal } from './row.ts'
import { causeHints, deviceHints, needHints, statusHints, type Hints } from './value-hints.ts'
import { causeWords, languageWords, needWords, statusWords, type Words } from './value-words.ts'
import { findInside, findNear, foldWord, lookupOf, type Lookup } from './word-lookup.ts'

const most = 3
/** A beginning of fewer letters begins too many words. */
const shortestBeginning = 3

type Proposer = (text: string) => string[]

function startingWith(lookup: Lookup<string>, text: string): string[] {
  const folded = foldWord(text)
  if (folded.length < shortestBeginning) return []
  return [...lookup].flatMap(([word, value]) => (word.startsWith(folded) ? [value] : []))
}

function nearOneWord(lookup: Lookup<string>, text: string): string[] {
  return text.split(/[^\p{L}\p{N}\u200c]+/u).flatMap((word) => findNear(lookup, foldWord(word)) ?? [])
}

/** Known words inside the text, then what broad words in it may mean, then known words that it begins or nearly is. */
function proposerOf<T extends string>(lookup: Lookup<T>, hints: Hints<T> = []): Proposer {
  const hintLookup = new Map(
    hints.flatMap(([values, words]) => words.map((word) => [foldWord(word), values] as const)),
  )
  return (text) => [
    ...findInside(lookup, text),
    ...findInside(hintLookup, text).flat(),
    ...startingWith(lookup, text),
    ...nearOneWord(lookup, text),
  ]
}

const fromWords = <T extends string>(words: Words<T>, hints?: Hints<T>) => proposerOf(lookupOf(words), hints)

const provinceNames = new Map([...provinceSpellings].map(([word, { en }]: [string, Province]) => [word, en]))
const sides = lookupOf(sideWords)
const proposeDevices = fromWords(deviceWords, deviceHints)

const proposers: Partial<Record<ImportField, Proposer>> = {
  cause: fromWords(causeWords, causeHints),
  status: fromWords(statusWords, statusHints),
  language: fromWords(languageWords),
  needs: fromWords(needWords, needHints),
  province: proposerOf(provinceNames),
  // A device in the place of one with its side would lose the side.
  device: (text) => (findInside(sides, text).length > 0 ? [] : proposeDevices(text)),
}

const denying = new Set(['no', 'not', 'without', 'never', 'بدون', 'فاقد', 'ندارد', 'نیست'])

/** What is denied is not meant: without a card of any kind is without documents. */
function proposeDenied(field: ImportField): string[] {
  return field === 'status' ? ['undocumented' satisfies CommunityStatus] : []
}

/** Which known values a text that names none may mean, likeliest first, at most three; each is read back as itself. */
export function proposeValues(field: ImportField, text: string): Proposal[] {
  const isDenied = wordsOf(text).some((word) => denying.has(word))
  const values = new Set(isDenied ? proposeDenied(field) : proposers[field]?.(text))
  return [...values].slice(0, most).map((value) => ({ value, label: value }))
}
