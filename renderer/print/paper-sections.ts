import type en from '../locales/en.json'

type Texts = typeof en

/**
 * Sections of the texts that paper says, and what else is said in a language that need not be the screen's: the name of a paper's file
 * and a message to a patient. Whole, or only the entries named; `renderer/locales/in-parts.ts` takes them out.
 */
export const paperSections = {
  assess: 'whole',
  calendar: ['calls'],
  clock: ['days_one', 'days_other', 'months_one', 'months_other'],
  common: ['no', 'yes'],
  domain: 'whole',
  door: ['colour', 'picture', 'sign'],
  lists: ['fileName', 'fileNameOfDays'],
  measure: 'whole',
  papers: 'whole',
  print: 'whole',
  rehab: 'whole',
  sadd: 'whole',
  stock: ['role', 'sizeWord', 'unit'],
  timeline: 'whole',
} as const satisfies { [Section in keyof Texts]?: 'whole' | readonly (keyof Texts[Section])[] }
