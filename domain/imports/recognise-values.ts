import type { DeviceType } from '../orders/device.ts'
import type { Priority, Side } from '../orders/device-order.ts'
import type { Cause, CommunityStatus, Need, PhoneOwner, SpokenLanguage } from '../people/patient.ts'
import { normaliseText, wordsOf } from '../people/normalise-name.ts'
import { findProvince, foldPlace, provinceSpellings, type Province } from '../people/provinces.ts'
import type { Sex } from '../staff/staff-member.ts'
import { deviceWords, limbWords, sideWords } from './device-words.ts'
import * as words from './value-words.ts'
import { toLatinDigits } from '../time/digits.ts'
import { blankWords, denialWords, lightStatusWords, lightWords, tickWords } from './weightless-words.ts'
import { findCovering, findNear, foldWord, lookupOf } from './word-lookup.ts'

const recogniserOf = <T extends string>(table: words.Words<T>, weightless: readonly string[] = []) => {
  const lookup = lookupOf(table)
  const light = new Set(weightless.flatMap(wordsOf))
  return (text: string): T | null => {
    const folded = foldWord(text)
    return lookup.get(folded) ?? findNear(lookup, folded) ?? findCovering(lookup, text, light)
  }
}

const bySide = recogniserOf(sideWords)
const byDevice = recogniserOf(deviceWords)
const byNeed = recogniserOf(words.needWords, lightWords)
const limbs = new Set(limbWords.map(foldWord))
const blanks = new Set(blankWords)
const invisible = /^[\s\u200b-\u200f\ufeff]*$/

/** Whether a cell says nothing: empty, or a dash or word for "none". */
export function isBlankCell(text: string): boolean {
  const trimmed = text.trim()
  return trimmed === '' || blanks.has(trimmed.toLowerCase()) || invisible.test(trimmed)
}

const ticks = new Set(tickWords)
const denials = new Set(denialWords)
const plain = (text: string) => toLatinDigits(text).trim().toLowerCase()

/** Whether a cell is ticked, or counts. */
export const isTick = (text: string): boolean => ticks.has(plain(text)) || /^[1-9]\d?$/.test(plain(text))

/** Whether a cell that could be ticked says no. */
export const isDenial = (text: string): boolean => denials.has(plain(text))

const others = new Set(['', 'other', 'other cause', 'سایر', 'دیگر', 'غیره'].map(foldWord))

/** Whether a text says no more than "other". */
export const isPlainOther = (text: string): boolean => isBlankCell(text) || others.has(foldWord(text))

/** Each gives the value that a text names in English or Persian, tolerant of case, letter shapes, spaces, words around it without weight and, in words of five letters or more, one wrong letter; null when it names none. */
export const recogniseSex: (text: string) => Sex | null = recogniserOf(words.sexWords)
export const recogniseStatus: (text: string) => CommunityStatus | null = recogniserOf(
  words.statusWords,
  lightStatusWords,
)
export const recogniseCause: (text: string) => Cause | null = recogniserOf(words.causeWords, lightWords)
export const recognisePriority: (text: string) => Priority | null = recogniserOf(words.priorityWords)
export const recogniseLanguage: (text: string) => SpokenLanguage | null = recogniserOf(
  words.languageWords,
  lightWords,
)
export const recognisePhoneOwner: (text: string) => PhoneOwner | null = recogniserOf(words.phoneOwnerWords)

/** The sides that a text names: one, both, or null when it names none. */
export function recogniseSides(text: string): Side[] | null {
  const side = bySide(text)
  if (side === null) return null
  return side === 'both' ? ['left', 'right'] : [side]
}

export function recogniseProvince(text: string): Province | null {
  return findProvince(text) ?? findNear(provinceSpellings, foldPlace(text))
}

