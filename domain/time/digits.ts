/** Turns Persian (U+06F0…) and Arabic (U+0660…) digits into 0-9 and leaves everything else alone. */
export function toLatinDigits(text: string): string {
  return text.replace(/[\u06f0-\u06f9\u0660-\u0669]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
}

/** Turns 0-9 into Persian digits (U+06F0…) and leaves everything else alone. */
export function toPersianDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCodePoint(0x06f0 + Number(digit)))
}
