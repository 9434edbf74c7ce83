import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emergencyPack } from '#electron/cli/commands/emergency-pack.ts'
import { describeError } from '#electron/cli/describe-error.ts'
import { parseArguments } from '#electron/cli/parse-arguments.ts'
import { cliRehearsal } from '#tests/support/cli-rehearsal.ts'

const place = cliRehearsal()

const run = (date: string, out: string) =>
  emergencyPack(parseArguments(['emergency-pack', '--date', date, '--out', out, '--data', place.data]))

test('writes the papers of a day and its tables into the folder', async () => {
  const out = join(place.folder, 'pack')
  const { json } = await run('2026-11-25', out)
  expect(json).toMatchObject({ date: '2026-11-25', tokens: [501, 560] })
  expect(readdirSync(out).toSorted()).toEqual((json as { files: string[] }).files.toSorted())
}, 60_000)

test('refuses a day on which nobody is received, in words', async () => {
  const told = await run('2027-11-25', join(place.folder, 'none')).then(
    () => 'it was not refused',
    (error: unknown) => describeError(error),
  )
  expect(told).toMatch(/nobody is received/)
})
