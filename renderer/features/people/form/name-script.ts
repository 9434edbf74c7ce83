/** Which script a name is written in; null when it has no letters or letters of both. */
export function scriptOf(text: string): 'latin' | 'persian' | null {
  const isPersian = /\p{Script=Arabic}/u.test(text)
  const isLatin = /\p{Script=Latin}/u.test(text)
  if (isPersian === isLatin) return null
  return isPersian ? 'persian' : 'latin'
}
