import type { Language } from './people-words.ts'

/**
 * The tags of a flow that goes the same way in both languages: `npm test` proves it in one of them, `npm run e2e` in both
 * (docs/decisions/0018-the-browser-of-the-tests.md). What hangs on the direction of writing or on the script is always proved in both.
 */
export const provedIn = (one: Language, language: Language): string[] => (language === one ? [] : [AGAIN])

/** What the tests of the other language bear. */
export const AGAIN = '@again'
