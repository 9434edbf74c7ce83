import { mkdirSync, renameSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { inspect } from 'node:util'
import pino from 'pino'
import type { CoreLog } from '#core/context.ts'

const MAX_BYTES = 2_000_000

/**
 * Log of technical facts in `folder/qadam.log`. A file that has grown is set aside once per start, so that two files are all
 * there ever is. Of an error the file keeps only kind, code and places in our code: a message may quote what a person typed.
 * While developing, everything also goes to the console.
 */
export function openLog(folder: string, withConsole: boolean): CoreLog {
  const file = join(folder, 'qadam.log')
  mkdirSync(folder, { recursive: true })
  setAside(file)
  const streams: pino.StreamEntry[] = [{ stream: pino.destination({ dest: file, sync: true }) }]
  if (withConsole) streams.push({ stream: process.stderr })
  const logger = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.multistream(streams))
  return {
    info: (message, facts = {}) => logger.info(facts, message),
    error(message, error, facts = {}) {
      logger.error({ ...facts, ...describeError(error) }, message)
      if (withConsole) process.stderr.write(`${inspect(error)}\n`)
    },
  }
}

/** Kind, code and stack places of an error, without its message and without folders. */
function describeError(error: unknown): { kind: string; code?: string; places?: string[] } {
  if (!(error instanceof Error)) return { kind: typeof error }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  const places = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) =>
      line.trim().replaceAll(/[^\s(]*[/\\][^\s)]*/g, (path) => basename(path.replaceAll('\\', '/'))),
    )
  return { kind: error.name, ...(code ? { code } : {}), places }
}

function setAside(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size > MAX_BYTES) renameSync(file, `${file}.previous`)
}
