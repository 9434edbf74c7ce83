import { record } from './log.ts'

/** app.commandLine: the process's own switches, plus those that the app adds (recorded; Chromium already runs). */
export class CommandLine {
  readonly #added = new Map<string, string>()

  appendSwitch(name: string, value = ''): void {
    this.#added.set(name, value)
    record('app.commandLine.appendSwitch', name, value)
  }

  appendArgument(value: string): void {
    record('app.commandLine.appendArgument', value)
  }

  removeSwitch(name: string): void {
    this.#added.delete(name)
  }

  hasSwitch(name: string): boolean {
    return (
      this.#added.has(name) || process.argv.some((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`))
    )
  }

  getSwitchValue(name: string): string {
    const given = process.argv.find((arg) => arg.startsWith(`--${name}=`))
    return this.#added.get(name) ?? given?.slice(name.length + 3) ?? ''
  }
}
