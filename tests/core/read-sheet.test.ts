import writeXlsxFile from 'write-excel-file/node'
import { describe, expect, test } from 'vitest'
import { readSheet } from '#core/sheets/read-sheet.ts'

const read = (text: string) => readSheet('sheet.csv', Buffer.from(text))

function workbook(sheets: Record<string, string[][]>): Promise<Buffer> {
  const parts = Object.entries(sheets).map(([sheet, rows]) => ({
    sheet,
    data: rows.map((row) => row.map((value) => ({ value }))),
  }))
  return (writeXlsxFile(parts as never) as never as { toBuffer(): Promise<Buffer> }).toBuffer()
}

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
  test('with several sheets is read where the people are, and names what was not read', async () => {
    const people = [
      ['Name', 'Sex'],
      ['Ali', 'M'],
    ]
    const bytes = await workbook({ Notes: [['Read me first']], People: people, Day2: people, Empty: [] })
    const sheet = await readSheet('book.xlsx', bytes)
    expect(sheet).toMatchObject({ header: ['Name', 'Sex'], otherSheets: ['Notes', 'Day2'] })
  })

  test('behind a password, or of the old kind, is refused as no sheet', async () => {
    const bytes = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])
    for (const name of ['old.xlsx', 'old.csv']) {
      await expect(readSheet(name, bytes)).rejects.toMatchObject({
        refusal: { data: { reason: 'not_a_sheet' } },
      })
    }
  })
})

test.each([
  ['a PDF', '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\n'],
  ['a web page', '<!DOCTYPE html>\n<table><tr><td>Name</td></tr></table>\n'],
  ['rich text', '{\\rtf1 Name,Age}\n'],
])('%s with the name of a sheet is told to be none', async (_name, text) => {
  await expect(read(text)).rejects.toThrow('not_a_sheet')
})
