import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { defaultDataFolder } from '#core/data-folder.ts'

export interface LaunchOptions {
  /** Folder given with `--data`, absolute; null when none was given. */
  dataDir: string | null
  /** `--rehearsal`: open (and fill, when empty) a rehearsal camp. */
  isRehearsal: boolean
  /** `--smoke`: prove that the installed app starts, then leave. */
  isSmoke: boolean
}

/** Reads our arguments from a process's argument list; Electron's and Chromium's own are left alone. */
export function readLaunchOptions(argv: readonly string[]): LaunchOptions {
  const { values } = parseArgs({
    args: argv.slice(1),
    options: { data: { type: 'string' }, rehearsal: { type: 'boolean' }, smoke: { type: 'boolean' } },
    strict: false,
  })
  return {
    dataDir: typeof values.data === 'string' && values.data !== '' ? resolve(values.data) : null,
    isRehearsal: values.rehearsal === true,
    isSmoke: values.smoke === true,
  }
}

/**
 * The data folder: what was asked for, else the one that window, station and command line share. A profile folder of its own
 * (`--user-data-dir`, as tests give) keeps its data too, so that nothing of a test reaches real data.
 */
export function chooseDataDir({ dataDir, isRehearsal }: LaunchOptions, profileDir: string | null): string {
  if (dataDir !== null) return dataDir
  if (profileDir === null) return defaultDataFolder(isRehearsal)
  return isRehearsal ? join(profileDir, 'rehearsal') : profileDir
}
