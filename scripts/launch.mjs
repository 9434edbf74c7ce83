// The one door to everything that runs: sets up what is missing, then starts what was asked for.
// Plain Node 20 without packages, since it runs before anything is installed.
import { buildWhenNeeded } from './build-when-needed.mjs'
import { findElectron, getElectron } from './electron-binary.mjs'
import { getChromium } from './find-chromium.mjs'
import { installWhenNeeded } from './install-when-needed.mjs'
import { at, binOf, isRoot, runNode, say, Stop } from './project.mjs'
import { runChecks, withChromium } from './run-checks.mjs'
import { startApp } from './start-app.mjs'

const [command = 'start', ...args] = process.argv.slice(2)

/** Where the person stands: npm moves to the project's folder and keeps theirs in INIT_CWD. */
const standsIn = (process.env.npm_lifecycle_event === command && process.env.INIT_CWD) || process.cwd()

async function runEndToEnd(projects) {
  await buildWhenNeeded()
  const env = withChromium(await getChromium())
  return runNode([binOf('@playwright/test', 'playwright'), 'test', ...projects, ...args], { env })
}

async function runDesktopInDevelopment() {
  if (!process.env.ELECTRON_EXEC_PATH && !(findElectron() ?? (await getElectron()))) {
    throw new Stop('Electron cannot be fetched here; npm run dev:station works without it')
  }
  return runNode([binOf('electron-vite'), 'dev', ...(isRoot() ? ['--noSandbox'] : []), '--', ...args])
}

async function runBench() {
  await buildWhenNeeded()
  return runNode(['--expose-gc', at('tests', 'bench', 'main.ts'), ...args], {
    env: withChromium(await getChromium()),
  })
}

const commands = {
  start: () => buildWhenNeeded().then(() => startApp(args, standsIn)),
  station: () =>
    buildWhenNeeded().then(() => runNode([at('out', 'main', 'station.cjs'), ...args], { cwd: standsIn })),
  qadam: () =>
    buildWhenNeeded().then(() => runNode([at('out', 'main', 'cli.cjs'), ...args], { cwd: standsIn })),
  test: () => runChecks(args),
  e2e: () => runEndToEnd([]),
  'e2e:desktop': () => runEndToEnd(['--project=desktop']),
  dev: runDesktopInDevelopment,
  'dev:station': () => runNode([at('scripts', 'dev-station.mjs'), ...args]),
  bench: runBench,
}

async function main() {
  const work = commands[command]
  if (!work)
    throw new Stop(`there is no command "${command}"; there are ${Object.keys(commands).join(', ')}`, 2)
  await installWhenNeeded()
  return work()
}

main().then(
  (code) => process.exit(code),
  (error) => {
    say(error instanceof Stop ? `Qadam: ${error.message}` : (error.stack ?? String(error)))
    process.exit(error.code > 0 ? error.code : 1)
  },
)
