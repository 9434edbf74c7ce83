import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { backup } from '#electron/cli/commands/backup.ts'
import { camp } from '#electron/cli/commands/camp.ts'
import { check } from '#electron/cli/commands/check.ts'
import type { Command } from '#electron/cli/commands/command.ts'
import { fillDay } from '#electron/cli/commands/fill-day.ts'
import { importSheet } from '#electron/cli/commands/import-sheet.ts'
import { rehearsal } from '#electron/cli/commands/rehearsal.ts'
import { restore } from '#electron/cli/commands/restore.ts'
import { describeError } from '#electron/cli/describe-error.ts'
import { parseArguments } from '#electron/cli/parse-arguments.ts'
import { ROOT } from '#tests/support/open-core.ts'
import { aWorkbook } from '#tests/support/workbook.ts'
import { tempDir } from '#tests/support/temp-dir.ts'

const REGISTER = join(ROOT, 'tests', 'fixtures', 'registers', 'register-tehran-en.csv')

// Seven in the morning of the camp's first day, in Tehran.
beforeEach(() => void vi.stubEnv('QADAM_CLOCK', '2026-11-24T03:30:00.000Z'))
afterEach(() => vi.unstubAllEnvs())

const run = (command: Command, ...argv: string[]) => command(parseArguments(argv))
const json = async (command: Command, ...argv: string[]) =>
  (await run(command, ...argv)).json as Record<string, unknown>

const newCamp = async () => {
  const data = tempDir()
  await run(camp, 'camp', '--name', 'Mashhad', '--from', '2026-11-24', '--days', '4', '--data', data)
  return data
}

describe('the command line', () => {
  test('makes a camp, brings a sheet in, fills a day and finds nothing wrong', async () => {
    const data = await newCamp()
    expect(await json(importSheet, 'import', REGISTER, '--data', data)).toMatchObject({
      file: 'register-tehran-en.csv',
      rows: 187,
      blank: 3,
      added: 180,
      orders: 194,
      duplicates: [
        { line: 185, of_line: 173 },
        { line: 186, of_line: 71 },
        { line: 187, of_line: 16 },
        { line: 188, of_line: 3 },
      ],
      refused: [],
    })
    const filled = await json(fillDay, 'fill-day', '--date', '2026-11-24', '--data', data)
    expect(filled['booked']).toBeGreaterThan(20)
    expect(filled['left']).toContainEqual({
      patient: expect.stringMatching(/^P/) as string,
      reason: 'no_free_slot',
    })
    expect(await run(check, 'check', '--data', data)).toMatchObject({
      exitCode: 0,
      json: { ok: true, breaches: [] },
    })
  })

  test('refuses a second camp of the same name and days in one line, and takes one on other days', async () => {
    const data = await newCamp()
    const again = (days: string) =>
      run(camp, 'camp', '--name', 'mashhad', '--from', '2026-11-24', '--days', days, '--data', data)
    expect(describeError(await again('4').catch((error: unknown) => error))).toBe(
      'a camp with this name and these dates exists already',
    )
    expect(await again('3')).toMatchObject({ json: { to: '2026-11-26' } })
  })

  test('fills a day that has passed when it is named', async () => {
    const data = await newCamp()
    await run(importSheet, 'import', REGISTER, '--data', data)
    vi.stubEnv('QADAM_CLOCK', '2026-12-24T03:30:00.000Z')
    const filled = await json(fillDay, 'fill-day', '--date', '2026-11-24', '--data', data)
    expect(filled['booked']).toBeGreaterThan(20)
  })

  test('refuses to fill a day on which the camp is not held, in one line', async () => {
    const data = await newCamp()
    await expect(run(fillDay, 'fill-day', '--date', '2026-12-24', '--data', data)).rejects.toThrow(
      '2026-12-24 is not a day of the camp "Mashhad" (2026-11-24 to 2026-11-27)',
    )
  })

  test('tells one of anything as one', async () => {
    const data = await newCamp()
    const sheet = join(data, 'one.csv')
    writeFileSync(sheet, 'Name,Device,Side\nKarim,BK,left\n')
    expect((await run(importSheet, 'import', sheet, '--data', data)).lines).toEqual([
      'one.csv: 1 row, 0 blank',
      'Added 1 person with 1 device order',
    ])
    expect((await run(fillDay, 'fill-day', '--date', '2026-11-24', '--data', data)).lines[0]).toBe(
      '1 visit booked on 2026-11-24, 0 left',
    )
  })

  test('reads the sheet of a workbook that is named, and names those there are', async () => {
    const data = await newCamp()
    const book = join(data, 'book.xlsx')
    const header = ['Name', 'Sex']
    writeFileSync(
      book,
      await aWorkbook({ Men: [header, ['Karim', 'M'], ['Rahim', 'M']], زنان: [header, ['Gul', 'F']] }),
    )
    const first = await run(importSheet, 'import', book, '--data', data)
    expect(first.json).toMatchObject({ added: 2 })
    expect(first.lines.at(-1)).toBe('not read: sheet "زنان" of the workbook; --sheet "زنان" reads it')
    for (const added of [1, 0]) {
      expect(await json(importSheet, 'import', book, '--sheet', 'زنان', '--data', data)).toMatchObject({
        added,
      })
    }
    await expect(run(importSheet, 'import', book, '--sheet', 'Boys', '--data', data)).rejects.toThrow(
      'there is no sheet "Boys" with people in the workbook; there is "Men", "زنان"',
    )
    await expect(run(importSheet, 'import', REGISTER, '--sheet', 'Men', '--data', data)).rejects.toThrow(
      '--sheet names a sheet of a workbook; this is a text',
    )
  })

  test('a dry run writes nothing, and works before there is a camp', async () => {
    const data = tempDir()
    const report = await json(importSheet, 'import', REGISTER, '--dry-run', '--data', data)
    expect(report).toMatchObject({ added: 180 })
    expect(report['flagged']).toHaveLength(6)
    expect(existsSync(join(data, 'qadam.sqlite'))).toBe(false)
  })

  test('the same sheet twice adds nobody, unless duplicates are wanted', async () => {
    const data = await newCamp()
    await run(importSheet, 'import', REGISTER, '--data', data)
    const again = await json(importSheet, 'import', REGISTER, '--data', data)
    expect(again).toMatchObject({ added: 0, orders: 0 })
    expect(again['duplicates']).toHaveLength(184)
    expect(await json(importSheet, 'import', REGISTER, '--keep-duplicates', '--data', data)).toMatchObject({
      added: 184,
    })
  })

  test('the rehearsal fills an empty folder only', async () => {
    const data = tempDir()
    expect(await json(rehearsal, 'rehearsal', '--data', data)).toMatchObject({ patients: 160 })
    await expect(run(rehearsal, 'rehearsal', '--data', data)).rejects.toMatchObject({
      data: { reason: 'not_empty' },
    })
    expect(await run(check, 'check', '--data', data)).toMatchObject({ exitCode: 0 })
  })

  test('a backup restores to what was, and keeps what it replaces', async () => {
    const data = await newCamp()
    const copy = join(tempDir(), 'copy.sqlite')
    await run(backup, 'backup', '--out', copy, '--data', data)
    await run(importSheet, 'import', REGISTER, '--data', data)
    const { kept } = (await run(restore, 'restore', copy, '--data', data)).json as { kept: string }
    expect(await json(importSheet, 'import', REGISTER, '--dry-run', '--data', data)).toMatchObject({
      added: 180,
    })
    await run(restore, 'restore', kept, '--data', data)
    expect(await json(importSheet, 'import', REGISTER, '--dry-run', '--data', data)).toMatchObject({
      added: 0,
    })
  })

  test('a damaged copy replaces nothing', async () => {
    const data = await newCamp()
    const before = readFileSync(join(data, 'qadam.sqlite'))
    const damaged = join(tempDir(), 'damaged.sqlite')
    copyFileSync(join(data, 'qadam.sqlite'), damaged)
    const bytes = readFileSync(damaged)
    bytes.fill(0x41, 4096, 20_000)
    writeFileSync(damaged, bytes)
    expect(() => run(restore, 'restore', damaged, '--data', data)).toThrow()
    expect(readFileSync(join(data, 'qadam.sqlite')).equals(before)).toBe(true)
  })
})

