import { fc } from '#tests/support/fast-check.ts'
import { describe, expect, it } from 'vitest'
import { importFields, type ImportField } from '#domain/imports/column.ts'
import { interpretRow } from '#domain/imports/interpret-row.ts'
import { recogniseHeaders } from '#domain/imports/recognise-headers.ts'
import { fingerprintRow } from '#domain/imports/row-fingerprint.ts'
import { draft, interpret, orders, problems, today } from '#tests/support/read-row.ts'

describe('birth and age', () => {
  it.each([
    [{ birth: '27.10.2002' }, { kind: 'exact', date: '2002-10-27' }],
    [{ birth: '۱۳۷۵/۰۴/۲۲' }, { kind: 'exact', date: '1996-07-12' }],
    [{ birth: '1985' }, { kind: 'year', year: 1985, calendar: 'gregorian' }],
    [{ birth: '۱۳۶۴' }, { kind: 'year', year: 1364, calendar: 'solar_hijri' }],
    [{ age: '30' }, { kind: 'age', years: 30, on: today }],
    [{ age: '۳۰ ساله' }, { kind: 'age', years: 30, on: today }],
    [{ age: '30.0' }, { kind: 'age', years: 30, on: today }],
    [{ birth: '3.5 years' }, { kind: 'age', years: 3, on: today }],
    [{ birth: '30 years' }, { kind: 'age', years: 30, on: today }],
    [
      { birth: '1990', age: '36' },
      { kind: 'year', year: 1990, calendar: 'gregorian' },
    ],
    [
      { birth: '2031-02-30', age: '30' },
      { kind: 'age', years: 30, on: today },
    ],
    [{ birth: '', age: '' }, null],
  ])('%j is %j', (cells, birth) => expect(draft(cells).birth).toEqual(birth))

  it.each([
    [{ birth: '1406/13/40' }, ['flag birth 1406/13/40 impossible_date']],
    [{ birth: '2031-02-30' }, ['flag birth 2031-02-30 impossible_date']],
    [{ birth: '2027-01-01' }, ['flag birth 2027-01-01 in_future']],
    [{ birth: '12/05/78' }, ['flag birth 12/05/78 ambiguous']],
    [{ birth: 'spring' }, ['flag birth spring unreadable']],
    [{ birth: '1995-04' }, ['notice birth 1995-04 month_left_out']],
    [{ age: '430' }, ['flag age 430 out_of_range']],
    [{ age: '121' }, ['flag age 121 out_of_range']],
    [{ age: 'old' }, ['flag age old unreadable']],
    [{ birth: '1994', age: '430' }, ['flag age 430 out_of_range']],
    [{ birth: '1990', age: '60' }, ['notice age 60 disagrees_with_birth']],
    [{ birth: '1990', age: '34' }, []],
    [{ age: '120' }, []],
    [{ age: '0' }, []],
  ])('%j: %j', (cells, expected) => expect(problems(cells)).toEqual(expected))

  it('keeps what birth cannot hold in the notes', () => {
    expect(draft({ birth: '1995-04' })).toMatchObject({
      birth: { kind: 'year', year: 1995 },
      notes: 'Header: 1995-04',
    })
    expect(draft({ birth: '1990', age: '60' }).notes).toBe('Header: 60')
  })

  const proposalsOf = (cells: Partial<Record<ImportField, string>>) =>
    interpret({ name: 'Karim', ...cells }).problems[0]?.proposals.map(({ label }) => label)

  it.each([
    [{ age: '430' }, ['43', '30']],
    [{ age: 'x' }, []],
    [{ age: '35-40' }, ['35', '40']],
    [{ age: '۱۳۷۰' }, ['35']],
    [{ age: '1990' }, ['36']],
    [{ age: '40?' }, ['40']],
    [{ age: '۳/۵' }, ['3', '5']],
    [{ age: '18m' }, ['1', '18']],
    [{ birth: '1406/13/40' }, []],
    [{ birth: '1375/13/04' }, ['1996-07-03', '1375']],
    [{ birth: '1375/07/31' }, ['1996-10-21', '1375']],
    [{ birth: '31/04/1990' }, ['1990-04-30', '1990']],
    [{ birth: '12/05/78' }, ['1978-05-12', '1999-08-03']],
    [{ birth: '64/05/12' }, ['1985-08-03', '1964-05-12']],
    [{ birth: '75' }, ['1375', '1975']],
    [{ birth: '05' }, ['2005', '1405']],
    [{ amputated: '98' }, ['1398', '1998']],
    [{ amputated: '99/7' }, ['1399-07', '1999-07']],
    [{ birth: '1365 (1986)' }, ['1365', '1986']],
    [{ birth: 'abt 1975' }, ['1975']],
    [{ age: '8/12' }, ['0', '8', '12']],
  ])('proposes for %j: %j', (cells, labels) => expect(proposalsOf(cells)).toEqual(labels))

  it.each([
    ['35/M', 35, 'male'],
    ['F 28', 28, 'female'],
    ['زن ۴۰ ساله', 40, 'female'],
    ['8/f', 8, 'female'],
    ['40', 40, null],
  ])('reads %s where age and sex share a column', (text, years, sex) => {
    expect(interpret({ name: 'Ali', age: text }, 'Age/Sex (جنس)').patient).toMatchObject({
      birth: { kind: 'age', years },
      sex,
    })
  })

  it('leaves the unit of an age alone where no header speaks of the sex', () => {
    expect(problems({ age: '8m' })).toEqual(['flag age 8m unreadable'])
  })

  it('reads the number of days that a spreadsheet shows for a date, and keeps it', () => {
    expect(draft({ birth: '32874' })).toMatchObject({
      birth: { kind: 'exact', date: '1990-01-01' },
      notes: 'Header: 32874',
    })
    expect(draft({ amputated: '۴۴۱۹۷.۵' }).amputatedOn).toBe('2021-01-01')
    expect(problems({ birth: '32874' })).toEqual(['notice birth 32874 day_number'])
    expect(problems({ birth: '99999' })).toEqual(['flag birth 99999 unreadable'])
  })

  it('follows the order of dates in the sheet', () => {
    const mapping = [
      { field: 'name' as const, header: '', confidence: 1 },
      { field: 'birth' as const, header: '', confidence: 1 },
    ]
    const row = interpretRow(['Ali', '03/04/1990'], mapping, { today, dateOrder: 'month_first' })
    expect(row.patient.birth).toEqual({ kind: 'exact', date: '1990-03-04' })
  })
})

