import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test as base, type Browser, type Page } from '@playwright/test'
import type axe from 'axe-core'
import { launchDesktop } from '../support/launch-desktop.ts'
import { MORNING } from '../support/morning.ts'
import { startStation, type RunningStation } from '../support/station.ts'

const projectDir = join(import.meta.dirname, '..', '..')

/** The app under test on a data folder of its own. */
export interface App {
  /** The window, or the first browser, already connected; on a rehearsal a browser shows nothing until somebody enters. */
  page: Page
  dataDir: string
  /** Another browser with a session of its own on the same data, as a second tablet has it. */
  openAnother(): Promise<Page>
  /** The same with a camera that plays a film, which may be another one each time that the camera is opened. */
  openWithCamera(film: string): Promise<Page>
}

export interface TestOptions {
  /** Where the app runs; set by the project. */
  shell: 'station' | 'desktop'
  /** Start with the rehearsal camp instead of an empty folder. */
  rehearsal: boolean
}

const env = { QADAM_CLOCK: MORNING }

interface WorkerFixtures {
  /** A folder with a fresh rehearsal, to be copied. */
  rehearsalFolder: string
}

function makeFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'qadam-e2e-'))
  return {
    folder,
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  }
}

/** A browser that is let in and shows nothing yet. */
async function joinStation(station: RunningStation, browser: Browser): Promise<Page> {
  const context = await browser.newContext({ baseURL: station.origin })
  await context.request.get(await station.takeAddress())
  return context.newPage()
}

export const test = base.extend<TestOptions & { app: App }, WorkerFixtures>({
  shell: ['station', { option: true }],
  rehearsal: [false, { option: true }],

  rehearsalFolder: [
    async ({}, use) => {
      const { folder, remove } = makeFolder()
      const station = await startStation({ dataDir: folder, args: ['--rehearsal'], env })
      await station.close()
      await use(folder)
      remove()
    },
    { scope: 'worker' },
  ],

  app: async ({ shell, rehearsal, browser, rehearsalFolder, playwright, launchOptions }, use) => {
    const { folder, remove } = makeFolder()
    const dataDir = join(folder, 'data')
    if (rehearsal) cpSync(rehearsalFolder, dataDir, { recursive: true })
    const opened: Browser[] = []
    const launchWithCamera = async (film: string) => {
      const args = [...(launchOptions.args ?? []), ...fakeCamera, `--use-file-for-fake-video-capture=${film}`]
      const withCamera = await playwright.chromium.launch({ ...launchOptions, args })
      opened.push(withCamera)
      return withCamera
    }
    const place = { folder, dataDir, rehearsal, browser, launchWithCamera }
    await (shell === 'station' ? useStation : useDesktop)(place, use)
    for (const withCamera of opened) await withCamera.close()
    remove()
  },
})

const fakeCamera = ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream']

interface Place {
  folder: string
  dataDir: string
  rehearsal: boolean
  browser: Browser
  launchWithCamera: (film: string) => Promise<Browser>
}

async function useStation(
  { dataDir, rehearsal, browser, launchWithCamera }: Place,
  use: (app: App) => Promise<void>,
): Promise<void> {
  const station = await startStation({ dataDir, env })
  const openAnother = () => joinStation(station, browser)
  const openWithCamera = async (film: string) => joinStation(station, await launchWithCamera(film))
  const page = await openAnother()
  if (!rehearsal) await page.goto('/')
  await use({ page, dataDir, openAnother, openWithCamera })
  await closeContexts(browser)
  await station.close()
}

/** A second browser of the desktop is a tablet on a station that serves the same data file. */
async function useDesktop(
  { folder, dataDir, browser, launchWithCamera }: Place,
  use: (app: App) => Promise<void>,
): Promise<void> {
  const desktop = await launchDesktop({
    appDir: projectDir,
    userDataDir: join(folder, 'profile'),
    args: ['--data', dataDir],
    env,
  })
  let station: RunningStation | undefined
  const comeIn = async (by: Browser) => joinStation((station ??= await startStation({ dataDir, env })), by)
  const openAnother = () => comeIn(browser)
  const openWithCamera = async (film: string) => comeIn(await launchWithCamera(film))
  const page = await desktop.firstWindow()
  // As the browsers of the config have it: what fades in is not judged half faded.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.waitForURL((url) => url.protocol !== 'about:')
  await use({ page, dataDir, openAnother, openWithCamera })
  await closeContexts(browser)
  await desktop.close()
  await station?.close()
}

async function closeContexts(browser: Browser): Promise<void> {
  for (const context of browser.contexts()) await context.close()
}

/** A third of what `axe.source` says: it is sent to every page that is looked at. */
const axeSource = readFileSync(join(projectDir, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8')

/** The bundle puts itself on the window as `axe`. */
declare global {
  interface Window {
    axe?: typeof axe
  }
}

const examination: axe.RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
  // No page holds a frame, and only the rule that looks for a locked orientation in the styles reads them once more.
  iframes: false,
  preload: false,
}

/** Fails with every breach that axe finds on the page as it is shown now. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  // Half a megabyte is read once for a page, not at every look at it.
  if (!(await page.evaluate(() => Boolean(window.axe)))) await page.evaluate(axeSource)
  const told = await page.evaluate(async (options) => {
    const { violations } = await window.axe!.run(document, options)
    return violations.map(
      ({ id, help, nodes }) =>
        `${id}: ${help}\n  ${nodes.map(({ target }) => target.join(' ')).join('\n  ')}`,
    )
  }, examination)
  expect(told, told.join('\n')).toEqual([])
}

export { expect }
