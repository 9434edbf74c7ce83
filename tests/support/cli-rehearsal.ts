import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { rehearsal } from '#electron/cli/commands/rehearsal.ts'
import { parseArguments } from '#electron/cli/parse-arguments.ts'
import { NOON } from './open-core.ts'

export interface CliRehearsal {
  /** A folder to write into, which is removed after the tests of the file. */
  folder: string
  /** The data folder in it that the command line filled with the rehearsal. */
  data: string
}

/** A rehearsal at noon of its first day, filled by the command line before the tests of a file. */
export function cliRehearsal(): CliRehearsal {
  const place = { folder: '', data: '' }
  beforeAll(async () => {
    process.env['QADAM_CLOCK'] = NOON
    place.folder = mkdtempSync(join(tmpdir(), 'qadam-test-'))
    place.data = join(place.folder, 'data')
    await rehearsal(parseArguments(['rehearsal', '--data', place.data]))
  })
  afterAll(() => {
    delete process.env['QADAM_CLOCK']
    rmSync(place.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
  })
  return place
}
