import type { CoreLog } from '#core/context.ts'

type Facts = Record<string, string | number | boolean>

function line(level: string, message: string, facts: Facts): string {
  const told = Object.entries(facts).map(([name, value]) => `${name}=${JSON.stringify(value)}`)
  return `${[new Date().toISOString(), level, message, ...told].join(' ')}\n`
}

/** Technical facts, one line each, on stderr; stdout belongs to the ready line. */
export const stderrLog: CoreLog = {
  info: (message, facts = {}) => void process.stderr.write(line('info', message, facts)),
  error(message, error, facts = {}) {
    process.stderr.write(line('error', message, facts))
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  },
}