describe('words for what went wrong', () => {
  const refusal = async (call: () => Promise<unknown>) => {
    try {
      await call()
    } catch (error) {
      return describeError(error)
    }
    throw new Error('not refused')
  }

  test('no camp, no file, no sheet, no date', async () => {
    const data = tempDir()
    expect(await refusal(() => run(importSheet, 'import', REGISTER, '--data', data))).toMatch(/no camp yet/)
    expect(await refusal(() => run(importSheet, 'import', '/nowhere.csv', '--data', data))).toMatch(
      /does not exist/,
    )
    const picture = join(data, 'picture.png')
    writeFileSync(picture, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]))
    expect(await refusal(() => run(importSheet, 'import', picture, '--dry-run', '--data', data))).toMatch(
      /not a sheet/,
    )
    expect(await refusal(async () => run(check, 'check', '--data', join(data, 'none')))).toMatch(
      /no data file/,
    )
    const file = join(data, 'notes.txt')
    writeFileSync(file, 'not a folder')
    expect(await refusal(() => run(rehearsal, 'rehearsal', '--data', file))).toBe(
      `${file} is not a folder; name a folder`,
    )
  })

  test.each([
    [[], /no command/],
    [['dance'], /no command "dance"/],
    [['import'], /needs a FILE/],
    [['check', 'extra'], /one argument too many/],
    [['check', '--date', '2026-01-01'], /does not take --date/],
    [['camp', '--nonsense'], /nonsense/],
  ])('usage: %j', (argv, message) => {
    expect(() => parseArguments(argv)).toThrow(message)
  })

  test('a date and a number are read in any digits, and refused in words', () => {
    expect(parseArguments(['fill-day', '--date', '۲۰۲۶-۱۱-۲۴']).date('date')).toBe('2026-11-24')
    expect(() => parseArguments(['fill-day', '--date', '24.11.2026']).date('date')).toThrow(
      /such as 2026-11-24/,
    )
    expect(() => parseArguments(['camp', '--days', '0']).days()).toThrow(/1 to 60/)
  })
})
