import type { CoreLog } from '#core/context.ts'

type Facts = Record<string, string | number | boolean>

function line(level: string, message: string, facts: Facts): string {
  const told = Object.entries(facts).map(([name, value]) => `${name}=${JSON.stringify(value)}`)
  return `${[new Date().toISOString(), level, message, ...told].join(' ')}\n`
}

/** Kind, code and places of an error; its message may quote what a person typed. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return `    ${typeof error}\n`
  const code = 'code' in error ? ` ${String(error.code)}` : ''
  const places = (error.stack ?? '').split('\n').filter((part) => /^\s+at /.test(part))
  return `${[`    ${error.name}${code}`, ...places].join('\n')}\n`
}

/** Technical facts, one line each, on stderr; stdout belongs to the ready line. */
export const stderrLog: CoreLog = {
  info: (message, facts = {}) => void process.stderr.write(line('info', message, facts)),
  error: (message, error, facts = {}) =>
    void process.stderr.write(line('error', message, facts) + describe(error)),
}
