import { toLatinDigits } from '../time/digits.ts'
import { parseNationalCode } from './national-code.ts'
import type { DocumentType } from './patient.ts'

export type DocumentHint = 'wrong_checksum' | 'unusual_length' | 'not_digits'

/**
 * Lengths seen in use, in digits. Sources disagree on the foreigner's code (12 or 16), and no checksum is known: a hint for
 * the eye, never a reason to refuse.
 */
const usualLengths: Partial<Record<DocumentType, readonly number[]>> = {
  foreigner_code: [12, 16],
  smart_id: [12, 16],
}

/** What looks odd about a document's number, or null. Only the national code has a checksum. Hints never block. */
export function hintAtDocument(type: DocumentType, number: string): DocumentHint | null {
  const digits = toLatinDigits(number).replace(/[\s\p{Pd}]/gu, '')
  if (digits === '') return null
  if (type === 'national_code') {
    const code = parseNationalCode(number)
    if (code.ok) return null
    return code.reason === 'wrong_checksum' ? 'wrong_checksum' : 'unusual_length'
  }
  const lengths = usualLengths[type]
  if (!lengths) return null
  if (!/^\d+$/.test(digits)) return 'not_digits'
  return lengths.includes(digits.length) ? null : 'unusual_length'
}
