import { openClock } from '#core/clock.ts'
import { restoreDataFile } from '#core/restore.ts'
import { MIGRATIONS_DIR } from '../open.ts'
import type { Command } from './command.ts'

/** `qadam restore`: verifies a copy, then puts it in place of the data; the replaced file is kept. */
export const restore: Command = (args) => {
  const stamp = openClock(process.env['QADAM_CLOCK'])().toISOString().replaceAll(/[:.]/g, '-')
  const kept = restoreDataFile(args.file(), args.dataDir, MIGRATIONS_DIR, stamp)
  return Promise.resolve({
    json: { restored: args.file(), kept },
    lines: [`Restored from ${args.file()}`, ...(kept ? [`The replaced data was kept as ${kept}`] : [])],
  })
}
