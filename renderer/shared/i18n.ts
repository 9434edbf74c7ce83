import i18next, { type FormatterModule } from 'i18next'
import { useCallback } from 'react'
import { initReactI18next } from 'react-i18next'
import type { Language } from '#domain/camps/camp.ts'
import { formatNumber } from '#domain/time/format-date.ts'
import en from '../locales/en.json'
import fa from '../locales/fa.json'
import { getPreferences, setPreferences, usePreferences } from './preferences.ts'
import { shellBridge } from './shell-bridge.ts'

const languageOf = (tag: string): Language => (tag.startsWith('fa') || tag.startsWith('prs') ? 'fa' : 'en')

/** The language chosen on this device, else the system's. */
function startLanguage(): Language {
  return getPreferences().language ?? languageOf(globalThis.navigator?.language ?? 'en')
}

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
    fallbackLng: 'en',
    supportedLngs: ['en', 'fa'],
    defaultNS: 'all',
    ns: ['all'],
    resources: { en: { all: en }, fa: { all: fa } },
    nsSeparator: false,
    initAsync: false,
    returnNull: false,
    interpolation: { escapeValue: false, alwaysFormat: true },
    react: { useSuspense: false },
  })
showLanguage(startLanguage())

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
    setPreferences({ language: next })
    showLanguage(next)
    void i18next.changeLanguage(next)
  }, [])
  return { language, setLanguage, dir: directionOf(language) }
}
