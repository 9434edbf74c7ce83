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

/** What `--help` prints. */
export const help = `Qadam for the browsers of this computer or of a camp's network

  station  [--data DIR] [--port N] [--host ADDRESS] [--rehearsal]

  --data DIR       the data folder; without it the one of this person
  --port N         4870 without it; 0 takes any free one
  --host ADDRESS   127.0.0.1 without it, which only this computer reaches
  --rehearsal      fills an empty folder with the invented camp

The address that it prints lets one browser in; the next address is printed when that browser has joined.
SIGTERM or Ctrl+C closes it.`

export const asksForHelp = (args: readonly string[]) => args.includes('--help') || args.includes('-h')

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
    throw new UsageError(inWords(error))
  }
}

/** What Node says, but for a value that begins with a dash, which it calls ambiguous. */
function inWords(error: unknown): string {
  const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
  const option = /^Option '(--\w+)' argument is ambiguous/.exec(message)?.[1]
  return option ? `${option} needs a value; one that begins with a dash is written ${option}=VALUE` : message
}
