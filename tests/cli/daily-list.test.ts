import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { dailyList } from '#electron/cli/commands/daily-list.ts'
import { describeError } from '#electron/cli/describe-error.ts'
import { parseArguments } from '#electron/cli/parse-arguments.ts'
import { cliRehearsal } from '#tests/support/cli-rehearsal.ts'

const place = cliRehearsal()

const run = (...argv: string[]) => dailyList(parseArguments(['daily-list', '--data', place.data, ...argv]))
const write = async (name: string, ...argv: string[]) => {
  const file = join(place.folder, name)
  const { json } = await run('--date', '2026-11-24', '--out', file, ...argv)
  return { file, json: json as { file: string; rows: number; list_number: number; date: string } }
}
const refusal = async (...argv: string[]) => {
  try {
    await run(...argv)
  } catch (error) {
    return { name: (error as Error).name, line: describeError(error) }
  }
  throw new Error('it was not refused')
}
const rowCodes = (html: string) =>
  [...html.matchAll(/class="paper-code"><bdi dir="ltr">([^<]*)</g)].map(([, code]) => code)

/** Sizes of the pages in points, in the order in which the file holds them. */
const pageSizes = (pdf: Buffer) =>
  [...pdf.toString('latin1').matchAll(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/g)].map(
    ([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))],
  )

describe('qadam daily-list', () => {
  test('writes the whole camp as a file that stands alone, and numbers the lists of a day', async () => {
    const first = await write('camp.html')
    expect(first.json).toEqual({
      file: first.file,
      rows: expect.any(Number) as number,
      list_number: 1,
      date: '2026-11-24',
    })
    const html = readFileSync(first.file, 'utf8')
    expect(html).toMatch(/^<!doctype html><html lang="en" dir="ltr">.*<\/html>\n$/s)
    expect(html).toContain('List no. 1')
    expect(html).toContain('by \u2068Command line\u2069')
    expect(rowCodes(html)).toHaveLength(first.json.rows + 5)
    expect(html).toContain('<bdi>Casting</bdi>')

    const second = await write('camp-fa.HTML', '--lang', 'fa')
    expect(second.json.list_number).toBe(2)
    const persian = readFileSync(second.file, 'utf8')
    expect(persian).toContain('فهرست شمارهٔ ۲')
    expect(persian).toContain('خط فرمان')
    expect(persian).not.toContain('Command line')
    const other = join(place.folder, 'other-day.html')
    const { json } = await run('--date', '۲۰۲۶-۱۱-۲۵', '--out', other)
    expect(json).toMatchObject({ list_number: 1, date: '2026-11-25' })
  })

  test.each([
    ['--station', 'casting'],
    ['--station', 'قالب‌گيري'],
    ['--station', ' قالب گیری '],
  ])('finds %s %j in either script', async (option, name) => {
    const { file, json } = await write('station.html', option, name)
    expect(json.rows).toBeGreaterThan(5)
    const html = readFileSync(file, 'utf8')
    expect(html).toContain('Daily list: <bdi>Casting</bdi>')
    expect(rowCodes(html).slice(0, 3)).toEqual(['1', '2', '3'])
  })

  test.each([['suresh MEENA'], ['سورش مینا']])('finds the member of staff %s', async (name) => {
    const { file, json } = await write('staff.html', '--staff', name, '--lang', 'fa')
    expect(json.rows).toBeGreaterThan(0)
    expect(readFileSync(file, 'utf8')).toContain('<bdi>سورش مینا</bdi>')
  })

  test('names who is known when nobody has the name, and takes no number for it', async () => {
    const before = (await write('before.html')).json.list_number
    const out = join(place.folder, 'nobody.html')
    const station = await refusal('--date', '2026-11-24', '--station', 'Casting 9', '--out', out)
    expect(station.name).toBe('RefusedError')
    expect(station.line).toMatch(/^there is no station called "Casting 9"; there are .*Casting \/ قالب‌گیری/)
    const staff = await refusal('--date', '2026-11-24', '--staff', 'Suresh', '--out', out)
    expect(staff.line).toMatch(/^there is no member of staff called "Suresh"; there are .*Suresh Meena/)
    expect(existsSync(out)).toBe(false)
    expect((await write('after.html')).json.list_number).toBe(before + 1)
  })

  test.each([
    [['--date', '2026-11-24', '--out', 'list.txt'], 'UsageError', /ends in \.html or \.pdf, not "list\.txt"/],
    [['--date', '2026-11-24'], 'UsageError', /needs --out/],
    [['--out', 'list.html'], 'UsageError', /needs --date/],
    [['--date', '2026-13-01', '--out', 'list.html'], 'UsageError', /takes a date/],
    [
      ['--date', '2026-11-24', '--lang', 'de', '--out', 'list.html'],
      'UsageError',
      /takes en or fa, not "de"/,
    ],
    [['--date', '2026-11-24', '--staff', 'A', '--station', 'B', '--out', 'x.html'], 'UsageError', /not both/],
    [
      ['--date', '2026-11-24', '--out', '/no/such/folder/x.pdf'],
      'RefusedError',
      /the folder .* does not exist/,
    ],
    [['--date', '2028-12-24', '--out', 'x.html'], 'RefusedError', /2028-12-24 is not a day of the camp/],
  ])('%j is a %s', async (argv, name, line) => {
    expect(await refusal(...argv)).toEqual({ name, line: expect.stringMatching(line) as string })
  })

  test('says that a list is empty', async () => {
    const file = join(place.folder, 'empty.html')
    expect(await run('--date', '2026-12-01', '--out', file)).toMatchObject({
      json: { rows: 0, list_number: 1 },
    })
    expect(readFileSync(file, 'utf8')).toContain('No visits are booked for this list on this day.')
  })
})