describe('amputation', () => {
  it.each([
    ['2022-09', '2022-09'],
    ['2004', '2004'],
    ['27/10/2002', '2002-10-27'],
    ['۱۳۹۵/۰۴', '2016-07'],
    ['۱۳۹۵', '2016'],
    ['۱۳۷۵/۰۴/۲۲', '1996-07-12'],
  ])('%s is %s', (text, expected) => expect(draft({ amputated: text }).amputatedOn).toBe(expected))

  it('notices one before birth, and keeps it', () => {
    expect(problems({ birth: '2010-05-06', amputated: '2008' })).toEqual([
      'notice amputated 2008 before_birth',
    ])
    expect(problems({ birth: '2010-05-06', amputated: '2010' })).toEqual([])
    expect(problems({ birth: '2010-05-06', amputated: '2010-04' })).toEqual([
      'notice amputated 2010-04 before_birth',
    ])
    expect(draft({ birth: '2010-05-06', amputated: '2008' }).amputatedOn).toBe('2008')
  })

  it('flags one that cannot be read', () => {
    expect(problems({ amputated: 'long ago' })).toEqual(['flag amputated long ago unreadable'])
    expect(draft({ amputated: '۱۳۹۵/۰۴' }).notes).toBe('Header: ۱۳۹۵/۰۴')
  })
})

