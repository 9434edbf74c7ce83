import { appendFileSync } from 'node:fs'
import { settings } from './settings.ts'

export interface LogEntry {
  readonly api: string
  readonly args: readonly unknown[]
}

/** Calls that a real desktop would have shown to a person; tests read them as `__standIn.log`. */
export const log: LogEntry[] = []

/** Arguments must be plain data: tests fetch the log over the inspector, and STAND_IN_LOG keeps it as JSON lines. */
export function record(api: string, ...args: unknown[]): void {
  const entry: LogEntry = { api, args }
  log.push(entry)
  if (settings.logFile) appendFileSync(settings.logFile, `${JSON.stringify(entry)}\n`)
}
