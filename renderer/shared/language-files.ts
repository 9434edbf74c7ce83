import type { Language } from '#domain/camps/camp.ts'
import { getPreferences } from './preferences.ts'

export const languageOf = (tag: string): Language =>
  tag.startsWith('fa') || tag.startsWith('prs') ? 'fa' : 'en'

/** The language chosen on this device, else the system's. */
export function startLanguage(): Language {
  return getPreferences().language ?? languageOf(globalThis.navigator?.language ?? 'en')
}

/** What the first screens say comes first, the rest when they stand. */
export type TextsPart = 'first' | 'rest'

const files: Record<Language, Record<TextsPart, () => Promise<{ default: object }>>> = {
  en: {
    first: () => import('../locales/en.json?first'),
    rest: () => import('../locales/en.json?rest'),
  },
  fa: {
    first: () => import('../locales/fa.json?first'),
    rest: () => import('../locales/fa.json?rest'),
  },
}

/** Reads a part of the texts of a language; a file that is already there, or on its way, is not fetched again. */
export async function readTexts(language: Language, part: TextsPart): Promise<object> {
  return (await files[language][part]()).default
}
