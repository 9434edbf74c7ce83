import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import writeXlsxFile from 'write-excel-file/node'
import { describe, expect, test } from 'vitest'
import { aPerson } from '#tests/support/drafts.ts'
import {
  answer,
  applySheet,
  everybody,
  openSheet,
  refusedWords,
  rowsOf,
  withCamp,
} from '#tests/support/imports.ts'
import { ROOT } from '#tests/support/open-core.ts'
import { refusalOf } from '#tests/support/refusal.ts'

const REGISTERS = join(ROOT, 'tests', 'fixtures', 'registers')
const fixture = (name: string) => readFileSync(join(REGISTERS, name))

describe('a sheet as the desk kept it', () => {
  test('in English: everybody once, every defect flagged, both sides two orders', async () => {
    const { core, camp } = await withCamp()
    const sheet = await openSheet(core, camp.id, fixture('register-tehran-en.csv'), 'register-tehran-en.csv')
    expect(sheet.counts).toMatchObject({ rows: 187, blank: 3, add: 180, orders: 194, refused: 0, flagged: 6 })
    const rows = await rowsOf(core, sheet.sheetId)
    const same = rows.filter(({ duplicates }) => duplicates[0]?.verdict === 'same')
    expect(
      same.map(({ line, duplicates: [best] }) => [line, best?.kind === 'line' ? best.line : null]),
    ).toEqual([
      [185, 173],
      [186, 71],
      [187, 16],
      [188, 3],
    ])
    expect(await applySheet(core, sheet.sheetId)).toMatchObject({
      added: 180,
      orders: 194,
      skipped: 4,
      flagged: 6,
    })
    expect((await core.owner.patients.search(everybody)).total).toBe(180)
    expect((await core.owner.patients.search({ ...everybody, onlyFlagged: true })).total).toBe(6)
    expect(core.findBreaches()).toEqual([])
  })

  test('the spoiled cells are those that the spoiler lists, by the number in their first column', async () => {
    const { core, camp } = await withCamp()
    const spoiled = JSON.parse(fixture('register-tehran-en.spoiled.json').toString()) as {
      duplicates: [number, number][]
      bad: [number, string, string][]
      blank: number
    }
    const sheet = await openSheet(core, camp.id, fixture('register-tehran-en.csv'))
    const rows = await rowsOf(core, sheet.sheetId)
    const numberOf = (line: number) => Number(rows.find((row) => row.line === line)?.cells[0])
    const flags = rows.flatMap(({ line, patient }) =>
      patient.flags.map(({ field, value }) => [numberOf(line), field, value]),
    )
    expect(flags.sort()).toEqual([...spoiled.bad].sort())
    const repeats = rows.flatMap(({ line, duplicates: [best] }) =>
      best?.verdict === 'same' && best.kind === 'line' ? [[numberOf(best.line), numberOf(line)]] : [],
    )
    expect(repeats.sort()).toEqual([...spoiled.duplicates].sort())
    expect(sheet.counts.blank).toBe(spoiled.blank)
  })

  test('in Dari, with titles, a header in two lines and a sum beneath: nobody lost, nobody invented', async () => {
    const { core, camp } = await withCamp()
    const sheet = await openSheet(core, camp.id, fixture('desk-herat-dari.csv'))
    expect(sheet.counts).toMatchObject({ rows: 8, blank: 3, add: 4, orders: 5, refused: 1, flagged: 2 })
    expect(sheet.columns.map(({ field }) => field)).toEqual([
      ...['row_number', 'name', 'father_name', 'sex', 'age', 'phone', 'phone', 'device', 'side', 'cause'],
      ...['village', 'note'],
    ])
    const rows = await rowsOf(core, sheet.sheetId)
    const phonesOf = (line: number) =>
      rows.find((row) => row.line === line)?.patient.phones.map(({ e164 }) => e164)
    expect(phonesOf(2)).toEqual(['+93799123456', '+93700123456'])
    expect(phonesOf(5)).toEqual(['+93799111222', '+93788123456'])
    expect(rows.flatMap(({ line, refused }) => (refused ? [line] : []))).toEqual([7])
    expect(await applySheet(core, sheet.sheetId)).toMatchObject({ added: 4, orders: 5, refused: 1 })
    const again = await openSheet(core, camp.id, fixture('desk-herat-dari.csv'))
    expect(again.counts).toMatchObject({ add: 0, skip: 4 })
  })

  test('with long cells and many numbers: whatever came in can be edited afterwards', async () => {
    const { core, camp } = await withCamp()
    const phones = Array.from({ length: 7 }, (_, at) => `0915111220${at}`).join(' / ')
    const sheet = await openSheet(
      core,
      camp.id,
      `Name,Phone,Cause,Notes\nKarim,${phones},${'why '.repeat(300)},${'x'.repeat(9000)}\n`,
    )
    await applySheet(core, sheet.sheetId)
    const [found] = (await core.owner.patients.search(everybody)).rows
    const { patient } = await core.owner.patients.get({ id: found!.patient.id })
    expect([patient.phones.length, patient.notes.length, patient.flags[0]?.value.length]).toEqual([
      ...[7, 9000, 1199],
    ])
    const { id, version, ...draft } = patient
    const saved = await core.owner.patients.update({ id, version, draft: { ...draft, village: 'Sarakhs' } })
    expect(saved).toMatchObject({ village: 'Sarakhs', notes: patient.notes, flags: patient.flags })
  })

  test('in Persian: nothing flagged, nobody repeated, Solar Hijri dates read', async () => {
    const { core, camp } = await withCamp()
    const sheet = await openSheet(core, camp.id, fixture('register-mashhad-fa.csv'))
    expect(sheet.counts).toMatchObject({
      rows: 240,
      blank: 0,
      add: 240,
      orders: 260,
      duplicates: 0,
      flagged: 0,
    })
    const [first] = await rowsOf(core, sheet.sheetId)
    expect(first?.patient).toMatchObject({
      givenNamePersian: 'بی‌بی گل',
      birth: { kind: 'exact', date: '2008-05-14' },
      communityStatus: 'host',
      sex: 'female',
    })
  })

  test('twice adds nobody', async () => {
    const { core, camp } = await withCamp()
    for (const name of ['register-tehran-en.csv', 'register-mashhad-fa.csv']) {
      await applySheet(core, (await openSheet(core, camp.id, fixture(name))).sheetId)
      const again = await openSheet(core, camp.id, fixture(name))
      expect(again.importedBefore).not.toBeNull()
      expect(again.counts).toMatchObject({ add: 0, orders: 0, merge: 0 })
      expect(await applySheet(core, again.sheetId)).toMatchObject({ added: 0, orders: 0, merged: 0 })
    }
    expect((await core.owner.patients.search(everybody)).total).toBe(420)
  })

  test('is undone whole, and taken in again by undoing the undo', async () => {
    const { core, camp } = await withCamp()
    const { operationId } = await applySheet(
      core,
      (await openSheet(core, camp.id, fixture('register-tehran-en.csv'))).sheetId,
    )
    const undone = await core.owner.changes.undo({ operationId })
    expect((await core.owner.patients.search(everybody)).total).toBe(0)
    expect(await core.owner.groups.list({ campId: camp.id })).toEqual([])
    await core.owner.changes.undo({ operationId: undone.operationId })
    expect((await core.owner.patients.search(everybody)).total).toBe(180)
    expect(core.findBreaches()).toEqual([])
  })
})

