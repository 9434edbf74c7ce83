import { describe, expect, test } from 'vitest'
import { readSheets } from '#core/sheets/read-sheet.ts'
import { aWorkbook, type WorkbookCell } from '#tests/support/workbook.ts'

const read = async (text: string) => {
  const { delimiter, first } = await readSheets('sheet.csv', Buffer.from(text))
  return { delimiter, ...first }
}
const readTable = async (rows: WorkbookCell[][]) =>
  (await readSheets('book.xlsx', await aWorkbook({ Register: rows }))).first

describe('titles above the header', () => {
  test('are passed over, and the header is line 1 wherever it stands', async () => {
    const sheet = await read('Camp register 2026,,\n\nNo,Name,Sex\n1,Ali,M\n')
    expect(sheet.header).toEqual(['No', 'Name', 'Sex'])
    expect(sheet.rows).toEqual([['1', 'Ali', 'M']])
  })

  test.each([
    ['semicolons', 'Camp of Herat, bus 3, desk 1\nName;Father;Age\nAli;Reza;34\n', ';'],
    ['tabs', 'فهرست کمپ\n\nنام\tنام پدر\tسن\nعلی\tرضا\t۳۴\n', '\t'],
    ['commas', 'Camp; bus 3\nName,Father,Age\nAli,Reza,34\n', ','],
  ])('do not decide what separates the columns: %s', async (_name, text, delimiter) => {
    const sheet = await read(text)
    expect(sheet).toMatchObject({
      delimiter,
      rows: [[expect.anything(), expect.anything(), expect.anything()]],
    })
  })

  test('a first line that names people is the header, whatever follows', async () => {
    const sheet = await read('Name,Sex\nName Surname,Sex\nAli,M\n')
    expect(sheet.rows).toHaveLength(2)
  })

  test('a sheet without any known header keeps its first line as one, for a person to name', async () => {
    const sheet = await read('Beneficiary,Limb\nAli,BK\n')
    expect(sheet.header).toEqual(['Beneficiary', 'Limb'])
  })
})

describe('a header in two lines of a text', () => {
  test('is known by the groups that the lower one parts', async () => {
    const sheet = await read(
      'شماره,نام,شماره تماس,,عضو قطع شده,,ملاحظات\n,,اول,دوم,نوع,طرف,\n۱,علی,1,2,BK,چپ,\n',
    )
    expect(sheet.header).toEqual([
      ...['شماره', 'نام', 'شماره تماس اول', 'شماره تماس دوم', 'نوع', 'طرف', 'ملاحظات'],
    ])
    expect(sheet.rows).toEqual([['۱', 'علی', '1', '2', 'BK', 'چپ', '']])
  })

  test.each([
    ['somebody without a name', 'Name,Phone,,Note\n,0912,0913,\n'],
    ['somebody with a name', 'Name,,Phone,Note\nAli,Reza,,\n'],
    ['a note alone', 'Name,Age,Note\n,,closed\n'],
  ])('is not made of %s', async (_who, text) => {
    expect((await read(text)).rows).toHaveLength(1)
  })
})

describe('a sheet without a header', () => {
  test('keeps its first person', async () => {
    const sheet = await read('1,Karim Naderi,M,40,09151234567,BK\n2,Zahra,F,35,09151234568,AK\n')
    expect(sheet.header).toEqual(['', '', '', '', '', ''])
    expect(sheet.rows.map(([, name]) => name)).toEqual(['Karim Naderi', 'Zahra'])
  })
})

describe('quotation marks', () => {
  test('that hold separators and line ends are read as one cell', async () => {
    const sheet = await read('Name,Note\n"Ali, son of Reza","two\nlines"\nZahra,\n')
    expect(sheet.rows).toEqual([
      ['Ali, son of Reza', 'two\nlines'],
      ['Zahra', ''],
    ])
  })

  test('one that is never closed takes no other row with it', async () => {
    const sheet = await read('Name,Father\nHasan,"unclosed\n"Ali, Reza",Karim\nZahra,Ali\n')
    expect(sheet.rows).toEqual([
      ['Hasan', '"unclosed'],
      ['Ali, Reza', 'Karim'],
      ['Zahra', 'Ali'],
    ])
  })
})

