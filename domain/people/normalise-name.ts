import { toLatinDigits } from '../time/digits.ts'

const persianForms: Readonly<Record<string, string>> = {
  ي: 'ی',
  ى: 'ی',
  ئ: 'ی',
  ې: 'ی',
  ۍ: 'ی',
  ے: 'ی',
  ك: 'ک',
  ګ: 'گ',
  ة: 'ه',
  ۀ: 'ه',
  ە: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ؤ: 'و',
  ء: '',
}

const variantLetters = new RegExp(`[${Object.keys(persianForms).join('')}]`, 'g')
/** Vowel signs, tatweel, combining accents and invisible marks other than the half-space. */
const silent =
  /[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u200b\u200d-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g
const apostrophes = /['’‘`´ʿʾ]/g
const plainAscii = /^[\x20-\x7e]*$/
const notPartOfAWord = /[^\p{L}\p{N}]+/u

/**
 * The form of a text that search and comparison see: one shape per letter (ی ک ه ا), 0-9, lower case, no vowel signs,
 * accents or apostrophes, half-spaces as spaces, single spaces. Never shown to anyone.
 */
export function normaliseText(text: string): string {
  const known = normalised.get(text)
  if (known !== undefined) return known
  if (normalised.size >= mostNormalised) normalised.clear()
  const made = makeNormal(text)
  normalised.set(text, made)
  return made
}

/** Names and places repeat. Only remembers what was computed; emptied when full. */
const normalised = new Map<string, string>()
const mostNormalised = 20_000

function makeNormal(text: string): string {
  const plain = plainAscii.test(text) ? text : foldLetters(text)
  return plain.replace(apostrophes, '').replace(/\s+/g, ' ').toLowerCase().trim()
}

function foldLetters(text: string): string {
  const folded = text
    .normalize('NFKD')
    .replace(silent, '')
    .replace(variantLetters, (letter) => persianForms[letter] ?? letter)
  return toLatinDigits(folded).replace(/\u200c/g, ' ')
}

/** The words of a normalised text: runs of letters and digits. */
export function wordsOf(text: string): string[] {
  return normaliseText(text).split(notPartOfAWord).filter(Boolean)
}