describe('encodings and separators', () => {
  const text = 'نام;سن;جنسیت\r\nحسین;۳۴;مرد\r\n'
  const windows1256 = Buffer.from([
    0xe4, 0xc7, 0xe3, 0x3b, 0xd3, 0xe4, 0x3b, 0xcc, 0xe4, 0xd3, 0xed, 0xca, 0x0d, 0x0a, 0xcd, 0xd3, 0xed,
    0xe4, 0x3b, 0x33, 0x34, 0x3b, 0xe3, 0xd1, 0xcf, 0x0d, 0x0a,
  ])
  const utf16be = Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()
  test.each([
    ['utf-8', Buffer.from(text)],
    ['utf-8', Buffer.from(`\uFEFF${text}`)],
    ['utf-16le', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['utf-16be', utf16be],
    ['windows-1256', windows1256],
    ['utf-8', Buffer.from(text.replaceAll(';', '\t'))],
    ['utf-8', Buffer.from(text.replaceAll(';', ','))],
  ])('%s', async (encoding, bytes) => {
    const { core, camp } = await withCamp()
    const sheet = await openSheet(core, camp.id, bytes)
    expect(sheet.encoding).toBe(encoding)
    const [row] = await rowsOf(core, sheet.sheetId)
    expect(row?.patient.givenNamePersian).toMatch(/^حس[یي]ن$/)
    expect(row?.patient).toMatchObject({
      sex: 'male',
      birth: { kind: 'age', years: 34, on: '2026-11-23' },
    })
  })

  test('a workbook, with numbers and dates as cells', async () => {
    const { core, camp } = await withCamp()
    const bytes = await writeXlsxFile([
      [
        { value: 'Name' },
        { value: 'Date of birth' },
        { value: 'Mobile' },
        { value: 'Device' },
        { value: 'Side' },
      ],
      [
        { value: 'Zahra Karimi' },
        { value: new Date('1990-05-17T00:00:00Z'), type: Date, format: 'yyyy-mm-dd' },
        { value: 9168125354, type: Number },
        { value: 'BK' },
        { value: 'Both' },
      ],
    ]).toBuffer()
    const sheet = await openSheet(core, camp.id, bytes, 'desk.xlsx')
    const [row] = await rowsOf(core, sheet.sheetId)
    expect(row?.patient).toMatchObject({
      givenNameLatin: 'Zahra',
      familyNameLatin: 'Karimi',
      birth: { kind: 'exact', date: '1990-05-17' },
      phones: [{ e164: '+989168125354' }],
    })
    expect(row?.orders.map(({ side }) => side).sort()).toEqual(['left', 'right'])
  })

  test.each([
    ['nothing at all', '', 'empty_sheet'],
    ['a header alone', 'Name,Age\n', 'empty_sheet'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 1, 2, 3]), 'not_a_sheet'],
    ['a broken workbook', Buffer.from([0x50, 0x4b, 3, 4, 9, 9, 9, 9]), 'not_a_sheet'],
  ])('%s is refused in words', async (_, bytes, reason) => {
    const { core, camp } = await withCamp()
    expect(await refusalOf(openSheet(core, camp.id, bytes))).toMatchObject({ data: { reason } })
  })
})