describe('a workbook', () => {
  test('with several sheets is read where the people are, and names every sheet that has rows', async () => {
    const people = [
      ['Name', 'Sex'],
      ['Ali', 'M'],
    ]
    const prices = [
      ['Item', 'Price'],
      ['Pipe', '7'],
    ]
    const bytes = await aWorkbook({
      Notes: [['Read me']],
      Prices: prices,
      People: people,
      Day2: people,
      Empty: [],
    })
    const { sheets, first } = await readSheets('book.xlsx', bytes)
    expect(first).toEqual({ name: 'People', header: ['Name', 'Sex'], rows: [['Ali', 'M']], linesAbove: 0 })
    expect(sheets.map(({ name }) => name)).toEqual(['Prices', 'People', 'Day2'])
  })

  test('that is none is told as such', async () => {
    const text = Buffer.from('These are no rows')
    await expect(readSheets('book.xlsx', text)).rejects.toThrow('not_a_sheet')
    await expect(readSheets('book.csv', text)).rejects.toThrow('empty_sheet')
  })

  test('with nothing below any header is refused as empty', async () => {
    const bytes = await aWorkbook({ Notes: [['Read me']], People: [['Name', 'Sex']] })
    await expect(readSheets('book.xlsx', bytes)).rejects.toThrow('empty_sheet')
  })

  test('behind a password, or of the old kind, is refused as no sheet', async () => {
    const bytes = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])
    for (const name of ['old.xlsx', 'old.csv']) {
      await expect(readSheets(name, bytes)).rejects.toMatchObject({
        refusal: { data: { reason: 'not_a_sheet' } },
      })
    }
  })
})

describe('merged cells of a workbook', () => {
  const bus = { value: 'Bus 3', rowSpan: 3 }

  test('say what they say in each of their rows, one after the other', async () => {
    const { rows } = await readTable([
      ['Name', 'Bus', 'Province'],
      ['Ali', bus, { value: 'Qom', rowSpan: 2 }],
      ['Zahra', null, null],
      ['Karim', null, { value: 'Yazd', rowSpan: 2 }],
      ['Gul', '', null],
    ])
    expect(rows).toEqual([
      ['Ali', 'Bus 3', 'Qom'],
      ['Zahra', 'Bus 3', 'Qom'],
      ['Karim', 'Bus 3', 'Yazd'],
      ['Gul', '', 'Yazd'],
    ])
  })

  test('leave a row blank that has nothing of its own', async () => {
    const { rows } = await readTable([
      ['Name', 'Bus'],
      ['Ali', bus],
      [null, null],
      ['Karim', null],
    ])
    expect(rows[1]?.join('')).toBe('')
    expect(rows[2]).toEqual(['Karim', 'Bus 3'])
  })

  test('a title over the columns, also one that speaks of names, is no header', async () => {
    const wide = (value: string): WorkbookCell[] => [{ value, columnSpan: 3, rowSpan: 2 }, null, null]
    for (const title of ['Camp of Mashhad, day 2', 'فهرست نام بیماران کمپ مشهد', 'Patient names']) {
      const { header, rows } = await readTable([
        wide(title),
        [null, null, null],
        ['نام', 'نام پدر', 'سن'],
        ['علی', 'رضا', 34],
      ])
      expect(header).toEqual(['نام', 'نام پدر', 'سن'])
      expect(rows).toEqual([['علی', 'رضا', '34']])
    }
  })

  test('a header in two lines is its lower one, with what stands over both', async () => {
    const { header, rows } = await readTable([
      [
        { value: 'Name', rowSpan: 2 },
        { value: 'Father', rowSpan: 2 },
        { value: 'Device', columnSpan: 2 },
        null,
        'Remarks',
      ],
      [null, null, 'Type', 'Side', ''],
      ['Ali', 'Reza', 'BK', 'left', 'old limb'],
    ])
    expect(header).toEqual(['Name', 'Father', 'Type', 'Side', 'Remarks'])
    expect(rows).toEqual([['Ali', 'Reza', 'BK', 'left', 'old limb']])
  })

  test('a line of headings over groups of columns is no header', async () => {
    const { header } = await readTable([
      [{ value: 'مشخصات', columnSpan: 2 }, null, { value: 'وسیله', columnSpan: 2 }, null],
      ['نام', 'نام پدر', 'نوع', 'سمت'],
      ['علی', 'رضا', 'زیر زانو', 'چپ'],
    ])
    expect(header).toEqual(['نام', 'نام پدر', 'نوع', 'سمت'])
  })
})

test.each([
  ['a PDF', '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\n'],
  ['a web page', '<!DOCTYPE html>\n<table><tr><td>Name</td></tr></table>\n'],
  ['rich text', '{\\rtf1 Name,Age}\n'],
])('%s with the name of a sheet is told to be none', async (_name, text) => {
  await expect(read(text)).rejects.toThrow('not_a_sheet')
})
