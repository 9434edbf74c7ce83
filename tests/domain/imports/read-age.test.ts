import { describe, expect, it } from 'vitest'
import { readAge } from '#domain/imports/read-age.ts'
import { toPersianDigits } from '#domain/time/digits.ts'
import { fc } from '#tests/support/fast-check.ts'

describe('readAge', () => {
  it.each([
    ['3.5', 3, true],
    ['۳٫۵', 3, true],
    ['3,5', 3, true],
    ['3½', 3, true],
    ['0.5', 0, true],
    ['.5', 0, true],
    ['34.61917808', 34, true],
    ['42.0', 42, false],
    ['42 years', 42, false],
    ['۴۲ ساله', 42, false],
    ['42 y/o', 42, false],
    ['about 40', 40, false],
    ['~40', 40, false],
    ['حدود ۴۰ سال', 40, false],
    ['18 months', 1, true],
    ['24 months old', 2, false],
    ['۶ ماه', 0, true],
    ['۱۸ماهه', 1, true],
    ['1 year 6 months', 1, true],
    ['2 yrs and 11 mths', 2, true],
    ['۱ سال و ۶ ماه', 1, true],
    ['۵ سال و نیم', 5, true],
    ['5 and a half years', 5, true],
    ['نیم سال', 0, true],
    ['half a year', 0, true],
    ['۲۰ روزه', 0, true],
    ['60 weeks', 1, true],
    ['120', 120, false],
    ['0', 0, false],
    ['60+', 60, true],
    ['۶۰ +', 60, true],
  ])('%s', (text, years, isRounded) => {
    expect(readAge(text)).toEqual({ years, isRounded })
  })

  it.each([
    ['430', 'out_of_range', ['43', '30']],
    ['1500 months', 'out_of_range', ['12', '25']],
    ['35-40', 'unreadable', ['35', '40']],
    ['born 1990, 34', 'unreadable', ['34']],
    ['old', 'unreadable', []],
    ['سی و پنج', 'unreadable', ['35']],
    ['هفده ساله', 'unreadable', ['17']],
    ['forty-two', 'unreadable', ['42']],
    ['two three', 'unreadable', []],
    ['6m', 'unreadable', ['6 months', '6']],
    ['8/12', 'unreadable', ['8 months', '8', '12']],
  ])('%s is not read, but a mend is proposed', (text, reason, values) => {
    const read = readAge(text)
    expect('reason' in read && [read.reason, read.proposals.map(({ value }) => value)]).toEqual([
      reason,
      values,
    ])
  })

  it('rounds down, however the fraction is written and in whatever digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 119 }), fc.integer({ min: 0, max: 11 }), (years, months) => {
        const ways = [
          `${years} years ${months} months`,
          `${years * 12 + months} months`,
          `${years}.${Math.floor((months / 12) * 100)
            .toString()
            .padStart(2, '0')}`,
          toPersianDigits(`${years} سال و ${months} ماه`),
        ]
        for (const way of ways) expect(readAge(way), way).toMatchObject({ years })
      }),
    )
  })

  it('proposes nothing that it could not read itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789 .-/m?x۵و') }), (text) => {
        const read = readAge(text)
        if ('years' in read) return
        for (const { value } of read.proposals) expect(readAge(value), text).toHaveProperty('years')
      }),
    )
  })
})
