/** The texts of the first screens alone, those of all others, and those of paper; `in-parts.ts` parts them. */
declare module '*.json?first' {
  const texts: object
  export = texts
}
declare module '*.json?rest' {
  const texts: object
  export = texts
}
declare module '*.json?paper' {
  import type { PaperWords } from '#renderer/print/words.ts'
  const texts: PaperWords
  export = texts
}
