import { backup } from './commands/backup.ts'
import { camp } from './commands/camp.ts'
import { check } from './commands/check.ts'
import type { Command } from './commands/command.ts'
import { dailyList } from './commands/daily-list.ts'
import { emergencyPack } from './commands/emergency-pack.ts'
import { fillDay } from './commands/fill-day.ts'
import { importSheet } from './commands/import-sheet.ts'
import { paper } from './commands/paper.ts'
import { rehearsal } from './commands/rehearsal.ts'
import { restore } from './commands/restore.ts'
import { describeError } from './describe-error.ts'
import { parseArguments } from './parse-arguments.ts'
import { UsageError, usageText } from './usage.ts'

const commands: Record<string, Command> = {
  backup,
  camp,
  check,
  'daily-list': dailyList,
  'emergency-pack': emergencyPack,
  'fill-day': fillDay,
  import: importSheet,
  paper,
  rehearsal,
  restore,
}

/** Runs one command line and returns its exit code: 0 done, 1 refused, 2 wrong usage. */
async function run(argv: string[]): Promise<0 | 1 | 2> {
  try {
    const args = parseArguments(argv)
    const command = commands[args.command]
    if (args.help || !command) {
      console.log(usageText)
      return 0
    }
    const { json, lines, exitCode = 0 } = await command(args)
    if (args.json) console.log(JSON.stringify(json))
    else for (const line of lines) console.log(line)
    if (exitCode === 1) console.error(`qadam: ${args.command} found ${lines.length} breach(es)`)
    return exitCode
  } catch (error) {
    console.error(`qadam: ${describeError(error)}`)
    if (!(error instanceof UsageError)) return 1
    console.error('Run "qadam --help" for the commands.')
    return 2
  }
}

run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    console.error(error)
    process.exitCode = 1
  },
)
