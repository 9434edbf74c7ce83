import { describe, expect, it } from 'vitest'
import { findDuplicates, type SheetPerson } from '#domain/imports/find-duplicates.ts'
import { emptyPatientDraft, type PatientDraft } from '#domain/imports/row.ts'
import { toPersonKey } from '#domain/people/person-key.ts'

const on = '2026-11-23'
const at = (line: number, facts: Partial<PatientDraft>): SheetPerson => ({
  line,
  key: toPersonKey({ ...emptyPatientDraft(), ...facts }),
})
const karim: Partial<PatientDraft> = {
  givenNameLatin: 'Karim',
  familyNameLatin: 'Rezaei',
  fatherNameLatin: 'Ali',
  birth: { kind: 'age', years: 30, on },
}

describe('findDuplicates', () => {
  it('points every repetition at the first line', () => {
    const rows = [at(2, karim), at(3, { givenNameLatin: 'Zahra' }), at(4, karim), at(5, karim)]
    expect(findDuplicates(rows).map(({ line, ofLine, verdict }) => [line, ofLine, verdict])).toEqual([
      [4, 2, 'same'],
      [5, 2, 'same'],
    ])
  })

  it('prefers the same person over a likely one', () => {
    const older: Partial<PatientDraft> = { ...karim, birth: { kind: 'age', years: 32, on } }
    expect(findDuplicates([at(2, karim), at(3, older), at(4, older)])).toMatchObject([
      { line: 3, ofLine: 2, verdict: 'likely' },
      { line: 4, ofLine: 3, verdict: 'same' },
    ])
  })

  it('finds exactly the repetitions planted in ten thousand rows', () => {
    const syllables = ['ba', 'do', 'fi', 'gu', 'ka', 'lo', 'mi', 'nu', 'ra', 'so', 'ti', 'za']
    const nameOf = (n: number) =>
      [n % 12, Math.floor(n / 12) % 12, Math.floor(n / 144) % 12].map((digit) => syllables[digit]).join('')
    const rows: SheetPerson[] = []
    const planted: [number, number][] = []
    for (let index = 0; index < 10_000; index += 1) {
      const isPlanted = index % 500 === 499
      const source = isPlanted ? index - 250 : index
      if (isPlanted) planted.push([index + 2, source + 2])
      rows.push(
        at(index + 2, {
          givenNameLatin: nameOf(source % 1728),
          familyNameLatin: nameOf((source * 7) % 1728),
          fatherNameLatin: nameOf((source * 11) % 1728),
          birth: { kind: 'age', years: 1 + ((source * 13) % 97), on },
          phones: isPlanted
            ? []
            : [{ e164: `+98912${String(source).padStart(7, '0')}`, asTyped: '', owner: 'self' }],
        }),
      )
    }
    const same = findDuplicates(rows).filter(({ verdict }) => verdict === 'same')
    expect(same.map(({ line, ofLine }) => [line, ofLine])).toEqual(planted)
  })
})