describe('looking before taking in', () => {
  test('a corrected column and a corrected cell are read anew', async () => {
    const { core, camp } = await withCamp()
    const sheet = await openSheet(core, camp.id, 'Foo,Age\nKarim,430\nRahim,30\n')
    expect(sheet.hasNameColumn).toBe(false)
    expect(await refusalOf(applySheet(core, sheet.sheetId))).toMatchObject({
      data: { reason: 'no_name_column' },
    })
    await core.owner.imports.setColumns({ sheetId: sheet.sheetId, fields: { 0: 'given_name' } })
    const mended = await core.owner.imports.answer({
      sheetId: sheet.sheetId,
      answers: [answer(2, { cells: { 1: '43' } })],
    })
    expect(mended.counts).toMatchObject({ add: 2, flagged: 0 })
    const [row] = await rowsOf(core, sheet.sheetId)
    expect(row?.patient.birth).toMatchObject({ kind: 'age', years: 43 })
  })

  test('a word that a person calls another cause stays in the notes', async () => {
    const { core, camp } = await withCamp()
    const { sheetId } = await openSheet(core, camp.id, 'Name,Cause\nKarim,gunshot\n')
    await core.owner.imports.answer({ sheetId, answers: [answer(2, { cells: { 1: 'other' } })] })
    await applySheet(core, sheetId)
    const [karim] = (await core.owner.patients.search(everybody)).rows
    expect((await core.owner.patients.get({ id: karim?.patient.id ?? '' })).patient).toMatchObject({
      cause: 'other',
      notes: 'Cause: gunshot',
      flags: [],
    })
  })

  test('a word mended once is mended wherever the sheet says it, and put back as one', async () => {
    const { core, camp } = await withCamp()
    const lines = ['Karim,accident,M', 'Rahim, accident ,M', 'Nur,mine,M', 'Gul,accident,?', 'Ali,,M']
    const { sheetId } = await openSheet(core, camp.id, `Name,Cause,Sex\n${lines.join('\n')}\n`)
    const causes = async () => (await rowsOf(core, sheetId)).map(({ patient }) => patient.cause)
    await core.owner.imports.answer({ sheetId, answers: [answer(2, { cells: { 1: 'road_accident' } })] })
    await core.owner.imports.answer({
      sheetId,
      answers: [answer(5, { cells: { 2: 'F' }, decision: 'skip' })],
    })
    expect((await rowsOf(core, sheetId))[0]?.alike).toEqual({ 1: { standing: 2, mended: 0 } })

    const mend = { sheetId, column: 1, written: 'accident', from: 'accident', to: 'road_accident' }
    const mended = await core.owner.imports.mendAlike(mend)
    expect(mended.counts).toMatchObject({ flagged: 0, skip: 1 })
    expect(await causes()).toEqual([
      'road_accident',
      'road_accident',
      'explosive_remnant',
      'road_accident',
      null,
    ])
    const [first, , , fourth] = await rowsOf(core, sheetId)
    expect(first?.alike).toEqual({ 1: { standing: 0, mended: 2 } })
    expect(fourth).toMatchObject({ patient: { sex: 'female' }, decision: 'skip' })

    await core.owner.imports.mendAlike({ ...mend, from: 'road_accident', to: 'accident' })
    expect(await causes()).toEqual([null, null, 'explosive_remnant', null, null])
    expect((await rowsOf(core, sheetId))[3]?.patient.sex).toBe('female')
  })

  test('a row without any name is refused and can be saved as a sheet; the others are taken in', async () => {
    const { core, camp } = await withCamp()
    const sheet = await openSheet(core, camp.id, 'Name,Age,Mobile\nKarim,30,\n,40,=cmd|x\n')
    expect(sheet.counts).toMatchObject({ add: 1, refused: 1 })
    const { csv, fileName } = await core.owner.imports.refusedSheet({
      sheetId: sheet.sheetId,
      words: refusedWords,
    })
    expect(fileName).toBe('sheet-refused.csv')
    expect(csv).toContain("'=cmd|x")
    expect(csv.trim().split('\r\n')).toEqual([
      expect.stringMatching(/Mobile,Qadam: Line,Qadam: Why$/),
      expect.stringMatching(/,3,No name$/),
    ])
    expect(await applySheet(core, sheet.sheetId)).toMatchObject({ added: 1, refused: 1 })
  })

  test('lines are told as they stand in the file, titles above the header included', async () => {
    const { core, camp } = await withCamp()
    const text = 'Camp of Herat\n\nName,Age,Mobile\nKarim,30,\n,40,0912\n'
    const sheet = await openSheet(core, camp.id, text)
    expect(sheet).toMatchObject({ linesAbove: 2, counts: { add: 1, refused: 1 } })
    const rows = await rowsOf(core, sheet.sheetId)
    expect(rows.map(({ line }) => line + sheet.linesAbove)).toEqual([4, 5])
    const { csv } = await core.owner.imports.refusedSheet({ sheetId: sheet.sheetId, words: refusedWords })
    expect(csv).toContain(',5,No name')
    const mended = await openSheet(core, camp.id, csv.replace('\n,40', '\nReza,40'))
    const [reza] = await rowsOf(core, mended.sheetId)
    expect(reza).toMatchObject({ patient: { givenNameLatin: 'Reza', notes: '' }, refused: null })
    const bare = await openSheet(core, camp.id, 'Karim,30,0912\nAli,40,0913\n')
    expect(bare.linesAbove).toBe(-1)
  })

  test('nothing is dropped: unknown columns and unreadable values are kept as written', async () => {
    const { core, camp } = await withCamp()
    const sheet = await openSheet(core, camp.id, 'Name,Sex,Shoe colour\nKarim,??,brown\n')
    await applySheet(core, sheet.sheetId)
    const [row] = (await core.owner.patients.search(everybody)).rows
    expect(row?.patient.notes).toContain('Shoe colour: brown')
    expect(row?.patient.flags).toEqual([{ field: 'sex', value: '??', reason: 'unknown' }])
  })

  test('a repeated person is merged where the row tells something new, on the same or another script', async () => {
    const { core, camp } = await withCamp()
    await core.owner.patients.create({
      campId: camp.id,
      draft: aPerson({
        givenNameLatin: 'Hossein',
        familyNameLatin: 'Ghasemi',
        fatherNameLatin: 'Yousef',
        birth: { kind: 'exact', date: '1990-05-17' },
      }),
      orders: [],
    })
    const sheet = await openSheet(
      core,
      camp.id,
      'نام,نام خانوادگی,نام پدر,جنسیت,تاریخ تولد,تلفن,نوع وسیله,سمت\nحسین,قاسمی,یوسف,مرد,1990-05-17,09168125354,زیر زانو,چپ\n',
    )
    const [row] = await rowsOf(core, sheet.sheetId)
    expect(row).toMatchObject({ decision: 'merge', duplicates: [{ kind: 'patient', verdict: 'same' }] })
    expect(await applySheet(core, sheet.sheetId)).toMatchObject({ added: 0, merged: 1, orders: 1 })
    const { rows } = await core.owner.patients.search(everybody)
    expect(rows).toHaveLength(1)
    expect(rows[0]?.patient).toMatchObject({
      givenNameLatin: 'Hossein',
      givenNamePersian: 'حسین',
      phones: [{ e164: '+989168125354' }],
    })
    expect(rows[0]?.orders).toMatchObject([{ deviceType: 'transtibial', side: 'left' }])
  })

  test('people who only might be the same are added, shown, and merged on a person’s word', async () => {
    const { core, camp } = await withCamp()
    const sheet = await openSheet(
      core,
      camp.id,
      'Name,Father,Age,Mobile\nKarim Naderi,Hassan,40,09168125354\nKarim Nadiri,Hasan,42,09168125354\n',
    )
    const [, second] = await rowsOf(core, sheet.sheetId)
    expect(second).toMatchObject({
      decision: 'add',
      duplicates: [{ kind: 'line', line: 2, verdict: 'likely' }],
    })
    await core.owner.imports.answer({
      sheetId: sheet.sheetId,
      answers: [answer(3, { decision: 'merge', intoLine: 2 })],
    })
    expect(await applySheet(core, sheet.sheetId)).toMatchObject({ added: 1, merged: 1 })
  })

  test('a sheet that was forgotten is told so', async () => {
    const { core, camp } = await withCamp()
    const { sheetId } = await openSheet(core, camp.id, 'Name\nKarim\n')
    await core.owner.imports.forget({ sheetId })
    expect(await refusalOf(applySheet(core, sheetId))).toMatchObject({ code: 'NOT_FOUND' })
  })
})
