import { normaliseText } from '#domain/people/normalise-name.ts'

/** How one fact of two records agrees. `row` and `other`: only that one tells it. */
export type Agreement = 'same' | 'partly' | 'differs' | 'row' | 'other'

const keysOf = (words: readonly string[]) =>
  new Set(words.map((word) => normaliseText(word).replace(/[^\p{L}\p{N}]+/gu, '')))

/** How the words of two records on one fact agree, whatever their order; null when neither tells anything. */
export function compareWords(row: readonly string[], other: readonly string[]): Agreement | null {
  if (row.length === 0 && other.length === 0) return null
  if (other.length === 0) return 'row'
  if (row.length === 0) return 'other'
  const [mine, theirs] = [keysOf(row), keysOf(other)]
  const shared = [...mine].filter((key) => theirs.has(key)).length
  if (shared === mine.size && shared === theirs.size) return 'same'
  return shared > 0 ? 'partly' : 'differs'
}
