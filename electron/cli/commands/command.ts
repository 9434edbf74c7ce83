import type { ParsedArguments } from '../parse-arguments.ts'

/** What a command did: data for `--json`, and lines for a person. */
export interface CommandResult {
  json: unknown
  lines: string[]
  /** Done is 0; `check` answers 1 when it found something. */
  exitCode?: 0 | 1
}

export type Command = (args: ParsedArguments) => Promise<CommandResult>
