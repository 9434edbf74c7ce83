// Finds a Chromium for tests, and gets one where none is installed. Run alone, it prints the path.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { resolve } from 'node:path'
import { findInstalledChromium } from './installed-chromium.mjs'
import { binOf, childEnvironment, isRoot, run, runNode, say, Stop, talkOnStderr } from './project.mjs'

const onStderr = { stdio: talkOnStderr }
const PATIENCE_MS = 600_000

/** Each way to get one: whether it can be tried here, and trying it. */
const ways = [
  {
    name: 'Playwright’s download',
    isPossible: () => true,
    get: () =>
      runNode([binOf('playwright'), 'install', '--only-shell', 'chromium'], {
        ...onStderr,
        timeoutMs: PATIENCE_MS,
      }),
  },
  {
    name: 'the system’s package',
    isPossible: () => isRoot() && existsSync('/usr/bin/apt-get'),
    async get() {
      const env = childEnvironment({ DEBIAN_FRONTEND: 'noninteractive' })
      const options = { ...onStderr, env, timeoutMs: PATIENCE_MS }
      const updated = await run('apt-get', ['update', '-q'], options)
      if (updated !== 0) return updated
      const install = (name) => run('apt-get', ['install', '-y', '-q', name], options)
      // Not every Debian and no Ubuntu has the shell alone.
      return (await install('chromium-headless-shell')) && install('chromium')
    },
  },
]

/** Path of a Chromium; says what it does while it gets one. Throws `Stop` when there is none to be had. */
export async function getChromium() {
  if (process.env.QADAM_CHROMIUM && !findInstalledChromium()) {
    throw new Stop(`QADAM_CHROMIUM names ${process.env.QADAM_CHROMIUM}, which is no program`)
  }
  const installed = findInstalledChromium()
  if (installed) return installed
  for (const { name, isPossible, get } of ways) {
    if (!isPossible()) continue
    say(`No Chromium, Chrome or Edge is installed; trying ${name} …`)
    const code = await get()
    const found = findInstalledChromium()
    if (found) return found
    say(`  ${name} did not work (exit code ${code}).`)
  }
  throw new Stop('no Chromium could be found or installed; set QADAM_CHROMIUM to one')
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  getChromium().then(
    (path) => void process.stdout.write(`${path}\n`),
    (error) => {
      say(error.message)
      process.exit(1)
    },
  )
}
