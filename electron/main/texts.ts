import type { Language } from '#domain/camps/camp.ts'
import { desktop as desktopEn, menu as menuEn } from '#renderer/locales/en.json'
import { desktop as desktopFa, menu as menuFa } from '#renderer/locales/fa.json'

/** Words of the native menu and of the shell's own dialogs, in one language. */
export interface Texts {
  menu: typeof menuEn
  desktop: typeof desktopEn
}

const texts: Record<Language, Texts> = {
  en: { menu: menuEn, desktop: desktopEn },
  fa: { menu: menuFa, desktop: desktopFa },
}

export function textsIn(language: Language): Texts {
  return texts[language]
}

/** Puts values in the place of `{{names}}`. */
export function fill(text: string, values: Record<string, string>): string {
  return text.replaceAll(/\{\{(\w+)\}\}/g, (placeholder, name: string) => values[name] ?? placeholder)
}

/** The first of the system's languages that we speak; English when there is none. */
export function guessLanguage(systemLanguages: readonly string[]): Language {
  const codes = systemLanguages.map((tag) => tag.toLowerCase().split(/[-_]/)[0])
  const known = codes.find((code) => code === 'en' || code === 'fa' || code === 'prs')
  return known === 'fa' || known === 'prs' ? 'fa' : 'en'
}
