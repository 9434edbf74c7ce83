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

type Word = ApartName | null

/** The words of each spelling. Only remembers what was computed: a person is compared with many. */
const wordsKnown = new WeakMap<readonly string[], readonly (readonly Word[])[]>()

function namesIn(spelt: readonly string[]): readonly (readonly Word[])[] {
  const known = wordsKnown.get(spelt)
  if (known) return known
  const words = spelt.map((text) => wordsOf(text).map(nameOf))
  // Most names sound like no other: nothing to compare then.
  const made = words.some((one) => one.some((word) => word !== null)) ? words : []
  wordsKnown.set(spelt, made)
  return made
}

const isWordApart = (a: Word, b: Word): boolean =>
  a !== null && b !== null && a.group === b.group && a.name !== b.name

const isAnyApart = (a: readonly Word[], b: readonly Word[]): boolean =>
  a.length === b.length && a.some((word, at) => isWordApart(word, b[at] ?? null))

/** Whether two names, in either script, sound alike but are known to be two: word by word, Ali Hasan and Ali Hossein. */
export function areNamesApart(a: readonly string[], b: readonly string[]): boolean {
  const second = namesIn(b)
  return second.length > 0 && namesIn(a).some((x) => second.some((y) => isAnyApart(x, y)))
}
