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
