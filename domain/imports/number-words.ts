import { wordsOf } from '../people/normalise-name.ts'

const inOrder = (from: number, step: number, words: string): (readonly [string, number])[] =>
  words.split(' ').map((word, index) => [word, from + index * step] as const)

const values: ReadonlyMap<string, number> = new Map([
  ...inOrder(
    1,
    1,
    'یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده چهارده پانزده شانزده هفده هجده نوزده',
  ),
  ...inOrder(20, 10, 'بیست سی چهل پنجاه شصت هفتاد هشتاد نود صد'),
  ...inOrder(
    1,
    1,
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen',
  ),
  ...inOrder(16, 1, 'sixteen seventeen eighteen nineteen'),
  ...inOrder(20, 10, 'twenty thirty forty fifty sixty seventy eighty ninety'),
])
const joining = new Set(['و', 'and', 'سال', 'ساله', 'years', 'year', 'old'])

/** A number up to 199 that is written in words: «سی و پنج», "thirty-five"; null for anything else. */
export function readNumberWords(text: string): number | null {
  const told = wordsOf(text).filter((word) => !joining.has(word))
  const numbers = told.map((word) => values.get(word) ?? NaN)
  // From the larger to the smaller, each once: twenty-five, not five twenty.
  const isOrdered = numbers.every((one, at) => at === 0 || (numbers[at - 1] ?? 0) >= (one < 10 ? 20 : 100))
  const sum = numbers.reduce((total, one) => total + one, 0)
  return told.length > 0 && isOrdered && !Number.isNaN(sum) ? sum : null
}
