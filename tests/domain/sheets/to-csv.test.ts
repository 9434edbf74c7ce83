import { expect, test } from 'vitest'
import { parsePhone } from '#domain/people/phone.ts'
import { toCsv } from '#domain/sheets/to-csv.ts'

const cell = (text: string | number | null) => toCsv([[text]]).slice(1, -2)

test.each([
  ['=1+1', "'=1+1"],
  ['+1+cmd', "'+1+cmd"],
  ['-1+1', "'-1+1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['-5', '-5'],
  [-5, '-5'],
  [null, ''],
  ['a,b', '"a,b"'],
  ['say "no"', '"say ""no"""'],
  ['پنجه', 'پنجه'],
])('%j is written %j', (text, written) => {
  expect(cell(text)).toBe(written)
})

test.each([
  ['+989168125354', '(+98) 9168125354'],
  ['+93701234567', '(+93) 701234567'],
  ['+441632960961', '(+) 441632960961'],
  ['+989168125354 / +93701234567', '(+98) 9168125354 / (+93) 701234567'],
])('the number %s is shown with its plus and is no formula', (text, written) => {
  expect(cell(text)).toBe(written)
})

test('our own reader takes a number back', () => {
  for (const phone of ['+989168125354', '+93701234567', '+441632960961'])
    expect(parsePhone(cell(phone))).toMatchObject({ value: { e164: phone } })
})
