import { dataFileExists, openForOwner } from '../open.ts'
import { RefusedError } from '../usage.ts'
import type { Command } from './command.ts'

/** `qadam check`: names everything in the data that the program itself would never have written. */
export const check: Command = ({ dataDir }) => {
  if (!dataFileExists(dataDir)) throw new RefusedError(`there is no data file in ${dataDir}`)
  const { core } = openForOwner(dataDir)
  try {
    const breaches = core.findBreaches()
    const sound = breaches.length === 0
    return Promise.resolve({
      json: { ok: sound, breaches },
      lines: sound ? ['All is well: no breach found'] : breaches.map(({ kind, text }) => `${kind}: ${text}`),
      exitCode: sound ? 0 : 1,
    })
  } finally {
    core.close()
  }
}
