import { homedir } from 'node:os'
import { join } from 'node:path'

/** What decides where data lives; a test passes its own. */
export interface Computer {
  platform: NodeJS.Platform
  env: Record<string, string | undefined>
  home: string
}

const thisComputer = (): Computer => ({ platform: process.platform, env: process.env, home: homedir() })

/**
 * Folder that holds the data file when nobody chose one, the same for window, station and command line.
 * The rehearsal has a folder of its own, so that practice never stands beside real people.
 */
export function defaultDataFolder(isRehearsal: boolean, computer: Computer = thisComputer()): string {
  const folder = userFolder(computer)
  return isRehearsal ? join(folder, 'rehearsal') : folder
}

function userFolder({ platform, env, home }: Computer): string {
  if (platform === 'win32') return join(env['APPDATA'] || join(home, 'AppData', 'Roaming'), 'Qadam')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Qadam')
  return join(env['XDG_DATA_HOME'] || join(home, '.local', 'share'), 'qadam')
}
