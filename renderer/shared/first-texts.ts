/**
 * Sections of the texts that the first screens say. They come as a file of their own, a quarter of the whole, which is read before
 * the first drawing; the build parts the file (`electron.vite.config.ts`).
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
