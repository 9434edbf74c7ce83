import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { dataFileExists, openForOwner } from '../open.ts'
import { RefusedError } from '../usage.ts'
import type { Command } from './command.ts'

/** `qadam backup`: writes a complete copy that was read back before it got its name. */
export const backup: Command = (args) => {
  const file = resolve(args.requiredText('out'))
  if (!dataFileExists(args.dataDir)) throw new RefusedError(`there is no data file in ${args.dataDir}`)
  const { core } = openForOwner(args.dataDir)
  try {
    core.backUp(file)
    const { size } = statSync(file)
    return Promise.resolve({
      json: { file, bytes: size, verified: true },
      lines: [`Backup written and verified: ${file}`],
    })
  } finally {
    core.close()
  }
}
