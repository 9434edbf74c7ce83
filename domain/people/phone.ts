import { ok, refuse, type Result } from '../result.ts'
import { toLatinDigits } from '../time/digits.ts'

export type PhoneRegion = 'IR' | 'AF' | 'IN' | 'other'

export interface ParsedPhone {
  /** `+989168125354` */
  e164: string
  region: PhoneRegion
}

export type PhoneRefusal = 'too_short' | 'too_long' | 'unreadable'

type Reading = Result<ParsedPhone, PhoneRefusal>

/**
 * Countries whose national length we know: digits after the country code, how a number may begin, and how it is grouped when it
 * is read out (ITU-T E.123: the country code apart, then as the country writes it).
 */
const plans = [
  { code: '98', region: 'IR', length: 10, begins: /^[1-9]/, groups: /^(9\d\d|\d\d)(\d{3,4})(\d{4})$/ },
  { code: '93', region: 'AF', length: 9, begins: /^[2-7]/, groups: /^(\d\d)(\d{3})(\d{4})$/ },
  { code: '91', region: 'IN', length: 10, begins: /^[1-9]/, groups: /^(\d{5})(\d{5})$/ },
] as const

/** Reads a phone number as typed at a desk in Iran: any digits and punctuation, with or without country code. */
export function parsePhone(text: string): Reading {
  const typed = toLatinDigits(text.normalize('NFKC')).replace(/[\s\p{Cf}\p{Pd}().,/_]/gu, '')
  if (!/^\+?\d+$/.test(typed)) return refuse('unreadable')
  if (typed.startsWith('+')) return readInternational(typed.slice(1))
  if (typed.startsWith('00')) return readInternational(typed.slice(2))
  return typed.startsWith('0') ? readDomestic(typed) : readBare(typed)
}

function readInternational(digits: string): Reading {
  const plan = plans.find(({ code }) => digits.startsWith(code))
  if (!plan) {
    if (digits.length < 8) return refuse('too_short')
    if (digits.length > 15) return refuse('too_long')
    return digits.startsWith('0') ? refuse('unreadable') : ok({ e164: `+${digits}`, region: 'other' })
  }
  const national = digits.slice(plan.code.length).replace(/^0/, '')
  if (national.length < plan.length) return refuse('too_short')
  if (national.length > plan.length) return refuse('too_long')
  return plan.begins.test(national)
    ? ok({ e164: `+${plan.code}${national}`, region: plan.region })
    : refuse('unreadable')
}

/** `07…` with ten digits is an Afghan mobile; eleven digits are an Iranian mobile (`09…`) or landline with area code. */
function readDomestic(digits: string): Reading {
  if (digits.length === 10 && digits.startsWith('07')) return readInternational(`93${digits.slice(1)}`)
  return readInternational(`98${digits.slice(1)}`)
}

/** Without a leading zero: an Iranian mobile whose zero a spreadsheet ate, or a country code without its plus. */
function readBare(digits: string): Reading {
  if (digits.length === 10 && digits.startsWith('9')) return ok({ e164: `+98${digits}`, region: 'IR' })
  const plan = plans.find(
    ({ code, length }) => digits.startsWith(code) && digits.length === code.length + length,
  )
  if (plan) return readInternational(digits)
  if (digits.length < 10) return refuse('too_short')
  return digits.length > 12 ? refuse('too_long') : refuse('unreadable')
}

/** A number as people read it out, `+98 916 812 5354`, its groups held together; as typed where it could not be read. */
export function writePhone({ e164, asTyped }: { e164: string | null; asTyped: string }): string {
  if (e164 === null) return asTyped
  const plan = plans.find(({ code }) => e164.startsWith(`+${code}`))
  const groups = plan?.groups.exec(e164.slice(plan.code.length + 1))
  return plan && groups ? [`+${plan.code}`, ...groups.slice(1)].join('\u00a0') : e164
}
