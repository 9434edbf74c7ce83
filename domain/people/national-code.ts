import { ok, refuse, type Result } from '../result.ts'
import { toLatinDigits } from '../time/digits.ts'

export type NationalCodeRefusal = 'not_ten_digits' | 'wrong_checksum'

/**
 * Reads an Iranian national code: ten digits in any script, leading zeros that a spreadsheet ate put back (8 or 9 digits).
 * r = Σ dᵢ·(11−i) mod 11 for the first nine digits; the tenth is r when r < 2, else 11−r. Ten equal digits are refused.
 */
export function parseNationalCode(text: string): Result<string, NationalCodeRefusal> {
  const digits = toLatinDigits(text.normalize('NFKC')).replace(/[\s\p{Pd}\p{Cf}]/gu, '')
  if (!/^\d{8,10}$/.test(digits)) return refuse('not_ten_digits')
  const code = digits.padStart(10, '0')
  if (/^(\d)\1{9}$/.test(code)) return refuse('wrong_checksum')
  let sum = 0
  for (let index = 0; index < 9; index += 1) sum += Number(code[index]) * (10 - index)
  const rest = sum % 11
  return Number(code[9]) === (rest < 2 ? rest : 11 - rest) ? ok(code) : refuse('wrong_checksum')
}
