import i18next, { type FormatterModule, type TFunction } from 'i18next'
import type { Language } from '#domain/camps/camp.ts'
import { formatNumber } from '#domain/time/format-date.ts'
import { wordsIn } from './words.ts'

/** Numbers in a sentence are written with the language's digits and grouping. */
const numberFormatter = (language: Language): FormatterModule => ({
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown) =>
    typeof value === 'number' ? formatNumber(value, language) : String(value ?? ''),
})

const known = new Map<Language, TFunction>()

/** Sentences with plurals in the language of a paper, which need not be the screen's. */
export function textsIn(language: Language): TFunction {
  const found = known.get(language)
  if (found) return found
  const instance = i18next.createInstance()
  void instance.use(numberFormatter(language)).init({
    lng: language,
    fallbackLng: language,
    ns: ['all'],
    defaultNS: 'all',
    resources: { [language]: { all: wordsIn(language) } },
    nsSeparator: false,
    initAsync: false,
    returnNull: false,
    interpolation: { escapeValue: false, alwaysFormat: true },
  })
  const texts = instance.t as TFunction
  known.set(language, texts)
  return texts
}
