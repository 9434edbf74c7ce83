// `npm start`: the desktop window, or the station in a browser where there can be no window.
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { getElectron } from './electron-binary.mjs'
import { at, childEnvironment, isRoot, projectDir, run, runNode, say } from './project.mjs'

/** Exit code of a program whose shared libraries are not installed. */
const CANNOT_LOAD = 127
const USUAL_PORT = 4870

const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

/** `cwd` is where the person stands, so that `--data ./camp` means what it says. */
export async function startApp(args, cwd) {
  if (!hasDisplay()) return startStation('There is no display for a window', args, cwd)
  const electron = await getElectron()
  if (!electron) return startStation('Electron cannot be fetched here', args, cwd)
  const code = await run(electron, [...(isRoot() ? ['--no-sandbox'] : []), projectDir, ...args], { cwd })
  return code === CANNOT_LOAD ? startStation('Electron cannot run on this system', args, cwd) : code
}

async function startStation(why, args, cwd) {
  say(`${why}: Qadam runs in the browser instead. Ctrl+C stops it.`)
  const hasPort = args.some((arg) => arg === '--port' || arg.startsWith('--port='))
  const port = hasPort ? [] : ['--port', String((await isFree(USUAL_PORT)) ? USUAL_PORT : 0)]
  const onLine = (line) => {
    process.stdout.write(`${line}\n`)
    const address = /^Qadam is ready at (\S+)$/.exec(line)?.[1]
    if (address) openBrowser(address)
  }
  return runNode([at('out', 'main', 'station.cjs'), ...port, ...args], {
    cwd,
    stdio: ['inherit', 'pipe', 'inherit'],
    onLine,
  })
}

function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen({ port, host: '127.0.0.1' }, () => probe.close(() => resolve(true)))
  })
}

const openers = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
  linux: ['xdg-open'],
}

/** Opens the person's browser where there is one; the address is printed in any case. */
function openBrowser(address) {
  const [program, ...args] = openers[process.platform] ?? []
  if (!program || !hasDisplay()) return
  const child = spawn(program, [...args, address], {
    stdio: 'ignore',
    detached: true,
    env: childEnvironment(),
  })
  child.once('error', () => say('Open the address above in a browser.'))
  child.unref()
}
