import { describe, expect, test } from 'vitest'
import {
  answer,
  applySheet,
  everybody,
  openSheet,
  refusedWords,
  rowsOf,
  withCamp,
} from '#tests/support/imports.ts'
import { refusalOf } from '#tests/support/refusal.ts'
import { aWorkbook } from '#tests/support/workbook.ts'

describe('a workbook with several sheets', () => {
  const header = ['Name', 'Sex', 'Device', 'Side']
  const book = () =>
    aWorkbook({
      Men: [header, ['Karim', 'M', 'BK', 'left'], ['Rahim', '?', 'AK', 'right']],
      Women: [header, ['Gul', 'F', 'BK', 'both']],
      Prices: [
        ['Item', 'Price'],
        ['Pipe', '7'],
      ],
    })

  test('is brought in sheet by sheet; what was corrected in one is found on the way back', async () => {
    const { core, camp } = await withCamp()
    const { sheetId, ...men } = await openSheet(core, camp.id, await book(), 'book.xlsx')
    expect(men).toMatchObject({ sheets: ['Men', 'Women', 'Prices'], sheetName: 'Men', counts: { add: 2 } })
    await core.owner.imports.answer({ sheetId, answers: [answer(3, { cells: { 1: 'M' } })] })
    await core.owner.imports.setColumns({ sheetId, fields: { 3: 'note' } })

    const women = await core.owner.imports.chooseSheet({ sheetId, name: 'Women' })
    expect(women).toMatchObject({ sheetName: 'Women', counts: { add: 1, orders: 2, flagged: 0 } })
    expect((await rowsOf(core, sheetId)).map(({ patient }) => patient.givenNameLatin)).toEqual(['Gul'])

    const again = await core.owner.imports.chooseSheet({ sheetId, name: 'Men' })
    expect(again.columns[3]?.field).toBe('note')
    expect((await rowsOf(core, sheetId))[1]).toMatchObject({
      patient: { sex: 'male' },
      corrected: { 1: '?' },
    })
  })

  test('stays open for the sheets that are left, and each is known when it comes again', async () => {
    const { core, camp } = await withCamp()
    // A workbook that is written anew has another time in it, and so is another file.
    const bytes = await book()
    const { sheetId } = await openSheet(core, camp.id, bytes, 'book.xlsx')
    const first = await applySheet(core, sheetId)
    expect(first).toMatchObject({ added: 2, rest: { sheets: ['Women', 'Prices'] } })
    const rest = first.rest?.sheetId ?? ''
    const women = await core.owner.imports.chooseSheet({ sheetId: rest, name: 'Women' })
    expect(women).toMatchObject({ importedBefore: null, counts: { add: 1 } })
    expect(await applySheet(core, rest)).toMatchObject({ added: 1, rest: { sheets: ['Prices'] } })
    expect((await core.owner.patients.search(everybody)).total).toBe(3)

    const again = await openSheet(core, camp.id, bytes, 'book.xlsx')
    expect(again).toMatchObject({ importedBefore: { by: expect.any(String) as string }, counts: { add: 0 } })
    expect(await core.owner.imports.chooseSheet({ sheetId: again.sheetId, name: 'Women' })).toMatchObject({
      importedBefore: { by: expect.any(String) as string },
      counts: { add: 0 },
    })
    expect(await core.owner.imports.chooseSheet({ sheetId: again.sheetId, name: 'Prices' })).toMatchObject({
      importedBefore: null,
    })
    const names = (await core.owner.imports.list({ campId: camp.id })).map(({ fileName }) => fileName)
    expect(names.sort()).toEqual(['book.xlsx (Men)', 'book.xlsx (Women)'])
  })

  test('a sheet that it does not have is refused with those that it has', async () => {
    const { core, camp } = await withCamp()
    const { sheetId } = await openSheet(core, camp.id, await book(), 'book.xlsx')
    expect(await refusalOf(core.owner.imports.chooseSheet({ sheetId, name: 'Boys' }))).toMatchObject({
      data: { reason: 'unknown_sheet', details: { sheets: ['Men', 'Women', 'Prices'] } },
    })
  })

  test('refused rows are saved under the name of their sheet', async () => {
    const { core, camp } = await withCamp()
    const bytes = await aWorkbook({ A: [header, ['', 'M', 'BK', 'left'], ['Ali']], B: [header, ['Gul']] })
    const { sheetId } = await openSheet(core, camp.id, bytes, 'book.xlsx')
    expect(await core.owner.imports.refusedSheet({ sheetId, words: refusedWords })).toMatchObject({
      fileName: 'book (A)-refused.csv',
    })
  })
})
