/// <reference types="vite/client" />
import inter from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?inline'
import interExtended from '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2?inline'
import vazirmatn from '@fontsource-variable/vazirmatn/files/vazirmatn-arabic-wght-normal.woff2?inline'
import vazirmatnLatin from '@fontsource-variable/vazirmatn/files/vazirmatn-latin-wght-normal.woff2?inline'
import type { Language } from '#domain/camps/camp.ts'

interface Face {
  family: 'Inter Variable' | 'Vazirmatn Variable'
  source: string
  /** `unicode-range` of the file. */
  range: string
  /** Whether a text has a letter that this file is for. */
  isNeeded: (text: string, language: Language) => boolean
}

const latinRange =
  'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+2122, U+2212'
const extendedRange =
  'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1E00-1E9F, U+1EF2-1EFF'
const arabicRange =
  'U+0600-06FF, U+0750-077F, U+08A0-08FF, U+200C-200E, U+2010-2011, U+FB50-FDFF, U+FE70-FEFC'

const faces: readonly Face[] = [
  {
    family: 'Inter Variable',
    source: inter,
    range: latinRange,
    isNeeded: (_text, language) => language === 'en',
  },
  {
    family: 'Inter Variable',
    source: interExtended,
    range: extendedRange,
    isNeeded: (text) => /[\u0100-\u02ff\u1e00-\u1eff]/.test(text),
  },
  {
    family: 'Vazirmatn Variable',
    source: vazirmatn,
    range: arabicRange,
    isNeeded: (text) => /[\u0600-\u08ff\ufb50-\ufefc]/.test(text),
  },
  {
    family: 'Vazirmatn Variable',
    source: vazirmatnLatin,
    range: latinRange,
    isNeeded: (_text, language) => language === 'fa',
  },
]

/** `@font-face` rules that carry the fonts which a text needs, so that a file with them stands alone. */
export function fontFaces(text: string, language: Language): string {
  return faces
    .filter(({ isNeeded }) => isNeeded(text, language))
    .map(
      ({ family, source, range }) =>
        `@font-face { font-family: '${family}'; font-weight: 100 900; src: url(${source}) format('woff2'); unicode-range: ${range} }`,
    )
    .join('\n')
}
