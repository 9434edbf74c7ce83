import { toPersianDigits } from '../time/digits.ts'
import { isLengthKind, millimetresPerInch, type NumberKind } from './parse-measure.ts'
import type { LengthUnit } from './measurement-set.ts'

const sixteenths = 16

/** Inches to the nearest sixteenth as a tape shows them: `9 1/2`. */
function formatInches(millimetres: number): string {
  const parts = Math.round((Math.abs(millimetres) / millimetresPerInch) * sixteenths)
  const whole = Math.floor(parts / sixteenths)
  let [numerator, denominator] = [parts % sixteenths, sixteenths]
  while (numerator > 0 && numerator % 2 === 0) {
    numerator /= 2
    denominator /= 2
  }
  const sign = millimetres < 0 ? '-' : ''
  if (numerator === 0) return `${sign}${whole}`
  return `${sign}${whole > 0 ? `${whole} ` : ''}${numerator}/${denominator}`
}

/** A stored value in the unit that people read, without the unit's name, in Latin digits: what a field is filled with. */
export function formatMeasure(value: number, kind: NumberKind, unit: LengthUnit): string {
  if (isLengthKind(kind)) return unit === 'in' ? formatInches(value) : (value / 10).toFixed(1)
  return kind === 'mass' ? (value / 1000).toFixed(1) : String(value)
}

/** The same in the digits and with the decimal mark of a language. */
export function writeMeasure(
  value: number,
  kind: NumberKind,
  { unit, language }: { unit: LengthUnit; language: 'en' | 'fa' },
): string {
  const text = formatMeasure(value, kind, unit)
  return language === 'fa' ? toPersianDigits(text).replace('.', '٫') : text
}

/** Key of the unit's name under `measure.unit`. */
export function unitOf(kind: NumberKind, unit: LengthUnit): 'cm' | 'in' | 'kg' | 'degree' | 'db' {
  if (isLengthKind(kind)) return unit
  return kind === 'mass' ? 'kg' : kind === 'angle' ? 'degree' : 'db'
}
