import { endingInAlef, persianSpelling } from './known-names.ts'
import { normaliseText, wordsOf } from './normalise-name.ts'

const persianCodes: Readonly<Record<string, string>> = {
  ...{ ب: 'b', پ: 'p', ت: 't', ط: 't', ټ: 't', ٹ: 't', ث: 's', س: 's', ص: 's', څ: 's' },
  ...{ ج: 'j', ژ: 'j', ږ: 'j', چ: 'c', ح: 'h', ه: 'h', خ: 'x', د: 'd', ډ: 'd', ڈ: 'd' },
  ...{ ذ: 'z', ز: 'z', ض: 'z', ظ: 'z', ځ: 'z', ر: 'r', ړ: 'r', ڑ: 'r', ش: 'v', ښ: 'v', غ: 'q', ق: 'q' },
  ...{ ف: 'f', ک: 'k', گ: 'g', ل: 'l', م: 'm', ن: 'n', ڼ: 'n', ں: 'n', ی: 'i' },
}

const latinCodes: Readonly<Record<string, string>> = {
  ...{ kh: 'x', gh: 'q', sh: 'v', ch: 'c', zh: 'j', ph: 'f', ck: 'k' },
  ...{
    b: 'b',
    c: 'k',
    d: 'd',
    f: 'f',
    g: 'g',
    h: 'h',
    j: 'j',
    k: 'k',
    l: 'l',
    m: 'm',
    n: 'n',
    p: 'p',
    q: 'q',
  },
  ...{ r: 'r', s: 's', t: 't', x: 'ks', z: 'z' },
}

const latinPieces = /kh|gh|sh|ch|zh|ph|ck|[aeiouywv]+|[a-z]/g
const vowels = /^[aeiouywv]+$/
const soundsLikeI = /[iy]|ee|ae/
const isPersian = (word: string) => /[\u0600-\u06ff]/.test(word)
const godWord = /^(allah|ullah|ollah|ulla|olla|ellah|الله)$/

/** Codes: consonants by sound; `a` vowel at the start, `e` open vowel at the end, `i` for ی and its Latin spellings. */
function soundOfPersian(word: string): string {
  let letters = word.replace(/الله$|اله$/, 'له')
  if (endingInAlef.has(letters)) letters = `${letters.slice(0, -1)}ا`
  let code = ''
  let rest = letters
  const start = /^[اع]+(ی(?=.))?|^[وی]/.exec(letters)
  if (start) {
    code = start[0] === 'و' ? 'w' : start[0] === 'ی' ? 'y' : 'a'
    rest = letters.slice(start[0].length)
  }
  const end = rest.length + code.length > 1 ? /[اه]$/.exec(rest) : null
  const body = end ? rest.slice(0, -1) : rest.replace(/ح$/, '')
  for (const letter of body) code += persianCodes[letter] ?? (/[0-9a-z]/.test(letter) ? letter : '')
  return (code + (end ? 'e' : '')).replace(/i+/g, 'i')
}

function soundOfVowels(group: string, isLast: boolean): string {
  const marked = soundsLikeI.test(group) ? 'i' : ''
  return isLast && /[ae]$/.test(group) && !/(ee|ae)$/.test(group) ? `${marked}e` : marked
}

function soundOfLatin(word: string): string {
  const spelt = word
    .replace(/^abd[uoea]([rsztdn])\1/, 'abdul$1')
    .replace(/([uoe]d|u)din$/, 'aldin')
    .replace(/([aeiou])h$/, '$1')
    .replace(/([b-df-hj-np-tvwxz])\1/g, '$1')
  let code = ''
  let rest = spelt
  const start = /^(?:([yw])|v)(?=[aeiou])|^[aeiouy]+/.exec(spelt)
  if (start) {
    code = start[1] ?? (start[0] === 'v' ? 'w' : 'a')
    rest = spelt.slice(start[0].length)
  }
  const pieces = rest.match(latinPieces) ?? []
  pieces.forEach((piece, index) => {
    code += vowels.test(piece) ? soundOfVowels(piece, index === pieces.length - 1) : (latinCodes[piece] ?? '')
  })
  return code
}

function persianOf(word: string): string | undefined {
  const known = persianSpelling.get(word)
  if (known !== undefined) return known
  const stem = word.length > 4 ? persianSpelling.get(word.replace(/(i|y|ee)$/, '')) : undefined
  return stem === undefined || stem === persianSpelling.get(word) ? undefined : `${stem}ی`
}

function soundOfWord(word: string): string {
  if (isPersian(word)) return soundOfPersian(word)
  const persian = persianOf(word)
  return persian === undefined ? soundOfLatin(word) : soundOfPersian(normaliseText(persian).replace(/ /g, ''))
}

/** Joins a separate «الله» or `ullah` to the word before it: it is written both ways. */
function joinGod(words: readonly string[]): string[] {
  const joined: string[] = []
  for (const word of words) {
    const before = joined.at(-1)
    if (before !== undefined && godWord.test(word)) joined[joined.length - 1] = before + word
    else joined.push(word)
  }
  return joined
}

/** A later word loses the marks that it would not have if it were written together with the one before. */
function asContinuation(code: string): string {
  return code.replace(/^[aw]/, '').replace(/^y/, 'i')
}

/**
 * A key that is equal for spellings of one name in Latin and Persian letters (Yousef, Yusuf, یوسف), written in one word or
 * several. Short vowels and و are left out; ی and its Latin spellings stay, so that Hassan and Hossein differ. Empty for a
 * text without letters or digits. A key of this project, not a published algorithm.
 */
export function nameSkeleton(text: string): string {
  const known = skeletons.get(text)
  if (known !== undefined) return known
  if (skeletons.size >= mostSkeletons) skeletons.clear()
  const skeleton = makeSkeleton(text)
  skeletons.set(text, skeleton)
  return skeleton
}

/** Names repeat: a register of thousands knows a few hundred. Only remembers what was computed; emptied when full. */
const skeletons = new Map<string, string>()
const mostSkeletons = 20_000

function makeSkeleton(text: string): string {
  return joinGod(wordsOf(text))
    .map((word, index) => (index === 0 ? soundOfWord(word) : asContinuation(soundOfWord(word))))
    .join('')
    .replace(/i+/g, 'i')
}

/** A skeleton without its vowel marks, for finding what may be the same name: Hassan and Hossein agree here. */
export function looseSkeleton(skeleton: string): string {
  const loose = skeleton.replace(/[ie]/g, '')
  return loose.length > 0 ? loose : skeleton
}

export interface SearchTerms {
  /** Normalised words, as typed. */
  words: string[]
  /** `nameSkeleton` of each word that has letters. */
  sounds: string[]
}

/** What to look for when somebody types `text` into a search box; each list without repetition. */
export function searchTerms(text: string): SearchTerms {
  const words = joinGod(wordsOf(text))
  const sounds = words.filter((word) => /\p{L}/u.test(word)).map((word) => nameSkeleton(word))
  return { words: [...new Set(wordsOf(text))], sounds: [...new Set(sounds.filter(Boolean))] }
}
