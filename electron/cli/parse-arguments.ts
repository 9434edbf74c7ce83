import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { isLocalDate } from '#domain/time/local-date.ts'
import { toLatinDigits } from '#domain/time/digits.ts'
import { defaultDataFolder } from '#core/data-folder.ts'
import { UsageError } from './usage.ts'

const options = {
  data: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
  name: { type: 'string' },
  from: { type: 'string' },
  days: { type: 'string' },
  place: { type: 'string' },
  province: { type: 'string' },
  'dry-run': { type: 'boolean' },
  'keep-duplicates': { type: 'boolean' },
  date: { type: 'string' },
  sheet: { type: 'string' },
  station: { type: 'string' },
  staff: { type: 'string' },
  lang: { type: 'string' },
  out: { type: 'string' },
  order: { type: 'string' },
  patient: { type: 'string' },
  size: { type: 'string' },
} as const

type Options = ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>['values']

type TextOption =
  | 'name'
  | 'place'
  | 'province'
  | 'sheet'
  | 'station'
  | 'staff'
  | 'out'
  | 'lang'
  | 'order'
  | 'patient'
  | 'size'

/** A command with its file argument and options; reading one that is missing or malformed throws `UsageError`. */
export interface ParsedArguments {
  command: string
  dataDir: string
  json: boolean
  help: boolean
  file(): string
  /** The argument as it was typed. */
  argument(): string
  flag(name: 'dry-run' | 'keep-duplicates'): boolean
  text(name: TextOption): string | undefined
  requiredText(name: 'name' | 'out'): string
  date(name: 'from' | 'date'): string
  optionalDate(name: 'date'): string | undefined
  days(): number
}

/** Which options each command takes beside --data and --json. */
const allowed: Record<string, readonly (keyof Options)[]> = {
  rehearsal: [],
  camp: ['name', 'from', 'days', 'place', 'province'],
  import: ['dry-run', 'keep-duplicates', 'sheet'],
  'fill-day': ['date'],
  'daily-list': ['date', 'station', 'staff', 'lang', 'out'],
  'emergency-pack': ['date', 'out', 'lang'],
  paper: ['order', 'patient', 'date', 'size', 'lang', 'out'],
  check: [],
  backup: ['out'],
  restore: [],
}
/** What the argument of those commands is that take one. */
const argumentOf: Record<string, string> = { import: 'FILE', restore: 'FILE', paper: 'NAME' }

export function parseArguments(args: string[]): ParsedArguments {
  const { values, positionals } = readArguments(args)
  const [command = '', file, ...rest] = positionals
  if (!values.help) assertUsage(command, file, rest, values)
  const required = (name: keyof Options): string => {
    const value = values[name]
    if (typeof value !== 'string' || value.trim() === '') throw new UsageError(`${command} needs --${name}`)
    return value
  }
  return {
    command,
    dataDir: resolve(values.data ?? defaultDataFolder(false)),
    json: values.json ?? false,
    help: values.help ?? false,
    file: () => resolve(file ?? ''),
    argument: () => file ?? '',
    flag: (name) => values[name] ?? false,
    text: (name) => values[name],
    requiredText: required,
    date: (name) => readDate(name, required(name)),
    optionalDate: (name) => (values[name] === undefined ? undefined : readDate(name, required(name))),
    days() {
      const value = Number(toLatinDigits(required('days')))
      if (!Number.isInteger(value) || value < 1 || value > 60) {
        throw new UsageError(`--days takes a number from 1 to 60, not "${values.days}"`)
      }
      return value
    },
  }
}

function readDate(name: string, typed: string): string {
  const value = toLatinDigits(typed)
  if (!isLocalDate(value)) throw new UsageError(`--${name} takes a date such as 2026-11-24, not "${value}"`)
  return value
}

function readArguments(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error))
  }
}

function assertUsage(command: string, file: string | undefined, rest: string[], values: Options): void {
  const known = allowed[command]
  if (command === '') throw new UsageError('no command given')
  if (!known) throw new UsageError(`there is no command "${command}"`)
  const argument = argumentOf[command]
  if (argument && !file) throw new UsageError(`${command} needs a ${argument}`)
  const extra = argument ? rest[0] : file
  if (extra !== undefined) throw new UsageError(`"${extra}" is one argument too many`)
  if (values.data === '') throw new UsageError('--data is empty')
  const names = Object.keys(values) as (keyof Options)[]
  const foreign = names.find((name) => !['data', 'json', 'help', ...known].includes(name))
  if (foreign) throw new UsageError(`${command} does not take --${foreign}`)
}
