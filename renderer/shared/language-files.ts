import type { Language } from '#domain/camps/camp.ts'
import { getPreferences } from './preferences.ts'

export const languageOf = (tag: string): Language =>
  tag.startsWith('fa') || tag.startsWith('prs') ? 'fa' : 'en'

/** The language chosen on this device, else the system's. */
export function startLanguage(): Language {
  return getPreferences().language ?? languageOf(globalThis.navigator?.language ?? 'en')
}

const files: Record<Language, () => Promise<{ default: object }>> = {
  en: () => import('../locales/en.json'),
  fa: () => import('../locales/fa.json'),
}

/** Reads the texts of a language; a file that is already there, or on its way, is not fetched again. */
export async function readTexts(language: Language): Promise<object> {
  return (await files[language]()).default
}
