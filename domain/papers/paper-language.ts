import type { Language } from '../camps/camp.ts'
import type { SpokenLanguage } from '../people/spoken-language.ts'

/** Spoken languages whose readers read Persian papers with ease, or at least its script. */
const persianReaders: readonly SpokenLanguage[] = ['fa', 'prs', 'ps', 'haz', 'ar', 'az', 'ku', 'bal', 'ur']
const englishReaders: readonly SpokenLanguage[] = ['en', 'hi']

/** The language of a paper that somebody takes home; null when nobody knows what they speak. */
export function paperLanguageFor(spoken: SpokenLanguage | null): Language | null {
  if (spoken === null) return null
  if (persianReaders.includes(spoken)) return 'fa'
  return englishReaders.includes(spoken) ? 'en' : null
}
