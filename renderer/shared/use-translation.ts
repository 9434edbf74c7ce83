import type { TFunction, TOptions } from 'i18next'
import { createContext, useContext } from 'react'

export interface Texts {
  t: TFunction
}

/** The texts of the screen's language; `LookProvider` gives them. */
export const TextsContext = createContext<Texts | null>(null)

/** What i18next fills in: `{{value}}`, `$t(other.text)`. */
const HAS_MORE = /\{\{|\$t\(/

/**
 * A plain text is looked up once, in the texts themselves where `read` gives them: most of what i18next does for a key is for
 * keys that come with more.
 */
export function textsOf(t: TFunction, read: (key: string) => unknown = () => undefined): Texts {
  const said = new Map<string, string>()
  const say = (key: string | string[], options?: TOptions) => {
    if (options !== undefined || typeof key !== 'string') return t(key, options)
    const known = said.get(key)
    if (known !== undefined) return known
    const written = read(key)
    const text = typeof written === 'string' && !HAS_MORE.test(written) ? written : t(key)
    said.set(key, text)
    return text
  }
  return { t: say as TFunction }
}

/** Texts that have a wording of their own for a permanent clinic are said in it. */
export function textsOfClinic({ t }: Texts): Texts {
  const ofClinic = (key: string | string[], options?: TOptions) => t(key, { context: 'clinic', ...options })
  return textsOf(ofClinic as TFunction)
}

/**
 * The texts of the screen's language: what react-i18next's hook gives, heard once and shared. Of its own that hook keeps
 * a subscription and a copy of i18next in every component that calls it, a tenth of the time that a list takes to draw.
 */
export function useTranslation(): Texts {
  const texts = useContext(TextsContext)
  if (!texts) throw new Error('outside LookProvider')
  return texts
}
