import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { temporaryIn, test } from '#tests/support/electron-stand-in/scratch-fixtures.ts'

test.skip(process.platform === 'win32', 'The stand-in is a shell script; Windows runs the real Electron.')

const STARTING = { timeout: 20_000 }

const profilesIn = (folder: string) =>
  readdirSync(temporaryIn(folder)).filter((name) => name.startsWith('electron-stand-in-'))

test('closing the app ends Chromium and removes its profile', async ({ launchScratch, folder }) => {
  const { app } = await launchScratch()
  const process = app.process()
  expect(profilesIn(folder)).toHaveLength(1)
  await app.close()
  expect(process.exitCode).toBe(0)
  expect(profilesIn(folder)).toEqual([])
})

test('a test may reach Electron while the main module is still being loaded', async ({ launchScratch }) => {
  const main = `
    require('node:module').registerHooks({
      load(url, context, next) {
        const until = url.endsWith('/electron.ts') ? Date.now() + 1500 : 0
        while (Date.now() < until);
        return next(url, context)
      },
    })
    const { app, BrowserWindow } = require('electron')
    app.whenReady().then(() => new BrowserWindow().loadURL('data:text/html,<h1>Scratch</h1>'))`
  const { app } = await launchScratch({ main })
  expect(await app.evaluate(({ app }) => app.isReady())).toBe(true)
})

test('process.exit in main ends Chromium and removes its profile', async ({ startBare, folder }) => {
  const main = `require('electron').app.whenReady().then(() => process.exit(3))`
  const { exitCode, stderr } = startBare({ main })
  expect(await exitCode).toBe(3)
  expect(stderr()).toContain('DevTools listening on ws://')
  expect(profilesIn(folder)).toEqual([])
})

test('Chromium does not outlive a main process that is killed', async ({ startBare, folder }) => {
  const { child, exitCode, stderr } = startBare()
  await expect.poll(stderr, STARTING).toMatch(/DevTools listening on ws:/)
  const [, host] = /DevTools listening on ws:\/\/([^/]+)/.exec(stderr()) ?? []
  const isAnswering = () =>
    fetch(`http://${host}/json/version`).then(
      (response) => response.ok,
      () => false,
    )
  expect(await isAnswering()).toBe(true)
  child.kill('SIGKILL')
  expect(await exitCode).toBeNull()
  await expect.poll(isAnswering).toBe(false)
  const [profile = ''] = profilesIn(folder)
  await expect.poll(() => readdirSync(join(temporaryIn(folder), profile))).not.toContain('SingletonLock')
})

test('quitting while a page still loads is no failure', async ({ startBare }) => {
  const main = `
    const { app, BrowserWindow, protocol } = require('electron')
    protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }])
    app.whenReady().then(() => {
      protocol.handle('app', () => { setImmediate(() => app.quit()); return new Promise(() => {}) })
      return new BrowserWindow().loadURL('app://bundle/')
    })`
  const { exitCode, stderr } = startBare({ main })
  expect(await exitCode).toBe(0)
  expect(stderr()).toContain("ERR_FAILED (-2) loading 'app://bundle/'")
})

test('SIGTERM quits the app in order', async ({ startBare, folder }) => {
  const quit = join(folder, 'quit')
  const main = `
    const { app } = require('electron')
    app.on('will-quit', () => require('node:fs').writeFileSync(${JSON.stringify(quit)}, 'yes'))
    app.whenReady().then(() => console.error('up'))`
  const { child, exitCode, stderr } = startBare({ main })
  await expect.poll(stderr, STARTING).toContain('up')
  child.kill('SIGTERM')
  expect(await exitCode).toBe(0)
  expect(readFileSync(quit, 'utf8')).toBe('yes')
})

test('a crashed page is told to the app and comes back on reload', async ({ launchScratch }) => {
  const { app } = await launchScratch()
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.webContents.forcefullyCrashRenderer(),
  )
  await expect.poll(() => app.evaluate(() => globalThis.seen.events)).toContainEqual(['gone', 'crashed'])
  const outcome = await app.evaluate(async ({ BrowserWindow }) => {
    const { webContents } = BrowserWindow.getAllWindows()[0]!
    const hasCrashed = webContents.isCrashed()
    const loaded = new Promise<void>((resolve) => webContents.once('did-finish-load', () => resolve()))
    webContents.reload()
    await loaded
    const answer = await webContents.executeJavaScript('window.scratch.invoke("echo", document.title)')
    return { hasCrashed, isCrashed: webContents.isCrashed(), answer }
  })
  expect(outcome).toEqual({ hasCrashed: true, isCrashed: false, answer: 'Scratch' })
})

test('a window may refuse to close, and then the app stays', async ({ launchScratch }) => {
  const { app } = await launchScratch()
  const isDestroyed = await app.evaluate(({ app, BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0]!
    window.once('close', (event) => event.preventDefault())
    app.quit()
    return window.isDestroyed()
  })
  expect(isDestroyed).toBe(false)
})

test('the language comes from the environment, in main and in the page', async ({ launchScratch }) => {
  const { app, page } = await launchScratch({}, { STAND_IN_LOCALE: 'fa' })
  expect(await app.evaluate(({ app }) => app.getLocale())).toBe('fa')
  expect(await page.evaluate(() => navigator.language)).toBe('fa')
})

test('the theme reaches the page when the app chooses it', async ({ launchScratch }) => {
  const { app, page } = await launchScratch()
  const prefersDark = () => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  expect(await prefersDark()).toBe(false)
  await app.evaluate(({ nativeTheme }) => {
    nativeTheme.themeSource = 'dark'
  })
  await expect.poll(prefersDark).toBe(true)
})

test('a packaged app and a second instance are a matter of the environment', async ({ launchScratch }) => {
  const { app } = await launchScratch({}, { STAND_IN_PACKAGED: '1', STAND_IN_SECOND_INSTANCE: '1' })
  const state = await app.evaluate(({ app }) => ({
    isPackaged: app.isPackaged,
    hasLock: app.requestSingleInstanceLock(),
    firstArgument: process.argv.slice(1).find((arg) => !arg.startsWith('-')),
  }))
  expect(state).toEqual({ isPackaged: true, hasLock: false, firstArgument: undefined })
})

test('a relaunch is kept in the log file', async ({ launchScratch, folder }) => {
  const logFile = join(folder, 'log.jsonl')
  const { app } = await launchScratch({}, { STAND_IN_LOG: logFile })
  await app.evaluate(({ app }) => app.relaunch({ args: ['--again'] }))
  await app.close()
  const lines = readFileSync(logFile, 'utf8').trim().split('\n')
  expect(lines.map((line) => JSON.parse(line))).toContainEqual({
    api: 'app.relaunch',
    args: [{ args: ['--again'] }],
  })
})

test('a dialog at start takes its answer from the environment', async ({ launchScratch }) => {
  const main = `
    const { app, BrowserWindow, dialog } = require('electron')
    app.whenReady().then(async () => {
      globalThis.answer = await dialog.showMessageBox({ message: 'Newer file' })
      await new BrowserWindow().loadURL('data:text/html,<h1>Scratch</h1>')
    })`
  const dialogs = JSON.stringify([{ name: 'showMessageBox', value: { response: 2 } }])
  const { app } = await launchScratch({ main }, { STAND_IN_DIALOGS: dialogs })
  expect(await app.evaluate(() => Reflect.get(globalThis, 'answer'))).toEqual({ response: 2 })
})
