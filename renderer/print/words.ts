import type { Language } from '#domain/camps/camp.ts'
import en from '../locales/en.json'
import fa from '../locales/fa.json'

/** What a paper says in its own language, which need not be the screen's. */
export type PaperWords = Pick<
  typeof en,
  | 'print'
  | 'papers'
  | 'lists'
  | 'domain'
  | 'measure'
  | 'stock'
  | 'common'
  | 'sadd'
  | 'rehab'
  | 'timeline'
  | 'assess'
  | 'clock'
  | 'door'
>

const words: Record<Language, PaperWords> = { en, fa }

export const wordsIn = (language: Language): PaperWords => words[language]

/** Puts values into the `{{places}}` of a sentence. */
export function fill(sentence: string, values: Record<string, string>): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (_place, name: string) => values[name] ?? '')
}

/** Keeps a name whole and in its own direction inside a plain text, where there is no `<bdi>`. */
export const isolate = (text: string): string => (text === '' ? '' : `\u2068${text}\u2069`)
