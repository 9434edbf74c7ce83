import { toLatinDigits, toPersianDigits } from '../time/digits.ts'

const shortest = 5
const between = '[\\s\\u200c./-]*'

/**
 * Takes identity numbers out of a remark and leaves `…` in their place, however they are spaced and in whichever digits;
 * numbers of fewer than five letters and digits stay, since they say nothing about anybody.
 */
export function hideNumbers(remark: string, numbers: readonly string[]): string {
  return numbers.reduce((text, number) => {
    const signs = [...toLatinDigits(number).replace(/[^\p{L}\p{N}]/gu, '')]
    if (signs.length < shortest) return text
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{N}])${signs.map(anyDigits).join(between)}(?![\\p{L}\\p{N}])`,
      'giu',
    )
    return text.replace(pattern, '…')
  }, remark)
}

/** A sign as it may be typed: a digit in each of the three sets, a letter as it is. */
function anyDigits(sign: string): string {
  if (!/[0-9]/.test(sign)) return sign
  return `[${sign}${toPersianDigits(sign)}${String.fromCodePoint(0x0660 + Number(sign))}]`
}
