// Finds a Chromium, Chrome or Edge that is installed already. Looks only: no download, no package.
import { accessSync, constants, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

/** The shell without a window first: it opens a page for less than half of what a whole browser takes. */
const commands = [
  'chromium-headless-shell',
  'chrome-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
]

const macApplications = ['Chromium', 'Google Chrome', 'Microsoft Edge']
const windowsPrograms = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
]

/** Where Playwright puts its own browsers, with the programs inside a browser's folder; the shell without a window first. */
const playwrightLayout = {
  linux: {
    folder: ['.cache'],
    shells: ['chrome-headless-shell-linux64', 'chrome-headless-shell-linux-arm64'].map(
      (folder) => `${folder}/chrome-headless-shell`,
    ),
    programs: ['chrome-linux64/chrome', 'chrome-linux/chrome'],
  },
  darwin: {
    folder: ['Library', 'Caches'],
    shells: ['arm64', 'x64'].map((arch) => `chrome-headless-shell-mac-${arch}/chrome-headless-shell`),
    programs: ['arm64', 'x64'].flatMap((arch) => [
      `chrome-mac-${arch}/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing`,
      'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    ]),
  },
  win32: {
    folder: ['AppData', 'Local'],
    shells: ['chrome-headless-shell-win64/chrome-headless-shell.exe'],
    programs: ['chrome-win64/chrome.exe', 'chrome-win/chrome.exe'],
  },
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function usualPlaces(env) {
  const home = homedir()
  if (process.platform === 'darwin') {
    return ['/Applications', join(home, 'Applications')].flatMap((folder) =>
      macApplications.map((name) => join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
    )
  }
  if (process.platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean)
    return folders.flatMap((folder) => windowsPrograms.map((parts) => join(folder, ...parts)))
  }
  const folders = [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'].filter(
    Boolean,
  )
  return commands.flatMap((command) => folders.map((folder) => join(folder, command)))
}

function playwrightPlaces(env) {
  const layout = playwrightLayout[process.platform]
  if (!layout) return []
  const folder = env.PLAYWRIGHT_BROWSERS_PATH || join(homedir(), ...layout.folder, 'ms-playwright')
  let browsers = []
  try {
    browsers = readdirSync(folder)
  } catch {
    return []
  }
  const placesOf = (prefix, programs) =>
    browsers
      .filter((name) => name.startsWith(prefix))
      .sort((a, b) => Number(b.slice(prefix.length)) - Number(a.slice(prefix.length)))
      .flatMap((name) => programs.map((program) => join(folder, name, program)))
  return [...placesOf('chromium_headless_shell-', layout.shells), ...placesOf('chromium-', layout.programs)]
}

/** The program that QADAM_CHROMIUM names, else the first installed one; null when there is none. */
export function findInstalledChromium(env = process.env) {
  const chosen = env.QADAM_CHROMIUM
  if (chosen) return isProgram(chosen) ? chosen : null
  return [...usualPlaces(env), ...playwrightPlaces(env)].find(isProgram) ?? null
}
