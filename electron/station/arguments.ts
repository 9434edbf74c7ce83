import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { defaultDataFolder } from '#core/data-folder.ts'

export interface StationArguments {
  dataDir: string
  host: string
  port: number
  rehearsal: boolean
}

/** The command line cannot be understood; the message says which part. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

export const usage = 'usage: station [--data DIR] [--port N] [--host ADDRESS] [--rehearsal]'

/** Port that the station takes when none is named, so that an address can be remembered. */
const DEFAULT_PORT = '4870'

/** Reads the command line. Throws `UsageError`. */
export function parseStationArguments(args: string[]): StationArguments {
  const { data, host, port, rehearsal } = parse(args)
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw new UsageError(`--port takes a number from 0 to 65535, not "${port}"`)
  if (data === '' || host === '') throw new UsageError(`--${data === '' ? 'data' : 'host'} is empty`)
  return { dataDir: resolve(data ?? defaultDataFolder(rehearsal)), host, port: Number(port), rehearsal }
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        data: { type: 'string' },
        host: { type: 'string', default: '127.0.0.1' },
        port: { type: 'string', default: DEFAULT_PORT },
        rehearsal: { type: 'boolean', default: false },
      },
    }).values
  } catch (error) {
    throw new UsageError(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error))
  }
}
