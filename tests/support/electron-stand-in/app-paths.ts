import { mkdirSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { isAbsolute, join } from 'node:path'

const OF_THE_APP = new Set(['userData', 'sessionData', 'logs', 'crashDumps'])
const OF_THE_PERSON = new Set(['desktop', 'documents', 'downloads', 'music', 'pictures', 'videos', 'appData'])

/** app.getPath and app.setPath: user data lies in --user-data-dir, else below the temporary folder. */
export class AppPaths {
  readonly #chosen = new Map<string, string>()
  readonly #userData: () => string

  constructor(userDataSwitch: () => string, appName: () => string) {
    this.#userData = () => userDataSwitch() || join(tmpdir(), 'electron-stand-in-user-data', appName())
  }

  get(name: string): string {
    const path = this.#chosen.get(name) ?? this.#default(name)
    if (OF_THE_APP.has(name)) mkdirSync(path, { recursive: true })
    return path
  }

  set(name: string, path: string): void {
    if (!isAbsolute(path)) throw new Error('Path must be absolute')
    this.#default(name)
    this.#chosen.set(name, path)
  }

  #default(name: string): string {
    if (name === 'userData') return this.#userData()
    if (name === 'sessionData') return this.get('userData')
    if (name === 'logs') return join(this.get('userData'), 'logs')
    if (name === 'crashDumps') return join(this.get('userData'), 'Crashpad')
    if (name === 'temp') return tmpdir()
    if (name === 'home') return homedir()
    if (name === 'exe' || name === 'module') return process.execPath
    if (OF_THE_PERSON.has(name)) return join(homedir(), name)
    throw new Error(`Failed to get '${name}' path`)
  }
}
