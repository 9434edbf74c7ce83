// Finds a Chromium, Chrome or Edge that is installed already. Looks only: no download, no package.
import { accessSync, constants, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

const commands = [
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

/** Where Playwright puts its own browsers, with the program inside a browser's folder. */
const playwrightLayout = {
  linux: { folder: ['.cache'], programs: ['chrome-linux64/chrome', 'chrome-linux/chrome'] },
  darwin: {
    folder: ['Library', 'Caches'],
    programs: ['arm64', 'x64'].flatMap((arch) => [
      `chrome-mac-${arch}/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing`,
      'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    ]),
  },
  win32: { folder: ['AppData', 'Local'], programs: ['chrome-win64/chrome.exe', 'chrome-win/chrome.exe'] },
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
    browsers = readdirSync(folder).filter((name) => /^chromium-\d+$/.test(name))
  } catch {
    return []
  }
  const newestFirst = browsers.sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
  return newestFirst.flatMap((name) => layout.programs.map((program) => join(folder, name, program)))
}

/** The program that QADAM_CHROMIUM names, else the first installed one; null when there is none. */
export function findInstalledChromium(env = process.env) {
  const chosen = env.QADAM_CHROMIUM
  if (chosen) return isProgram(chosen) ? chosen : null
  return [...usualPlaces(env), ...playwrightPlaces(env)].find(isProgram) ?? null
}
