/** The texts of the first screens alone, and those of all others; `in-two.ts` parts them. */
declare module '*.json?first' {
  const texts: object
  export = texts
}
declare module '*.json?rest' {
  const texts: object
  export = texts
}
