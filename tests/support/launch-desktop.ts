import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { _electron, type ElectronApplication } from '@playwright/test'

export interface DesktopLaunch {
  /** Folder with the package.json of the app, or its main module. */
  readonly appDir: string
  readonly userDataDir: string
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** The program that takes Electron's place: `standInExecutable FOLDER --user-data-dir=…`. */
export const standInExecutable = join(import.meta.dirname, 'electron-stand-in', 'electron-stand-in')

/** QADAM_ELECTRON, else the binary that `install-electron` put beside the package; asking the package would download. */
function findElectron(): string | null {
  const chosen = process.env.QADAM_ELECTRON
  if (chosen) {
    if (!existsSync(chosen)) throw new Error(`QADAM_ELECTRON=${chosen} does not exist`)
    return chosen
  }
  const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'))
  const pathFile = join(folder, 'path.txt')
  if (!existsSync(pathFile)) return null
  const executable = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim())
  return existsSync(executable) ? executable : null
}

const electron = findElectron()

/** False when `launchDesktop` runs a real Electron, where `__standIn` does not exist. */
export const isStandIn = electron === null

/** What `launchDesktop` starts, for apps that end before Playwright could attach. */
export const desktopExecutable = electron ?? standInExecutable

/** Starts the app in a real Electron where there is one, else in the stand-in. */
export function launchDesktop(launch: DesktopLaunch): Promise<ElectronApplication> {
  return electron === null ? launchStandIn(launch) : start(electron, launch)
}

export function launchStandIn(launch: DesktopLaunch): Promise<ElectronApplication> {
  if (process.platform === 'win32')
    throw new Error('The Electron stand-in is a shell script: set QADAM_ELECTRON')
  return start(standInExecutable, { ...launch, env: { STAND_IN_NODE: process.execPath, ...launch.env } })
}

function start(executablePath: string, { appDir, userDataDir, args = [], env }: DesktopLaunch) {
  // Its mere presence, left behind by an editor's terminal, turns Electron into Node.
  const { ELECTRON_RUN_AS_NODE: _runAsNode, ...inherited } = process.env
  const variables: Record<string, string> = {}
  for (const [name, value] of Object.entries({ ...inherited, ...env })) {
    if (value !== undefined) variables[name] = value
  }
  return _electron.launch({
    executablePath,
    args: [appDir, `--user-data-dir=${userDataDir}`, ...args],
    env: variables,
  })
}
