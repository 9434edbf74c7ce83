import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { paper } from '#electron/cli/commands/paper.ts'
import { describeError } from '#electron/cli/describe-error.ts'
import { parseArguments } from '#electron/cli/parse-arguments.ts'
import { cliRehearsal } from '#tests/support/cli-rehearsal.ts'

const place = cliRehearsal()

const run = (...argv: string[]) => paper(parseArguments(['paper', ...argv, '--data', place.data]))
const refusal = (...argv: string[]) =>
  run(...argv).then(
    () => 'it was not refused',
    (error: unknown) => `${(error as Error).name}: ${describeError(error)}`,
  )

test('writes cards of a day, and the label of one order by its number however it is typed', async () => {
  const cards = join(place.folder, 'cards.html')
  const { json } = await run('registration-card', '--date', '2026-11-24', '--out', cards)
  expect(json).toMatchObject({ paper: 'registration-card', size: 'a4', language: 'en' })
  expect(readFileSync(cards, 'utf8').match(/class="card"/g)).toHaveLength((json as { items: number }).items)
  const labels = join(place.folder, 'labels.html')
  await run('workshop-label', '--date', '2026-11-24', '--out', labels)
  const number = /class="label-number"><bdi dir="ltr">([^<]+)/.exec(readFileSync(labels, 'utf8'))![1]!
  const one = join(place.folder, 'label.html')
  const typed = number.toLowerCase().replace('-', ' ')
  await run('workshop-label', '--order', typed, '--lang', 'fa', '--size', 'label_50x25', '--out', one)
  const html = readFileSync(one, 'utf8')
  expect(html.match(/class="label-number"/g)).toHaveLength(1)
  expect(html).toContain('size: 50mm 25mm')
  expect(html).toContain('lang="fa" dir="rtl"')
})

test('makes a PDF of exactly the paper', async () => {
  const file = join(place.folder, 'test.pdf')
  await run('test-page', '--size', 'card', '--out', file)
  const pdf = readFileSync(file).toString('latin1')
  const sizes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/g)]
  expect(sizes).toHaveLength(1)
  const mm = sizes[0]!.slice(1).map((points) => (Number(points) / 72) * 25.4)
  // Chromium rounds a page to whole CSS pixels, a quarter of a millimetre.
  expect(Math.abs(mm[0]! - 85.6)).toBeLessThan(0.3)
  expect(Math.abs(mm[1]! - 54)).toBeLessThan(0.3)
})

test('writes the calls that are due, the letter of a person and the count for partners, in either language', async () => {
  const calls = join(place.folder, 'calls.html')
  await run('call-sheet', '--lang', 'fa', '--out', calls)
  const html = readFileSync(calls, 'utf8')
  expect(html).toContain('برگهٔ تماس‌های پیگیری')
  expect(html.match(/class="paper-name"/g)!.length).toBeGreaterThan(3)
  expect(html).not.toMatch(/rehab\.|timeline\./)
  const number = /<bdi dir="ltr">([P۰-۹0-9A-Z-]+)<\/bdi><\/td>/.exec(html)![1]!
  const letter = join(place.folder, 'letter.html')
  const { json } = await run('referral-letter', '--patient', number, '--out', letter)
  expect(json).toMatchObject({ paper: 'referral-letter', items: 1 })
  const told = readFileSync(letter, 'utf8')
  expect(told).toContain('letter-table')
  expect(told).not.toMatch(/rehab\.|timeline\.|undefined/)
  const count = join(place.folder, 'count.html')
  await run('people-count', '--out', count)
  expect(readFileSync(count, 'utf8').match(/count-table/g)!.length).toBeGreaterThan(5)
})

test.each([
  [['poster', '--out', 'x.html'], /^UsageError: there is no paper "poster"; there are registration-card/],
  [['registration-card', '--out', 'x.html'], /^UsageError: registration-card needs --patient or --date/],
  [['registration-card', '--order', 'D22-28F', '--out', 'x.html'], /^UsageError: .* does not take --order/],
  [['test-page', '--size', 'A5', '--out', 'x.html'], /^UsageError: test-page comes in a4/],
  [['workshop-label', '--order', 'D22-222', '--out', 'x.html'], /^RefusedError: there is no order with/],
  [
    ['workshop-label', '--order', 'D22-28F', '--date', '2026-11-24', '--out', 'x.html'],
    /^UsageError: paper takes one of/,
  ],
])('%j is refused in words', async (argv, line) => {
  expect(await refusal(...argv)).toMatch(line)
  expect(existsSync('x.html')).toBe(false)
})