describe('devices and sides', () => {
  it.each([
    [{ device: 'BK', side: 'Left' }, ['transtibial left']],
    [{ device: 'BK', side: 'Both' }, ['transtibial left', 'transtibial right']],
    [{ device: 'زیر زانو', side: 'هر دو' }, ['transtibial left', 'transtibial right']],
    [{ device: 'Wheelchair', side: '' }, ['wheelchair null']],
    [{ device: 'Crutches', side: 'Left' }, ['crutches null']],
    [{ device: 'BK', side: '' }, ['transtibial null']],
    [{ device: 'BK + crutches', side: 'Right' }, ['transtibial right', 'crutches null']],
    [{ device: 'BK left, AK right' }, ['transtibial left', 'transfemoral right']],
    [{ device: 'Prosthesis', level: 'Below knee', side: 'L' }, ['transtibial left']],
    [{ level: 'بالای زانو', side: 'راست' }, ['transfemoral right']],
    [{ device: '???', side: 'Left' }, []],
    [{ device: '' }, []],
  ])('%j orders %j', (cells, expected) => expect(orders(cells)).toEqual(expected))

  it.each([
    [{ device: '???', side: 'Left' }, ['flag device ??? unknown']],
    [{ device: 'BK + dog', side: 'Left' }, ['flag device BK + dog unknown']],
    [{ device: 'BK', side: '' }, ['flag side  missing']],
    [{ device: 'BK', side: '?' }, ['flag side ? unknown']],
    [{ device: 'Prosthesis', side: 'Left' }, ['flag device Prosthesis unknown']],
    [{ device: 'Wheelchair', side: '' }, []],
    [{ device: 'BK left' }, []],
    [{ device: 'BK', side: 'L', priority: 'whenever' }, ['flag priority whenever unknown']],
  ])('%j: %j', (cells, expected) => expect(problems(cells)).toEqual(expected))

  it('keeps level and priority with the order, and a needless side in the notes', () => {
    expect(
      interpret({ name: 'Ali', device: 'BK', side: 'L', level: 'short stump', priority: 'فوری' }).orders,
    ).toEqual([{ deviceType: 'transtibial', side: 'left', level: 'short stump', priority: 'urgent' }])
    expect(draft({ device: 'Crutches', side: 'Left' }).notes).toBe('Header: Left')
  })
})

describe('contact and documents', () => {
  it.each([
    ['0912 123 4567 - 0915 765 4321', ['+989121234567', '+989157654321']],
    ['0912 123 4567 0915 765 4321', ['+989121234567', '+989157654321']],
    ['۰۷۹۹ ۱۲۳ ۴۵۶ +93 70 012 3456', ['+93799123456', '+93700123456']],
    ['0093 799 111 222', ['+93799111222']],
    ['051 1223 4567', ['+985112234567']],
  ])('reads the numbers of %s', (text, numbers) =>
    expect(draft({ phone: text }).phones.map(({ e164 }) => e164)).toEqual(numbers),
  )

  it('reads several phones and whose they are', () => {
    expect(draft({ phone: '09168125354 / 09077352336' }).phones.map(({ e164 }) => e164)).toEqual([
      '+989168125354',
      '+989077352336',
    ])
    expect(draft({ phone: '09168125354 (برادر)' })).toMatchObject({
      phones: [{ e164: '+989168125354', owner: 'family' }],
      notes: 'Header: 09168125354 (برادر)',
    })
  })

  it('leaves the field empty and flags what is no phone', () => {
    expect(problems({ phone: '12' })).toEqual(['flag phone 12 too_short'])
    expect(draft({ phone: '12' })).toMatchObject({
      phones: [],
      flags: [{ field: 'phone', value: '12', reason: 'too_short' }],
    })
  })

  it('keeps a national code, also one that fails its checksum', () => {
    expect(draft({ national_code: '۰۱۲۳۴۵۶۷۸۹' }).documents).toEqual([
      { type: 'national_code', number: '0123456789', issuer: '' },
    ])
    expect(problems({ national_code: '0123456780' })).toEqual([
      'notice national_code 0123456780 wrong_checksum',
    ])
    expect(draft({ national_code: '0123456780' })).toMatchObject({
      documents: [{ type: 'national_code', number: '0123456780' }],
      flags: [{ field: 'national_code', value: '0123456780', reason: 'wrong_checksum' }],
    })
    expect(draft({ national_code: '123456789012' })).toMatchObject({
      documents: [{ type: 'foreigner_code', number: '123456789012' }],
      flags: [],
    })
  })

  it('tells the kind of a document by its words, its header or the status', () => {
    const typeOf = (cells: Partial<Record<ImportField, string>>, header?: string) =>
      interpret({ name: 'Ali', ...cells }, header).patient.documents[0]?.type
    expect(typeOf({ document: 'P123456' }, 'Passport no')).toBe('passport')
    expect(typeOf({ document: 'تذکره 1234' })).toBe('tazkira')
    expect(typeOf({ document: '1234', status: 'آمایش' })).toBe('amayesh_card')
    expect(typeOf({ document: '1234' })).toBe('other')
  })
})

