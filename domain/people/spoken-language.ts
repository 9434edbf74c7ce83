/** Languages that somebody may speak; ISO 639-1, Dari as `prs`, Hazaragi as `haz`. */
export const spokenLanguages = [
  'fa',
  'prs',
  'ps',
  'haz',
  'ar',
  'az',
  'ku',
  'bal',
  'ur',
  'hi',
  'en',
  'other',
] as const
export type SpokenLanguage = (typeof spokenLanguages)[number]

/** Spoken by people who read Persian: Dari and Hazaragi are Persian, the others' speakers in Iran and Afghanistan learn to read in it. */
const readInPersian: readonly SpokenLanguage[] = ['fa', 'prs', 'haz', 'ps', 'az', 'ku', 'bal']

/** The language of ours in which somebody is written to; English where Persian would not be read, `unknown` where nobody asked. */
export function textLanguageFor<Unknown>(
  spoken: SpokenLanguage | null,
  unknown: Unknown,
): 'fa' | 'en' | Unknown {
  if (spoken === null) return unknown
  return readInPersian.includes(spoken) ? 'fa' : 'en'
}
