/** What a size is called by, beside its figures: units, counts of ply, and sizes of clothing and people. */
export const sizeWords = ['cm', 'mm', 'in', 'ply', 'Child', 'Adult', 'S', 'M', 'L', 'XL'] as const
export type SizeWord = (typeof sizeWords)[number]

const measured = /(?<=\d\s?)(cm|mm|in|ply)\b/g
const called = /(?<![\p{L}\d-])(Child|Adult|XL|[SML])(?![\p{L}\d-])/gu

/** A size as it is said in a language: `L, 3 ply` with each of its words and its comma replaced. What is no word of a size stays. */
export function saySize(size: string, word: (key: SizeWord) => string, comma: string): string {
  const say = (found: string) => word(found as SizeWord)
  return size.replace(measured, say).replace(called, say).replaceAll(', ', comma)
}