/** Needs that a text lists, the parts that name none, and whether it names "other". */
export function recogniseNeeds(text: string): { needs: Need[]; unknown: string[]; isOther: boolean } {
  const needs = new Set<Need>()
  const unknown: string[] = []
  let isOther = false
  for (const part of text.split(/[,،;؛+&/\n]|\s+(?:and|و)\s+/)) {
    if (isBlankCell(part)) continue
    const need = byNeed(part)
    if (need) needs.add(need)
    else if (foldWord(part) !== '' && isPlainOther(part)) isOther = true
    else unknown.push(part.trim())
  }
  return { needs: [...needs], unknown, isOther }
}

export interface RecognisedDevice {
  type: DeviceType
  /** Sides named together with the device (`BK left`), or null. */
  sides: Side[] | null
}

/** Before a level, as the screens write it: all that follows names the level, «پا» and «دست» too. */
const aProsthesisOf = /^\s*پروتز\s+/

/** A device with or without a side beside it, or `limb` for a word that names no level. */
function readDevice(text: string): RecognisedDevice | 'limb' | null {
  const whole = byDevice(text) ?? byDevice(text.replace(aProsthesisOf, ''))
  if (whole) return { type: whole, sides: null }
  if (limbs.has(foldWord(text))) return 'limb'
  const written = normaliseText(apart(text))
  return readWithSide(written) ?? readWithSide(withoutLimb(written))
}

/** A device at one end of a text and its sides at the other, or a device alone. */
function readWithSide(text: string): RecognisedDevice | null {
  const parts = text.split(/[^\p{L}\p{N}/]+/u).filter(Boolean)
  for (let length = Math.min(3, parts.length - 1); length >= 1; length -= 1) {
    for (const fromStart of [true, false]) {
      const sideText = (fromStart ? parts.slice(0, length) : parts.slice(-length)).join(' ')
      const rest = (fromStart ? parts.slice(length) : parts.slice(0, -length)).join(' ')
      const sides = recogniseSides(sideText)
      const type = sides && (byDevice(rest) ?? byDevice(withoutLimb(rest)))
      if (sides && type) return { type, sides }
    }
  }
  const bare = byDevice(parts.join(' '))
  return bare ? { type: bare, sides: null } : null
}

const glued = /^(?:(lt?|rt?)(bk|ak|be|ae|tt|tf)|(bk|ak|be|ae|tt|tf)(lt?|rt?))$/

/** `LBK` and `BKR` as two words. */
function apart(text: string): string {
  const [, before, device, same, after] = glued.exec(foldWord(text)) ?? []
  return [before, device ?? same, after].filter(Boolean).join(' ') || text
}

const aroundDevices =
  /(?<![\p{L}\p{N}])(?:prosthesis|prosthetic|artificial (?:limb|leg)|limb|leg|orthosis|device|amputation|amputee|new|one|1|pairs?|pcs?|of|پروتز|ارتز|وسیله|مصنوعی|پای|پا|دست|یک|عدد|جفت|قطع|عضو)(?![\p{L}\p{N}])/gu

/** A text without the words that say of a device only that it is one. */
function withoutLimb(text: string): string {
  return text.replace(aroundDevices, ' ').trim()
}

export interface RecognisedDevices {
  devices: RecognisedDevice[]
  /** A limb was asked for without a level. */
  isLimb: boolean
  unknown: string[]
}

/** All devices that a cell asks for: `BK left + crutches` is two. */
export function recogniseDevices(text: string): RecognisedDevices {
  const found: RecognisedDevices = { devices: [], isLimb: false, unknown: [] }
  const whole = readDevice(text)
  const parts = whole ? [text] : text.split(/[,،;؛+&\n]|\s+(?:and|with|و|با)\s+|\s\/\s/)
  for (const part of parts) {
    if (isBlankCell(part)) continue
    const device = whole ?? readDevice(part)
    if (device === 'limb') found.isLimb = true
    else if (device) found.devices.push(device)
    else found.unknown.push(part.trim())
  }
  return found
}
