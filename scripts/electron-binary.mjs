// Electron's program comes from its release page, not from npm: finds it, or fetches it while somebody waits.
import { existsSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { at, runNode, say, talkOnStderr } from './project.mjs'

const PATIENCE_MS = 120_000
const REACH_MS = 5_000

/** Path of Electron's program, or null while it has not been fetched. */
export function findElectron() {
  const folder = at('node_modules', 'electron')
  if (!existsSync(join(folder, 'path.txt'))) return null
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH || join(folder, 'dist')
  const program = join(dist, readFileSync(join(folder, 'path.txt'), 'utf8'))
  return existsSync(program) ? program : null
}

/** Path of Electron's program, fetched when that is possible within two minutes; null when it cannot be had. */
export async function getElectron() {
  const found = findElectron()
  if (found) return found
  if (!(await canReachReleases())) return null
  say('Fetching Electron (about 120 MB, once) …')
  const code = await runNode([at('node_modules', 'electron', 'install.js')], {
    stdio: talkOnStderr,
    timeoutMs: PATIENCE_MS,
  })
  return code === 0 ? findElectron() : null
}

/** Behind a proxy only the download itself can tell. */
function canReachReleases() {
  const { env } = process
  if (env.ELECTRON_GET_USE_PROXY || env.HTTPS_PROXY || env.https_proxy) return Promise.resolve(true)
  const mirror = URL.canParse(env.ELECTRON_MIRROR ?? '')
    ? new URL(env.ELECTRON_MIRROR)
    : new URL('https://github.com')
  const port = Number(mirror.port || (mirror.protocol === 'http:' ? 80 : 443))
  return new Promise((resolve) => {
    const socket = connect({ host: mirror.hostname, port, timeout: REACH_MS })
    const end = (canReach) => {
      socket.destroy()
      resolve(canReach)
    }
    socket
      .once('connect', () => end(true))
      .once('error', () => end(false))
      .once('timeout', () => end(false))
  })
}
