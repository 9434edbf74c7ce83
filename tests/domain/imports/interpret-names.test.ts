import { describe, expect, it } from 'vitest'
import type { ImportField } from '#domain/imports/column.ts'
import { interpretRow } from '#domain/imports/interpret-row.ts'
import { draft, interpret, today } from '#tests/support/read-row.ts'

describe('names', () => {
  it('puts each script into its own fields', () => {
    expect(draft({ name: 'Sayed Mustafa Akbari', father_name: 'غلام سخی' })).toMatchObject({
      givenNameLatin: 'Sayed Mustafa',
      familyNameLatin: 'Akbari',
      fatherNamePersian: 'غلام سخی',
      fatherNameLatin: '',
      givenNamePersian: '',
    })
    expect(draft({ name: 'کریم رضایی / Karim Rezaei' })).toMatchObject({
      givenNameLatin: 'Karim',
      familyNameLatin: 'Rezaei',
      givenNamePersian: 'کریم',
      familyNamePersian: 'رضایی',
    })
  })

  it('keeps letters as written and tidies spaces', () => {
    expect(interpret({ given_name: '  بی\u200cبی   گل \u200f' }).patient.givenNamePersian).toBe(
      'بی\u200cبی گل',
    )
    expect(interpret({ given_name: 'علي' }).patient.givenNamePersian).toBe('علي')
  })

  it.each([
    ['Karim Noori s/o Ghulam Ali', ['Karim', 'Noori', 'Ghulam Ali']],
    ['Zainab D/O. Karim', ['Zainab', '', 'Karim']],
    ['کریم نوری ولد غلام علی', ['کریم', 'نوری', 'غلام علی']],
    ['Nilson of', ['Nilson', 'of', '']],
  ])('parts %s from the father’s name', (name, expected) => {
    const patient = draft({ name })
    const both = (latin: string, persian: string) => latin + persian
    expect([
      both(patient.givenNameLatin, patient.givenNamePersian),
      both(patient.familyNameLatin, patient.familyNamePersian),
      both(patient.fatherNameLatin, patient.fatherNamePersian),
    ]).toEqual(expected)
  })

  it('takes each script from the first column that tells it, and notes what is told twice', () => {
    const mapping = (['name', 'name', 'father_name', 'father_name'] as const).map((field) => ({
      field,
      header: field,
      confidence: 1,
    }))
    const read = (...cells: string[]) => interpretRow(cells, mapping, { today }).patient
    expect(read('Karim Rezaei', 'کریم رضایی', 'Ghulam', 'غلام')).toMatchObject({
      ...{ givenNameLatin: 'Karim', familyNameLatin: 'Rezaei', fatherNameLatin: 'Ghulam' },
      ...{ givenNamePersian: 'کریم', familyNamePersian: 'رضایی', fatherNamePersian: 'غلام' },
      notes: '',
    })
    expect(read('', 'گل بی‌بی', '', 'Ali')).toMatchObject({
      ...{ givenNameLatin: '', givenNamePersian: 'گل بی‌بی', fatherNameLatin: 'Ali' },
    })
    expect(read('Karim', 'Rahim', '', '')).toMatchObject({ givenNameLatin: 'Karim', notes: 'name: Rahim' })
  })

  it('loses no word of a whole name beside a family name, and no number among names', () => {
    expect(draft({ name: 'Ahmad Zia', family_name: 'Noori' })).toMatchObject({
      givenNameLatin: 'Ahmad Zia',
      familyNameLatin: 'Noori',
    })
    expect(draft({ name: 'Ahmad Noori', family_name: 'noori' }).givenNameLatin).toBe('Ahmad')
    expect(draft({ name: 'Ali 2' })).toMatchObject({ givenNameLatin: 'Ali', notes: 'Header: Ali 2' })
    expect(draft({ name: 'احمد ۲' })).toMatchObject({ givenNamePersian: 'احمد', notes: 'Header: احمد ۲' })
  })

  it('refuses only a row without any name', () => {
    expect(interpret({ name: '', age: '30' })).toMatchObject({ refused: 'no_name', blank: false })
    expect(interpret({ name: '?', father_name: 'Ali' }).refused).toBe('no_name')
    expect(interpret({ given_name: '', family_name: 'Rezaei' })).toMatchObject({
      refused: null,
      patient: { givenNameLatin: 'Rezaei', familyNameLatin: '' },
      problems: [{ field: 'family_name', reason: 'family_as_given', severity: 'notice' }],
    })
  })

  it('knows the family name before a comma, and leaves forms of address out', () => {
    const named = (cells: Partial<Record<ImportField, string>>) => {
      const { givenNameLatin, familyNameLatin, givenNamePersian, familyNamePersian, sex } =
        interpret(cells).patient
      return [givenNameLatin, familyNameLatin, givenNamePersian, familyNamePersian, sex]
    }
    expect(named({ name: 'Rezaei, Karim' })).toEqual(['Karim', 'Rezaei', '', '', null])
    expect(named({ name: 'رضایی، کریم' })).toEqual(['', '', 'کریم', 'رضایی', null])
    expect(named({ name: 'Mrs. Zainab Noori' })).toEqual(['Zainab', 'Noori', '', '', 'female'])
    expect(named({ name: 'آقای کریم رضایی', sex: '' })).toEqual(['', '', 'کریم', 'رضایی', 'male'])
    expect(named({ name: 'Mr Karim', sex: 'F' })).toEqual(['Karim', '', '', '', 'female'])
    expect(named({ given_name: 'Miss Gul', family_name: 'Naderi' })).toEqual([
      ...['Gul', 'Naderi', '', '', 'female'],
    ])
    expect(named({ name: 'Mrs' })).toEqual(['Mrs', '', '', '', null])
  })

  it.each([
    ['S/O Ghulam Ali', 'Ghulam Ali'],
    ['w/o Karim', 'Karim'],
    ['d.o. Mr. Karim', 'Karim'],
    ['son of Sadiq', 'Sadiq'],
    ['Soraya', 'Soraya'],
    ['unknown', ''],
    ['نا معلوم', ''],
  ])('reads the father %s as %j', (text, father) => {
    const { fatherNameLatin, fatherNamePersian } = draft({ father_name: text })
    expect(fatherNameLatin + fatherNamePersian).toBe(father)
  })

  it.each<Partial<Record<ImportField, string>>>([
    { row_number: 'مجموع', name: '۴ نفر' },
    { name: 'Total: 45', device: '12' },
    { row_number: 'Grand total', name: '45 persons', age: '30' },
    { name: '', device: '12', note: '۱٬۲۰۰' },
    { name: '', age: '1450', device: '12' },
  ])('takes %j for a line of sums, in which nothing is to be mended', (cells) =>
    expect(interpret(cells)).toMatchObject({ refused: 'sum_line', problems: [] }),
  )

  it('takes the header once more for no person', () => {
    const cells = { row_number: 'No', name: 'Header', father_name: 'header', sex: 'Header' }
    expect(interpret(cells)).toMatchObject({ refused: 'repeated_header', problems: [] })
  })

  it.each<Partial<Record<ImportField, string>>>([
    { row_number: '7', name: 'Total', age: '30' },
    { name: 'جمله احمدی', age: '30' },
    { name: 'Sumaya' },
  ])('takes %j for a person', (cells) => expect(interpret(cells).refused).toBeNull())

  it.each<Partial<Record<ImportField, string>>>([
    { row_number: '7', device: '12' },
    { age: '40', device: '1' },
    { phone: '09121234567' },
  ])('misses only the name of %j', (cells) => expect(interpret(cells).refused).toBe('no_name'))

  it('takes a row with nothing but its number for blank', () => {
    expect(interpret({ row_number: '', name: '', age: ' ' })).toMatchObject({ blank: true, refused: null })
    expect(interpret({ row_number: '۱۲', name: '', age: '-' })).toMatchObject({ blank: true, refused: null })
  })
})