describe('a column for each device', () => {
  const headers = ['Name', 'BK', 'AK', 'Wheel chair', 'Crutches', 'Side']
  const read = (...cells: string[]) => interpretRow(cells, recogniseHeaders(headers), { today })
  const told = (...cells: string[]) =>
    read('Karim', ...cells).orders.map(({ deviceType, side }) => `${deviceType} ${side}`)

  it('asks for what is ticked or counted, on the side that it or its column tells', () => {
    expect(recogniseHeaders(headers).map(({ field }) => field)).toEqual([
      ...['name', 'device', 'device', 'device', 'device', 'side'],
    ])
    expect(told('✓', '', '', '2', 'L')).toEqual(['transtibial left', 'crutches null'])
    expect(told('Lt', 'right', '', 'x', '')).toEqual([
      'transtibial left',
      'transfemoral right',
      'crutches null',
    ])
    expect(told('no', '۰', 'بله', '-', '')).toEqual(['wheelchair null'])
  })

  it('flags what is neither', () => {
    expect(read('Karim', 'maybe', '', '', '', '').problems).toMatchObject([
      { field: 'device', value: 'maybe' },
    ])
  })
})

describe('words in Pashto', () => {
  it('are read as those in Persian', () => {
    expect(draft({ sex: 'ښځینه' }).sex).toBe('female')
    expect(draft({ sex: 'نارینه' }).sex).toBe('male')
    expect(orders({ device: 'تر زنګون لاندې', side: 'کیڼ' })).toEqual(['transtibial left'])
    expect(orders({ device: 'تر زنګون پورته', side: 'دواړه' })).toEqual([
      'transfemoral left',
      'transfemoral right',
    ])
    expect(orders({ device: 'BK', side: 'ښي' })).toEqual(['transtibial right'])
  })
})

