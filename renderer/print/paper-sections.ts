import type en from '../locales/en.json'

type Texts = typeof en

/** Sections of the texts that paper says, whole or only the entries named; `renderer/locales/in-parts.ts` takes them out. */
export const paperSections = {
  assess: 'whole',
  clock: ['days_one', 'days_other', 'months_one', 'months_other'],
  common: ['no', 'yes'],
  domain: 'whole',
  door: ['colour', 'picture', 'sign'],
  measure: 'whole',
  papers: 'whole',
  print: 'whole',
  rehab: 'whole',
  sadd: 'whole',
  stock: ['role', 'sizeWord', 'unit'],
  timeline: 'whole',
} as const satisfies { [Section in keyof Texts]?: 'whole' | readonly (keyof Texts[Section])[] }
