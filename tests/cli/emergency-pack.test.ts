import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { emergencyPack } from '#electron/cli/commands/emergency-pack.ts'
import { rehearsal } from '#electron/cli/commands/rehearsal.ts'
import { describeError } from '#electron/cli/describe-error.ts'
import { parseArguments } from '#electron/cli/parse-arguments.ts'

let folder = ''
let data = ''

beforeAll(async () => {
  process.env['QADAM_CLOCK'] = '2026-11-24T08:30:00.000Z'
  folder = mkdtempSync(join(tmpdir(), 'qadam-test-'))
  data = join(folder, 'data')
  await rehearsal(parseArguments(['rehearsal', '--data', data]))
})
afterAll(() => {
  delete process.env['QADAM_CLOCK']
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
})

const run = (date: string, out: string) =>
  emergencyPack(parseArguments(['emergency-pack', '--date', date, '--out', out, '--data', data]))

test('writes the papers of a day and its tables into the folder', async () => {
  const out = join(folder, 'pack')
  const { json } = await run('2026-11-25', out)
  expect(json).toMatchObject({ date: '2026-11-25', tokens: [501, 560] })
  expect(readdirSync(out).toSorted()).toEqual((json as { files: string[] }).files.toSorted())
}, 60_000)

test('refuses a day on which nobody is received, in words', async () => {
  const told = await run('2027-11-25', join(folder, 'none')).then(
    () => 'it was not refused',
    (error: unknown) => describeError(error),
  )
  expect(told).toMatch(/nobody is received/)
})
