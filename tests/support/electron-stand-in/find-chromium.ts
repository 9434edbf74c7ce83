import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
]

const WELL_KNOWN = [
  '/usr/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The chosen program, else the first Chromium, Chrome or Edge of this computer; refuses with what to set. */
export function findChromium(chosen: string | undefined): string {
  if (chosen) {
    if (!isExecutable(chosen)) throw new Error(`electron stand-in: STAND_IN_CHROMIUM=${chosen} cannot be run`)
    return chosen
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const candidates = [...WELL_KNOWN, ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))]
  const found = candidates.find(isExecutable)
  if (!found)
    throw new Error('electron stand-in: no Chromium, Chrome or Edge found; set STAND_IN_CHROMIUM to one')
  return found
}