describe('as PDF', () => {
  const leftOver = () => readdirSync(tmpdir()).filter((name) => name.startsWith('qadam-pdf-'))

  test.each(['en', 'fa'])(
    'in %s: A4 landscape, several pages, its own fonts, nothing left behind',
    async (language) => {
      const before = leftOver()
      const { file, json } = await write(`camp-${language}.pdf`, '--lang', language)
      const pdf = readFileSync(file)
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
      const sizes = pageSizes(pdf)
      expect(sizes.length).toBeGreaterThan(3)
      expect(sizes.length).toBeLessThan(json.rows / 5)
      for (const size of sizes) expect(size).toEqual([842, 595])
      expect(pdf.toString('latin1')).toContain(language === 'en' ? 'Inter' : 'Vazirmatn')
      expect(leftOver().filter((name) => !before.includes(name))).toEqual([])
    },
  )

  test('needs a Chromium, and says so before it takes a number', async () => {
    const chosen = process.env['QADAM_CHROMIUM']
    try {
      process.env['QADAM_CHROMIUM'] = join(place.folder, 'not-there')
      const { name, line } = await refusal('--date', '2026-11-24', '--out', join(place.folder, 'x.pdf'))
      expect(name).toBe('RefusedError')
      expect(line).toMatch(/^a PDF needs Chromium, Chrome or Edge, and none was found/)
    } finally {
      if (chosen === undefined) delete process.env['QADAM_CHROMIUM']
      else process.env['QADAM_CHROMIUM'] = chosen
    }
  })

  test('says what a program said that is no Chromium', async () => {
    const chosen = process.env['QADAM_CHROMIUM']
    try {
      process.env['QADAM_CHROMIUM'] = process.execPath
      const { line } = await refusal('--date', '2026-11-24', '--out', join(place.folder, 'x.pdf'))
      expect(line).toMatch(/^Chromium made no PDF: .*bad option: --/)
      expect(existsSync(join(place.folder, 'x.pdf'))).toBe(false)
    } finally {
      if (chosen === undefined) delete process.env['QADAM_CHROMIUM']
      else process.env['QADAM_CHROMIUM'] = chosen
    }
  })
})
