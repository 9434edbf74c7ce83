/**
 * Sections of the texts that the first screens say. They come as a file of their own, a quarter of the whole, which is read before
 * the first drawing; `renderer/locales/in-parts.ts` parts the file.
 */
export const firstSections: readonly string[] = [
  'common',
  'domain',
  'paper',
  'people',
  'recalls',
  'session',
  'shell',
  'today',
  'workshop',
]
