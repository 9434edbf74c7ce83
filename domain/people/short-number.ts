import { ok, refuse, type Result } from '../result.ts'
import { toLatinDigits } from '../time/digits.ts'

/**
 * Characters of the numbers that people read aloud and copy by hand. Left out: 0 and O, 1, I and L, U and Q. A prime
 * count (29), so that a weighted sum finds every single wrong character and every swap of two characters.
 */
export const shortNumberAlphabet = '23456789ABCDEFGHJKMNPRSTVWXYZ'

/** The first letter tells what a number names: a patient, a device order, a printed list (sheet). */
export const shortNumberPrefixes = { patient: 'P', order: 'D', list: 'S' } as const
export type ShortNumberPrefix = (typeof shortNumberPrefixes)[keyof typeof shortNumberPrefixes]

const base = shortNumberAlphabet.length
const leastBodyLength = 4
const longestBodyLength = 9

export type ShortNumberRefusal = 'unreadable' | 'wrong_prefix' | 'wrong_check'

/** Weighted sum modulo 29, the last character counting once, the one before it twice, and so on. */
function weightedSum(characters: string): number {
  let sum = 0
  for (let index = 0; index < characters.length; index += 1) {
    const value = shortNumberAlphabet.indexOf(characters[index] ?? '')
    sum += value * (characters.length - index)
  }
  return sum % base
}

function bodyOf(sequence: number): string {
  let body = ''
  for (let rest = sequence; rest > 0; rest = Math.floor(rest / base)) {
    body = (shortNumberAlphabet[rest % base] ?? '') + body
  }
  return body.padStart(leastBodyLength, shortNumberAlphabet[0])
}

function group(characters: string): string {
  return `${characters.slice(0, 3)}-${characters.slice(3)}`
}

/**
 * Writes a running number (1 and up) as `P22-22XC`-like text: prefix, base-29 number of at least four characters, check
 * character, with a hyphen after the third. Throws on a sequence that is not a positive integer.
 */
export function makeShortNumber(prefix: ShortNumberPrefix, sequence: number): string {
  if (!Number.isSafeInteger(sequence) || sequence < 1) throw new Error(`not a running number: ${sequence}`)
  const unchecked = prefix + bodyOf(sequence)
  const missing = (base - weightedSum(`${unchecked}${shortNumberAlphabet[0]}`)) % base
  return group(unchecked + (shortNumberAlphabet[missing] ?? ''))
}

/**
 * Reads a short number back however it was typed: lower case, spaces, hyphens, Persian digits. Gives the number as
 * `makeShortNumber` writes it and its sequence. Refuses another prefix and any number whose check character is wrong.
 */
export function parseShortNumber(
  prefix: ShortNumberPrefix,
  text: string,
): Result<{ number: string; sequence: number }, ShortNumberRefusal> {
  const characters = toLatinDigits(text.normalize('NFKC'))
    .replace(/[\s\p{Pd}\p{Cf}]/gu, '')
    .toUpperCase()
  const bodyLength = characters.length - 2
  if (bodyLength < leastBodyLength || bodyLength > longestBodyLength) return refuse('unreadable')
  if ([...characters].some((character) => !shortNumberAlphabet.includes(character)))
    return refuse('unreadable')
  if (!characters.startsWith(prefix)) return refuse('wrong_prefix')
  if (weightedSum(characters) !== 0) return refuse('wrong_check')
  let sequence = 0
  for (const character of characters.slice(1, -1))
    sequence = sequence * base + shortNumberAlphabet.indexOf(character)
  const isCanonical = sequence >= 1 && bodyOf(sequence) === characters.slice(1, -1)
  return isCanonical ? ok({ number: group(characters), sequence }) : refuse('unreadable')
}
