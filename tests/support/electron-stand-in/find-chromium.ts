import { accessSync, constants } from 'node:fs'
import { findInstalledChromium } from '../../../scripts/installed-chromium.mjs'

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
  if (chosen && !isExecutable(chosen))
    throw new Error(`electron stand-in: STAND_IN_CHROMIUM=${chosen} cannot be run`)
  const found = chosen || findInstalledChromium()
  if (!found)
    throw new Error('electron stand-in: no Chromium, Chrome or Edge found; set STAND_IN_CHROMIUM to one')
  return found
}
