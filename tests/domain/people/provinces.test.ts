import { describe, expect, it } from 'vitest'
import { findProvince, provinceName, provinces } from '#domain/people/provinces.ts'

describe('provinces', () => {
  it('are the 31 of Iran and the 34 of Afghanistan, each once', () => {
    expect(provinces.filter(({ country }) => country === 'IR')).toHaveLength(31)
    expect(provinces.filter(({ country }) => country === 'AF')).toHaveLength(34)
    expect(new Set(provinces.map(({ en }) => en)).size).toBe(65)
    expect(new Set(provinces.map(({ fa }) => fa)).size).toBe(65)
  })

  it('are found by each of their names', () => {
    for (const province of provinces) {
      for (const name of [province.en, province.fa, ...province.also]) {
        expect(`${name} ${findProvince(name)?.en}`).toBe(`${name} ${province.en}`)
      }
    }
  })

  it.each([
    ['خراسان‌رضوی', 'Razavi Khorasan'],
    ['خراسان رضوي', 'Razavi Khorasan'],
    ['استان تهران', 'Tehran'],
    ['TEHRAN province', 'Tehran'],
    ['sistan-and-baluchestan', 'Sistan and Baluchestan'],
    ['ولایت هرات', 'Herat'],
  ])('%s is %s', (text, en) => expect(findProvince(text)?.en).toBe(en))

  it('writes a stored name in a language, and leaves an unknown one alone', () => {
    expect(provinceName('Razavi Khorasan', 'fa')).toBe('خراسان رضوی')
    expect(provinceName('تهران', 'en')).toBe('Tehran')
    expect(provinceName('Elsewhere', 'fa')).toBe('Elsewhere')
    expect(findProvince('')).toBeNull()
  })
})
