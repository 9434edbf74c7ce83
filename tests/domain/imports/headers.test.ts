import { describe, expect, it } from 'vitest'
import { importFields, repeatableFields } from '#domain/imports/column.ts'
import { headerWords } from '#domain/imports/header-words.ts'
import { hasNameColumn, recogniseHeaders } from '#domain/imports/recognise-headers.ts'

const fieldsOf = (...headers: string[]) => recogniseHeaders(headers).map(({ field }) => field)

describe('recogniseHeaders', () => {
  it.each([
    ['Patient Name', 'name'],
    ["Father's name", 'father_name'],
    ['FATHER’S NAME', 'father_name'],
    ['D.O.B.', 'birth'],
    ['Date of Birth (dd/mm/yyyy)', 'birth'],
    ['Gender', 'sex'],
    ['Contact No.', 'phone'],
    ['Aid required', 'device'],
    ['L/R', 'side'],
    ['Level of amputation', 'level'],
    ['Bus no', 'group'],
    ['جنسيت', 'sex'],
    ['تاريخ تولد', 'birth'],
    ['شماره‌ی تلفن', 'phone'],
    ['نام‌پدر', 'father_name'],
    ['كد ملى', 'national_code'],
    ['ولایت', 'province'],
    ['تخلص', 'family_name'],
    ['ملاحظات', 'note'],
    ['کد فراگیر', 'document'],
    ['Provnce', 'province'],
    ['Remaks', 'note'],
    ['Name of the village', 'village'],
    ['Surname, First name', 'name'],
    ['نام و نام‌خانوادگی', 'name'],
    ['نوم', 'name'],
    ['د پلار نوم', 'father_name'],
    ['S/O, D/O, W/O', 'father_name'],
    ["Father's / Husband's name", 'father_name'],
    ['د تلیفون شمېره', 'phone'],
    ['اړخ', 'side'],
    ['سبب قطع عضو', 'cause'],
    ['Amputation (level / side)', 'level'],
    ['Amputation year', 'amputated'],
    ['یادونه', 'note'],
    ['Shoe colour', 'ignore'],
    ['', 'ignore'],
  ])('%s is %s', (header, field) => expect(fieldsOf(header)).toEqual([field]))

  it('gives a field to one column, the surest', () => {
    expect(fieldsOf('Provnce', 'Province', 'Age', 'Age')).toEqual(['ignore', 'province', 'age', 'ignore'])
  })

  it('gives a name to a column in each script', () => {
    expect(fieldsOf('Name (English)', 'نام', 'Father in English', 'Father in Persian')).toEqual([
      ...['name', 'name', 'father_name', 'father_name'],
    ])
    expect(fieldsOf('First name', 'Surname', 'نام', 'نام خانوادگی')).toEqual([
      ...['given_name', 'family_name', 'given_name', 'family_name'],
    ])
    expect(fieldsOf('نام', 'نام لاتین', 'نام انگلیسی')).toEqual(['name', 'name', 'ignore'])
    expect(fieldsOf('Name', 'Patient name', 'Age', 'سن')).toEqual(['name', 'ignore', 'age', 'ignore'])
  })

  it('lets several columns hold phones and notes', () => {
    expect(fieldsOf('Mobile', 'Phone 2', 'Remarks', 'توضیحات')).toEqual(['phone', 'phone', 'note', 'note'])
    expect(repeatableFields).toContain('phone')
  })

  it('takes a plain name for the given name beside a family name', () => {
    expect(fieldsOf('نام', 'نام خانوادگی')).toEqual(['given_name', 'family_name'])
    expect(fieldsOf('Name', 'Surname')).toEqual(['given_name', 'family_name'])
    expect(fieldsOf('Name', "Father's name")).toEqual(['name', 'father_name'])
  })

  it('tells how sure it is', () => {
    const confidences = recogniseHeaders(['Province', 'Provnce', 'Home province of patient', 'Xyz']).map(
      ({ confidence }) => confidence,
    )
    expect(confidences).toEqual([1, 0, 0, 0])
    expect(recogniseHeaders(['Provnce'])[0]?.confidence).toBe(0.8)
    expect(recogniseHeaders(['Home province of patient'])[0]?.confidence).toBe(0.6)
  })

  it('knows whether people can be made of a sheet', () => {
    expect(hasNameColumn(recogniseHeaders(['Age', 'نام']))).toBe(true)
    expect(hasNameColumn(recogniseHeaders(['Age', 'Sex']))).toBe(false)
  })

  it('has words for every field, none of them for two', () => {
    const owners = new Map<string, string>()
    for (const field of importFields) {
      if (field === 'ignore') continue
      expect(headerWords[field]?.length).toBeGreaterThan(0)
      for (const word of headerWords[field] ?? []) {
        expect(`${word}: ${owners.get(word) ?? field}`).toBe(`${word}: ${field}`)
        owners.set(word, field)
        const [column] = recogniseHeaders([word])
        expect(`${word}: ${column?.field}`).toBe(`${word}: ${field}`)
      }
    }
  })
})
