import { describe, expect, test } from 'vitest'
import { nameOrderKey, personOrderKey } from '#domain/people/name-order.ts'

const byKey = (names: readonly string[]) =>
  [...names].sort((a, b) => (nameOrderKey(a) < nameOrderKey(b) ? -1 : 1))

describe('the order of names', () => {
  test('is that of a Persian dictionary, with the letters that Arabic lacks in their places', () => {
    const dictionary =
      'آرش ابراهیم احمد بهروز پرویز تیمور ثریا جواد چنگیز حسن خدیجه داود ذبیح رضا زهرا ژاله سارا شیرین صادق طاهره ظاهر عباس غلام فاطمه قاسم کریم گلثوم لیلا محمد نادر وحید هاشم یاسر'.split(
        ' ',
      )
    expect(byKey(dictionary.toReversed())).toEqual(dictionary)
  })

  test('puts the letters of Pashto and Urdu beside those that they are written like', () => {
    const dictionary = [
      'تیمور',
      'ټولواک',
      'ثریا',
      'جواد',
      'ځلمی',
      'څانګه',
      'حسن',
      'داود',
      'ډاډ',
      'ذبیح',
      'سارا',
      'ښایسته',
      'شیرین',
    ]
    expect(byKey(dictionary.toReversed())).toEqual(dictionary)
  })

  test('does not depend on the keyboard that a letter came from', () => {
    expect(nameOrderKey('علي كريمي')).toBe(nameOrderKey('علی کریمی'))
    expect(nameOrderKey('a\u0301MIR')).toBe('amir')
    expect(nameOrderKey('آ')).toBe(nameOrderKey('ا\u0653'))
  })

  test('has a shorter name before the longer one that begins with it', () => {
    expect(byKey(['علی‌اکبر', 'علی اصغر', 'علی'])).toEqual(['علی', 'علی اصغر', 'علی‌اکبر'])
  })
})

describe('the order of people', () => {
  const person = (latin: string, persian: string) => {
    const [givenNameLatin = '', familyNameLatin = ''] = latin.split(' ')
    const [givenNamePersian = '', familyNamePersian = ''] = persian.split(' ')
    return {
      givenNameLatin,
      familyNameLatin,
      fatherNameLatin: '',
      givenNamePersian,
      familyNamePersian,
      fatherNamePersian: '',
    }
  }
  const people = [
    person('Parwiz Ahmadi', 'پرویز احمدی'),
    person('', 'یوسف'),
    person('Bismillah', ''),
    person('Zahra', 'زهرا'),
    person('Yusuf', 'یوسف کریمی'),
  ]
  const inOrder = (language: 'en' | 'fa') =>
    people
      .toSorted((a, b) => (personOrderKey(a, language) < personOrderKey(b, language) ? -1 : 1))
      .map((one) => one.givenNamePersian || one.givenNameLatin)

  test('goes by the language, and whoever has no name in its script comes last', () => {
    expect(inOrder('fa')).toEqual(['پرویز', 'زهرا', 'یوسف', 'یوسف', 'Bismillah'])
    expect(inOrder('en')).toEqual(['Bismillah', 'پرویز', 'یوسف', 'زهرا', 'یوسف'])
  })

  test('has who lacks a family name before those who have one, whatever their fathers are called', () => {
    const named = (familyNamePersian: string, fatherNamePersian: string) =>
      personOrderKey({ ...person('', 'احمد'), familyNamePersian, fatherNamePersian }, 'fa')
    const keys = [named('', 'حسن'), named('', 'یونس'), named('ابراهیمی', 'آرش'), named('بارکزی', '')]
    expect(keys.toSorted()).toEqual(keys)
  })
})