describe('nothing is dropped', () => {
  it.each([
    [{ sex: '?' }, ['flag sex ? unknown']],
    [{ status: 'tourist' }, ['flag status tourist unknown']],
    [{ cause: 'fate' }, ['flag cause fate unknown']],
    [{ province: 'Atlantis' }, ['flag province Atlantis unknown']],
    [{ language: 'Klingon' }, ['flag language Klingon unknown']],
    [{ needs: 'interpreter, dog' }, ['flag needs interpreter, dog unknown']],
  ])('%j: %j', (cells, expected) => expect(problems(cells)).toEqual(expected))

  it('mends a list of needs beside what was understood of it', () => {
    const { problems: found } = interpret({ name: 'Ali', needs: 'meals, translat, dog' })
    expect(found).toMatchObject([
      { understood: ['meals'], proposals: [{ value: 'meals, interpreter', label: 'interpreter' }] },
    ])
    expect(interpret({ name: 'Ali', needs: 'dog' }).problems[0]).not.toHaveProperty('understood')
  })

  it('keeps needs that are none of the known ones in the notes, when a person says so', () => {
    const mapping = [
      { field: 'name' as const, header: 'Name', confidence: 1 },
      { field: 'needs' as const, header: 'Needs', confidence: 1 },
    ]
    const row = interpretRow(['Ali', 'meals, other'], mapping, { today }, ['Ali', 'meals, dog'])
    expect(row.patient).toMatchObject({ needs: ['meals'], notes: 'Needs: meals, dog', flags: [] })
  })

  it('keeps in the notes what is none of the known values, also when a person made it one', () => {
    expect(draft({ language: 'Uzbek' })).toMatchObject({ language: 'other', notes: 'Header: Uzbek' })
    expect(draft({ language: 'Other' }).notes).toBe('')
    const mapping = [
      { field: 'name' as const, header: 'Name', confidence: 1 },
      { field: 'cause' as const, header: 'Cause', confidence: 1 },
    ]
    const row = interpretRow(['Ali', 'other'], mapping, { today }, ['Ali', 'gunshot'])
    expect(row.patient).toMatchObject({ cause: 'other', notes: 'Cause: gunshot', flags: [] })
    expect(interpretRow(['Ali', 'burn'], mapping, { today }, ['Ali', 'electric']).patient.notes).toBe('')
  })

  it('keeps notes, unknown columns and cells without a header', () => {
    const mapping = [
      { field: 'name' as const, header: 'Name', confidence: 1 },
      { field: 'ignore' as const, header: 'Shoe colour', confidence: 0 },
      { field: 'note' as const, header: 'Remarks', confidence: 1 },
    ]
    const row = interpretRow(['Ali', 'brown', 'shy', 'stray'], mapping, { today })
    expect(row.patient.notes.split('\n').sort()).toEqual(['Shoe colour: brown', 'shy', 'stray'])
  })

  it('finds the words of every filled cell again somewhere', () => {
    const texts = fc.constantFrom(
      '?',
      'Karim',
      'BK',
      'left',
      '12',
      '1990',
      '430',
      'کریم',
      'Qom',
      'dog',
      '1995-04',
      'BK + x',
      'Uzbek',
      'no refugee',
      '3.5',
      '09168125354',
    )
    const fields = importFields.filter(
      (field) => !['row_number', 'name', 'given_name', 'family_name', 'father_name'].includes(field),
    )
    fc.assert(
      fc.property(fc.constantFrom(...fields), texts, (field, text) => {
        const { patient, orders: made } = interpret({ name: 'Zahra', [field]: text })
        const { flags, notes, documents, phones } = patient
        const isNoted = [notes, ...flags.map(({ value }) => value)].some((kept) => kept.includes(text))
        const isTyped = [
          ...documents.map(({ number }) => number),
          ...phones.map(({ asTyped }) => asTyped),
        ].includes(text)
        const empty = interpret({ name: 'Zahra' }).patient
        const isUnderstood =
          made.length > 0 || JSON.stringify({ ...patient, flags: [] }) !== JSON.stringify(empty)
        expect(`${field} ${text} ${isNoted || isTyped || isUnderstood}`).toBe(`${field} ${text} true`)
      }),
      { numRuns: 500 },
    )
  })

  it('never throws, whatever stands in the cells', () => {
    const mapping = importFields.map((field) => ({ field, header: field, confidence: 1 }))
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 27 }), (cells) => {
        expect(interpretRow(cells, mapping, { today }).patient).toBeDefined()
      }),
      { numRuns: 500 },
    )
  })
})

describe('fingerprintRow', () => {
  const mapping = (...fields: ImportField[]) =>
    fields.map((field) => ({ field, header: field, confidence: 1 }))

  it('is the same for the same words, wherever they stand', () => {
    const first = fingerprintRow(
      ['1', 'Karim ', 'كريم', '۳۰'],
      mapping('row_number', 'name', 'father_name', 'age'),
    )
    const second = fingerprintRow(['30', 'کریم', '', 'karim'], mapping('age', 'father_name', 'note', 'name'))
    expect(second).toBe(first)
  })

  it('differs when a word differs or stands for something else', () => {
    const one = fingerprintRow(['Karim', 'Ali'], mapping('name', 'father_name'))
    expect(fingerprintRow(['Ali', 'Karim'], mapping('name', 'father_name'))).not.toBe(one)
    expect(fingerprintRow(['Karim', 'Alia'], mapping('name', 'father_name'))).not.toBe(one)
  })
})
