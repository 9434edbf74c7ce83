import i18next, { type FormatterModule, type TFunction } from 'i18next'
import { useCallback, useEffect, useState } from 'react'
import { initReactI18next } from 'react-i18next'
import { languages, type Language } from '#domain/camps/camp.ts'
import { formatNumber } from '#domain/time/format-date.ts'
import { languageOf, readTexts, startLanguage, type TextsPart } from './language-files.ts'
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

/** Parts of the texts that are here, or on their way. */
const parts = new Map<string, Promise<void>>()
/** The languages whose texts are all here. */
const whole = new Set<Language>()

/** Fetches a part of the texts of a language; once is enough, unless it failed. */
function loadPart(language: Language, part: TextsPart): Promise<void> {
  const key = `${language} ${part}`
  const read = async () => {
    const texts = await readTexts(language, part)
    i18next.addResourceBundle(language, 'all', texts, true, true, { silent: false, skipCopy: true })
  }
  const known = parts.get(key)
  if (known) return known
  const loading = read()
  parts.set(key, loading)
  loading.catch(() => parts.delete(key))
  return loading
}

/** Fetches all texts of a language. Nothing but the first screens may be drawn in a language before. */
async function loadTexts(language: Language): Promise<void> {
  if (whole.has(language)) return
  await Promise.all([loadPart(language, 'first'), loadPart(language, 'rest')])
  whole.add(language)
}

/** Goes over to a language once its texts are there. */
export async function speak(language: Language): Promise<void> {
  await loadTexts(language)
  await i18next.changeLanguage(language)
}

/** The texts of a language that need not be the screen's; null until they are there. */
export function useTexts(language: Language): TFunction | null {
  const [, setLoaded] = useState<Language | null>(null)
  useEffect(() => {
    void loadTexts(language).then(() => setLoaded(language))
  }, [language])
  return whole.has(language) ? i18next.getFixedT(language) : null
}

/** The texts that the first screens need. */
export const firstTexts = loadPart(startLanguage(), 'first')

/** The texts that every other screen needs, in the screen's language. */
export const allTexts = (): Promise<void> => loadTexts(languageOf(i18next.language))

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
