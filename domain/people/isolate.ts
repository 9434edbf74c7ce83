/** Keeps a name whole and in its own direction inside a plain text, where there is no `<bdi>`. */
export const isolate = (text: string): string => (text === '' ? '' : `\u2068${text}\u2069`)
