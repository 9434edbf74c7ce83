import type { CampKind, Language } from '#domain/camps/camp.ts'
import en from '../locales/en.json?paper'
import fa from '../locales/fa.json?paper'
import type texts from '../locales/en.json'
import type { paperSections } from './paper-sections.ts'

type Texts = typeof texts
type Sections = typeof paperSections

/** What a paper says in its own language, which need not be the screen's. */
export type PaperWords = {
  [Name in keyof Sections]: Sections[Name] extends readonly (infer Entry)[]
    ? Pick<Texts[Name], Entry & keyof Texts[Name]>
    : Texts[Name]
}

const CLINIC = '_clinic'

/** The words of a permanent clinic: where a text has one of its own for it, that one. */
function ofClinic<Words extends object>(words: Words): Words {
  const entries = Object.fromEntries(Object.entries(words)) as Record<string, unknown>
  for (const [key, value] of Object.entries(words)) {
    if (typeof value === 'object' && value !== null) entries[key] = ofClinic(value as object)
    else if (key.endsWith(CLINIC)) entries[key.slice(0, -CLINIC.length)] = value
  }
  return entries as Words
}

const printed = ({ print, papers }: PaperWords) => ({ print: ofClinic(print), papers: ofClinic(papers) })

const words: Record<CampKind, Record<Language, PaperWords>> = {
  camp: { en, fa },
  clinic: { en: { ...en, ...printed(en) }, fa: { ...fa, ...printed(fa) } },
}

export const wordsIn = (language: Language, kind: CampKind = 'camp'): PaperWords => words[kind][language]

/** Puts values into the `{{places}}` of a sentence. */
export function fill(sentence: string, values: Record<string, string>): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (_place, name: string) => values[name] ?? '')
}
