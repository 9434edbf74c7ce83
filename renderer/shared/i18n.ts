import i18next, { type FormatterModule, type TFunction } from 'i18next'
import { useCallback, useEffect, useState } from 'react'
import { initReactI18next } from 'react-i18next'
import { languages, type Language } from '#domain/camps/camp.ts'
import { formatNumber } from '#domain/time/format-date.ts'
import { languageOf, readTexts, startLanguage } from './language-files.ts'
import { setPreferences, usePreferences } from './preferences.ts'
import { shellBridge } from './shell-bridge.ts'

export const directionOf = (language: Language): 'ltr' | 'rtl' => (language === 'fa' ? 'rtl' : 'ltr')

/** Tells the document, so that every style sheet and assistive tool knows language and direction. */
function showLanguage(language: Language): void {
  document.documentElement.lang = language
  document.documentElement.dir = directionOf(language)
  shellBridge()?.setLanguage(language)
}

/** Numbers in a sentence are written with the language's digits and grouping. */
const inLanguageDigits: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown, _format, language) =>
    typeof value === 'number' ? formatNumber(value, languageOf(language ?? 'en')) : String(value ?? ''),
}

void i18next
  .use(initReactI18next)
  .use(inLanguageDigits)
  .init({
    lng: startLanguage(),
    fallbackLng: false,
    supportedLngs: languages,
    defaultNS: 'all',
    ns: ['all'],
    resources: {},
    nsSeparator: false,
    initAsync: false,
    returnNull: false,
    interpolation: { escapeValue: false, alwaysFormat: true },
    react: { useSuspense: false },
  })
showLanguage(startLanguage())

/** Fetches the texts of a language; once is enough. Nothing may be drawn in a language before. */
async function loadTexts(language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, 'all')) return
  const texts = await readTexts(language)
  i18next.addResourceBundle(language, 'all', texts, false, true, { silent: false, skipCopy: true })
}

/** Goes over to a language once its texts are there. */
export async function speak(language: Language): Promise<void> {
  await loadTexts(language)
  await i18next.changeLanguage(language)
}

/** The texts of a language that need not be the screen's; null until they are there. */
export function useTexts(language: Language): TFunction | null {
  const isThere = () => i18next.hasResourceBundle(language, 'all')
  const [, setLoaded] = useState<Language | null>(null)
  useEffect(() => {
    void loadTexts(language).then(() => setLoaded(language))
  }, [language])
  return isThere() ? i18next.getFixedT(language) : null
}

/** The texts that the first screen needs. */
export const firstTexts = loadTexts(startLanguage())

export const i18n = i18next

export interface LanguageChoice {
  language: Language
  setLanguage: (language: Language) => void
  dir: 'ltr' | 'rtl'
}

/** Language of screens and digits on this device. */
export function useLanguage(): LanguageChoice {
  const language = usePreferences().language ?? startLanguage()
  const setLanguage = useCallback((next: Language) => {
    void speak(next).then(() => {
      setPreferences({ language: next })
      showLanguage(next)
    })
  }, [])
  return { language, setLanguage, dir: directionOf(language) }
}
