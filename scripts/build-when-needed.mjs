// Builds window, station, command line and pages when a source is newer than the oldest of the built files.
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { at, binOf, runNode, say, Stop, talkOnStderr } from './project.mjs'
import { whileSettingUp } from './setup-lock.mjs'

const sources = [
  'domain',
  'contract',
  'db',
  'electron',
  'renderer',
  'migrations',
  'electron.vite.config.ts',
  'package.json',
  join('node_modules', '.package-lock.json'),
]
const built = [
  'main/index.cjs',
  'main/station.cjs',
  'main/cli.cjs',
  'preload/index.cjs',
  'renderer/index.html',
]

const changedAt = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0

/** Folders count too: their time tells of a file that was removed. */
function newestIn(path) {
  const own = statSync(path, { throwIfNoEntry: false })
  if (!own) return 0
  if (!own.isDirectory()) return own.mtimeMs
  return Math.max(own.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))))
}

function reasonToBuild() {
  const oldest = Math.min(...built.map((file) => changedAt(at('out', file))))
  if (oldest === 0) return 'Not built yet'
  return Math.max(...sources.map((source) => newestIn(at(source)))) > oldest
    ? 'The sources have changed'
    : null
}

export async function buildWhenNeeded() {
  if (!reasonToBuild()) return
  await whileSettingUp(async () => {
    const reason = reasonToBuild()
    if (!reason) return
    say(`${reason}: building …`)
    const startedAt = Date.now()
    const code = await runNode([binOf('electron-vite'), 'build', '--logLevel', 'error'], {
      stdio: talkOnStderr,
    })
    if (code !== 0) throw new Stop('the build failed; its reason is printed above')
    say(`Built in ${((Date.now() - startedAt) / 1000).toFixed(1)} s.`)
  })
}
