// Installs the exact packages of the lock file when they are missing or older than it.
import { statSync } from 'node:fs'
import { at, run, say, Stop, talkOnStderr } from './project.mjs'
import { whileSettingUp } from './setup-lock.mjs'

const changedAt = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0

function reasonToInstall() {
  const installedAt = changedAt(at('node_modules', '.package-lock.json'))
  if (installedAt === 0) return 'The packages are not installed yet'
  return changedAt(at('package-lock.json')) > installedAt ? 'The lock file has changed' : null
}

export async function installWhenNeeded() {
  if (!reasonToInstall()) return
  await whileSettingUp(async () => {
    const reason = reasonToInstall()
    if (!reason) return
    say(`${reason}: running npm ci (about a minute) …`)
    const startedAt = Date.now()
    const dots = setInterval(
      () => say(`  installing, ${Math.round((Date.now() - startedAt) / 1000)} s …`),
      15_000,
    )
    try {
      const code = await runNpm(['ci', '--no-audit', '--no-fund', '--loglevel', 'error'])
      if (code !== 0) throw new Stop('npm ci failed; its reason is printed above')
    } finally {
      clearInterval(dots)
    }
    say(`Installed in ${Math.round((Date.now() - startedAt) / 1000)} s.`)
  })
}

/** npm's own script when npm started us, else the command of that name. */
function runNpm(args) {
  const stdio = talkOnStderr
  const script = process.env.npm_execpath
  if (script && /npm-cli\.[cm]?js$/.test(script)) return run(process.execPath, [script, ...args], { stdio })
  return run('npm', args, { stdio, shell: process.platform === 'win32' })
}
