import { fc } from '#tests/support/fast-check.ts'
import { describe, expect, it } from 'vitest'
import { hintAtDocument } from '#domain/people/document-number.ts'
import { parseNationalCode } from '#domain/people/national-code.ts'
import { makePatientNumber, parsePatientNumber } from '#domain/people/patient-number.ts'
import { parsePhone, writePhone } from '#domain/people/phone.ts'
import {
  makeShortNumber,
  parseShortNumber,
  shortNumberAlphabet,
  shortNumberPrefixes,
} from '#domain/people/short-number.ts'
import { toPersianDigits } from '#domain/time/digits.ts'

const sequences = fc.integer({ min: 1, max: 50_000_000 })
const prefixes = fc.constantFrom(...Object.values(shortNumberPrefixes))

describe('short numbers', () => {
  it('has the form that is printed on labels', () => {
    expect(makePatientNumber(1)).toBe('P22-23T')
    expect(makeShortNumber('D', 1)).toMatch(/^D22-23.$/)
    expect(shortNumberAlphabet).not.toMatch(/[01OILUQ]/)
    expect(new Set(shortNumberAlphabet).size).toBe(29)
  })

  it('is read back however it is typed', () => {
    fc.assert(
      fc.property(prefixes, sequences, (prefix, sequence) => {
        const number = makeShortNumber(prefix, sequence)
        const typed = ` ${toPersianDigits(number.toLowerCase()).replace('-', ' ')} `
        expect(parseShortNumber(prefix, typed)).toEqual({ ok: true, value: { number, sequence } })
        expect(parseShortNumber(prefix, number.replace('-', '–'))).toMatchObject({ ok: true })
      }),
    )
  })

  it('finds every single wrong character', () => {
    fc.assert(
      fc.property(prefixes, sequences, (prefix, sequence) => {
        const characters = makeShortNumber(prefix, sequence).replace('-', '')
        for (let index = 0; index < characters.length; index += 1) {
          for (const wrong of shortNumberAlphabet) {
            if (wrong === characters[index]) continue
            const spoiled = characters.slice(0, index) + wrong + characters.slice(index + 1)
            for (const asked of Object.values(shortNumberPrefixes)) {
              expect(`${spoiled} ${parseShortNumber(asked, spoiled).ok}`).toBe(`${spoiled} false`)
            }
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('finds every swap of neighbours', () => {
    fc.assert(
      fc.property(prefixes, sequences, (prefix, sequence) => {
        const characters = makeShortNumber(prefix, sequence).replace('-', '')
        for (let index = 0; index + 1 < characters.length; index += 1) {
          const [first, second] = [characters[index]!, characters[index + 1]!]
          if (first === second) continue
          const swapped = characters.slice(0, index) + second + first + characters.slice(index + 2)
          expect(parseShortNumber(prefix, swapped).ok).toBe(false)
        }
      }),
    )
  })

  it.each([
    ['', 'unreadable'],
    ['P22', 'unreadable'],
    ['P22-2O3', 'unreadable'],
    ['P22-22222222222', 'unreadable'],
    ['D22-23R', 'wrong_prefix'],
    ['P22-23X', 'wrong_check'],
  ])('refuses %s: %s', (text, reason) => expect(parsePatientNumber(text)).toEqual({ ok: false, reason }))

  it('throws on what is not a running number', () => {
    for (const wrong of [0, -1, 1.5, Number.NaN]) expect(() => makePatientNumber(wrong)).toThrow()
  })
})

describe('the Iranian national code', () => {
  it.each([
    ['0123456789', '0123456789'],
    ['0010000021', '0010000021'],
    ['0010000070', '0010000070'],
    ['10000021', '0010000021'],
    ['123456789', '0123456789'],
    ['۰۱۲۳۴۵۶۷۸۹', '0123456789'],
    ['012-345678-9', '0123456789'],
    ['5802140151', '5802140151'],
  ])('reads %s', (text, code) => expect(parseNationalCode(text)).toEqual({ ok: true, value: code }))

  it.each([
    ['0123456780', 'wrong_checksum'],
    ['1111111111', 'wrong_checksum'],
    ['0000000000', 'wrong_checksum'],
    ['1234567', 'not_ten_digits'],
    ['12345678901', 'not_ten_digits'],
    ['abc', 'not_ten_digits'],
  ])('refuses %s: %s', (text, reason) => expect(parseNationalCode(text)).toEqual({ ok: false, reason }))
})

describe('phones', () => {
  it.each([
    ['09168125354', '+989168125354', 'IR'],
    ['9168125354', '+989168125354', 'IR'],
    ['+98 916 812 5354', '+989168125354', 'IR'],
    ['00989168125354', '+989168125354', 'IR'],
    ['+98 0916 812 5354', '+989168125354', 'IR'],
    ['989168125354', '+989168125354', 'IR'],
    ['۰۹۱۶-۸۱۲-۵۳۵۴', '+989168125354', 'IR'],
    ['٠٩١٦٨١٢٥٣٥٤', '+989168125354', 'IR'],
    ['(021) 8812 5354', '+982188125354', 'IR'],
    ['07138125354', '+987138125354', 'IR'],
    ['0791234567', '+93791234567', 'AF'],
    ['+93 79 123 4567', '+93791234567', 'AF'],
    ['0093791234567', '+93791234567', 'AF'],
    ['+930791234567', '+93791234567', 'AF'],
    ['93791234567', '+93791234567', 'AF'],
    ['+91 98290 12345', '+919829012345', 'IN'],
    ['00919829012345', '+919829012345', 'IN'],
    ['+44 20 7946 0958', '+442079460958', 'other'],
  ])('reads %s', (text, e164, region) =>
    expect(parsePhone(text)).toEqual({ ok: true, value: { e164, region } }),
  )

  it.each([
    ['12', 'too_short'],
    ['0916812535', 'too_short'],
    ['+98916', 'too_short'],
    ['+4420', 'too_short'],
    ['091681253540', 'too_long'],
    ['+9891681253540', 'too_long'],
    ['+4420794609581234', 'too_long'],
    ['9.168125E+09', 'unreadable'],
    ['none', 'unreadable'],
    ['', 'unreadable'],
    ['+0123456789', 'unreadable'],
  ])('refuses %s: %s', (text, reason) => expect(parsePhone(text)).toEqual({ ok: false, reason }))
})

describe('phones as they are read out', () => {
  it.each([
    ['0916 812 5354', '+98 916 812 5354'],
    ['051-38000000', '+98 51 3800 0000'],
    ['0701234567', '+93 70 123 4567'],
    ['+919876543210', '+91 98765 43210'],
    ['+44 1632 960961', '+441632960961'],
  ])('%s', (asTyped, told) => {
    const parsed = parsePhone(asTyped)
    const written = writePhone({ e164: parsed.ok ? parsed.value.e164 : null, asTyped })
    expect(written.replaceAll('\u00a0', ' ')).toBe(told)
    expect(parsePhone(written)).toEqual(parsed)
  })

  it('as typed where they could not be read', () => {
    expect(writePhone({ e164: null, asTyped: 'ask the mullah' })).toBe('ask the mullah')
  })
})

describe('hints at document numbers', () => {
  it.each([
    ['national_code', '0123456789', null],
    ['national_code', '0123456780', 'wrong_checksum'],
    ['national_code', '12', 'unusual_length'],
    ['foreigner_code', '123456789012', null],
    ['foreigner_code', '1234567890123456', null],
    ['foreigner_code', '12345', 'unusual_length'],
    ['foreigner_code', 'AB12', 'not_digits'],
    ['passport', 'P0123', null],
    ['foreigner_code', '', null],
  ] as const)('%s %s: %s', (type, number, hint) => expect(hintAtDocument(type, number)).toBe(hint))
})
