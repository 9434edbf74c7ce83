import { ok, refuse, type Result } from '../result.ts'
import { toLatinDigits } from '../time/digits.ts'
import type { FieldKind } from './form.ts'
import type { LengthUnit } from './measurement-set.ts'

export const millimetresPerInch = 25.4

/** Why a typed measure could not be read; each has a sentence under `measure.unreadable`. */
export const unreadableReasons = ['not_a_number', 'too_precise', 'not_positive'] as const
export type UnreadableReason = (typeof unreadableReasons)[number]

/** Kinds that are typed as a number. */
export type NumberKind = Exclude<FieldKind, 'choice' | 'yes_no'>

export const isNumberKind = (kind: FieldKind): kind is NumberKind => kind !== 'choice' && kind !== 'yes_no'
export const isLengthKind = (kind: FieldKind): boolean => kind === 'length' || kind === 'circumference'

const vulgarFractions: Record<string, string> = {
  '½': '1/2',
  '¼': '1/4',
  '¾': '3/4',
  '⅛': '1/8',
  '⅜': '3/8',
  '⅝': '5/8',
  '⅞': '7/8',
}

const unitWords: readonly [RegExp, 'mm' | LengthUnit][] = [
  [/(?:mm|میلی\s?متر|میلیمتر)$/, 'mm'],
  [/(?:cm|سانتی\s?متر|سانت)$/, 'cm'],
  [/(?:inches|inch|in|اینچ|"|″|'')$/, 'in'],
]

/** Digits of any script, one kind of minus, fractions spelt out, no joiners. */
function plain(text: string): string {
  return toLatinDigits(text)
    .replaceAll(/[\u200c\u200e\u200f\u2066-\u2069]/g, '')
    .replaceAll(/[−–]/g, '-')
    .replaceAll(/[½¼¾⅛⅜⅝⅞]/g, (sign) => ` ${vulgarFractions[sign] ?? ''}`)
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}

/** A decimal number with a point, a comma or a Persian decimal mark, at most two places. */
function readDecimal(text: string): Result<number, UnreadableReason> {
  if (!/^-?\d+(?:[.,٫]\d+)?$/.test(text)) return refuse('not_a_number')
  if (/[.,٫]\d{3,}$/.test(text)) return refuse('too_precise')
  return ok(Number(text.replace(/[,٫]/, '.')))
}

/** Inches: `10`, `10.5`, `10 1/2`, `1/2`. */
function readInches(text: string): Result<number, UnreadableReason> {
  const found = /^(?:(\d+) )?(\d{1,2})\/(\d{1,2})$/.exec(text)
  if (!found) return readDecimal(text)
  const [, whole = '0', part, of] = found
  const [numerator, denominator] = [Number(part), Number(of)]
  if (denominator === 0 || numerator >= denominator) return refuse('not_a_number')
  return ok(Number(whole) + numerator / denominator)
}

/** Centimetres: `24`, `24.5`, and `24/5`, which is how many people write a decimal mark in Persian. */
const readCentimetres = (text: string) => readDecimal(/^\d+\/\d$/.test(text) ? text.replace('/', '.') : text)

/**
 * Reads a length as somebody types it: digits of any script, comma, point or Persian mark, fractions of inches. The unit is the
 * one given unless the text names another. The value is in whole millimetres; null for an empty text.
 */
export function parseLength(text: string, unit: LengthUnit): Result<number | null, UnreadableReason> {
  const typed = plain(text)
  if (typed === '') return ok(null)
  const named = unitWords.find(([pattern]) => pattern.test(typed))
  const bare = named ? typed.replace(named[0], '').trim() : typed
  const as = named?.[1] ?? unit
  const read = as === 'in' ? readInches(bare) : readCentimetres(bare)
  if (!read.ok) return read
  const factor = as === 'in' ? millimetresPerInch : as === 'mm' ? 1 : 10
  return ok(Math.round(read.value * factor))
}

/** Reads any number of a form in its stored unit; null for an empty text. Positive unless zero (or less) is a value of the field. */
export function parseMeasure(
  text: string,
  field: { kind: NumberKind; isZeroAllowed: boolean },
  unit: LengthUnit,
): Result<number | null, UnreadableReason> {
  const read = isLengthKind(field.kind) ? parseLength(text, unit) : parsePlainNumber(text, field.kind)
  if (!read.ok || read.value === null) return read
  return isPossible(read.value, field) ? read : refuse('not_positive')
}

/** The only hard limit: a length, circumference or mass is positive, or zero where zero is a value. Angles and hearing may be below. */
export function isPossible(value: number, field: { kind: NumberKind; isZeroAllowed: boolean }): boolean {
  if (!Number.isFinite(value)) return false
  if (field.kind === 'angle' || field.kind === 'decibel') return true
  return field.isZeroAllowed ? value >= 0 : value > 0
}

const plainUnits = /(?:kg|db|deg|°|کیلوگرم|کیلو|درجه)$/

function parsePlainNumber(text: string, kind: NumberKind): Result<number | null, UnreadableReason> {
  const typed = plain(text).replace(plainUnits, '').trim()
  if (typed === '') return ok(null)
  const read = readDecimal(/^\d+\/\d$/.test(typed) ? typed.replace('/', '.') : typed)
  if (!read.ok) return read
  return ok(Math.round(kind === 'mass' ? read.value * 1000 : read.value))
}
