import { wordsOf } from './normalise-name.ts'

/**
 * Names that sound alike without their vowels and that brothers or sisters bear side by side: Hasan and Hossein. Each with its
 * Persian spelling and the Latin ones, normalised; in a family name an `i` follows.
 */
const groups: readonly (readonly (readonly [persian: string, latin: RegExp])[])[] = [
  [
    ['حسن', /^has+[ae]n$/],
    ['حسین', /^h[uo]s+(a[iy]|e[iy]|e|i)n$/],
  ],
  [
    ['محمد', /^m[uo]?h[ae]?m+[ae]?d$|^mohd$|^md$/],
    ['محمود', /^m[ae]h?m(oo|u|o|ou)d$/],
  ],
  [
    ['جلال', /^jal+[ao]+l$/],
    ['جلیل', /^jal+(i|ee|e)l$/],
  ],
  [
    ['جمال', /^jam+[ao]+l$/],
    ['جمیل', /^jam+(i|ee|e)l$/],
  ],
  [
    ['کمال', /^kam+[a]+l$/],
    ['کامل', /^ka+m[ie]l$/],
  ],
  [
    ['سلمان', /^salm[ao]+n$/],
    ['سلیمان', /^s[uoa](lai|lei|lay|ley|li|le|l)+m[ao]+n$/],
  ],
  [
    ['کریم', /^kar(i|ee|e)m$/],
    ['کرم', /^karam$/],
    ['اکرم', /^akra?m$/],
  ],
  [
    ['امین', /^am(i|ee|e)n$/],
    ['ایمان', /^(ee|i|e)m[ao]+n$/],
  ],
  [
    ['زهرا', /^za[h]?ra+h?$/],
    ['زهره', /^z[ou]h?r[ae]h?$/],
  ],
]

interface ApartName {
  group: number
  name: string
}

function nameOf(word: string): ApartName | null {
  const stem = word.length > 4 ? word.replace(/(?<=[^ایaeiouy])(ی|i|y)$/, '') : word
  for (const [group, names] of groups.entries()) {
    const found = names.find(([persian, latin]) =>
      [word, stem].some((one) => one === persian || latin.test(one)),
    )
    if (found) return { group, name: found[0] }
  }
  return null
}

function isWordApart(a: string, b: string): boolean {
  const [first, second] = [nameOf(a), nameOf(b)]
  return first !== null && second !== null && first.group === second.group && first.name !== second.name
}

/** Whether two names, in either script, sound alike but are known to be two: word by word, Ali Hasan and Ali Hossein. */
export function areNamesApart(a: readonly string[], b: readonly string[]): boolean {
  return a.some((x) =>
    b.some((y) => {
      const [first, second] = [wordsOf(x), wordsOf(y)]
      return first.length === second.length && first.some((word, at) => isWordApart(word, second[at] ?? ''))
    }),
  )
}
