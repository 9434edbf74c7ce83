import { expect } from '@playwright/test'
import { loggedCalls, test } from '#tests/support/electron-stand-in/scratch-fixtures.ts'

// Negative controls: the stand-in turns red where Electron would.

test.skip(process.platform === 'win32', 'The stand-in is a shell script; Windows runs the real Electron.')

test('an ESM preload is not loaded, and the error is logged', async ({ launchScratch }) => {
  const preload = `import { contextBridge } from 'electron'\ncontextBridge.exposeInMainWorld('scratch', {})\n`
  const { app, page } = await launchScratch({ preload })
  expect(await page.evaluate(() => typeof window.scratch)).toBe('undefined')
  await expect
    .poll(() => loggedCalls(app, 'preload-error'))
    .toEqual([
      [
        expect.stringMatching(/preload\.cjs$/),
        expect.stringContaining('SyntaxError: Cannot use import statement outside a module'),
      ],
    ])
})

test('the error of an ESM preload reaches stderr', async ({ startBare }) => {
  const { stderr } = startBare({ preload: `import 'electron'\n` })
  await expect
    .poll(stderr, { timeout: 20_000 })
    .toMatch(/Unable to load preload script: .*preload\.cjs\nSyntaxError/)
})

test('a preload that requires another module is not loaded', async ({ launchScratch }) => {
  const { app, page } = await launchScratch({ preload: `require('node:fs')` })
  expect(await page.evaluate(() => typeof window.scratch)).toBe('undefined')
  await expect
    .poll(() => loggedCalls(app, 'preload-error'))
    .toEqual([[expect.any(String), expect.stringContaining('module not found: node:fs')]])
})

test('without the CSP header inline script runs, and even then the network is refused', async ({
  launchScratch,
}) => {
  const { app, page } = await launchScratch({ csp: null })
  expect(await page.evaluate(() => window.inlineRan)).toBe(true)
  const fetched = await page.evaluate(() =>
    fetch('https://example.com/out').catch((error: Error) => error.name),
  )
  expect(fetched).toBe('TypeError')
  expect(await loggedCalls(app, 'blocked-request')).toContainEqual(['https://example.com/out'])
})

test('a page of another origin is refused by the sender check', async ({ launchScratch }) => {
  const { page } = await launchScratch({ startUrl: 'app://other/index.html' })
  const invoked = page.evaluate(() => window.scratch.invoke('own-only'))
  await expect(invoked).rejects.toThrow("Error invoking remote method 'own-only': Error: wrong sender")
})

test('without a will-navigate guard the page tries to leave', async ({ launchScratch }) => {
  const { app, page } = await launchScratch()
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]!.webContents.removeAllListeners('will-navigate')
  })
  await page.evaluate(() => {
    location.href = 'https://example.com/away'
  })
  await expect.poll(() => loggedCalls(app, 'blocked-request')).toEqual([['https://example.com/away']])
})

test('top-level await on whenReady in an ESM main ends with the hang report', async ({ startBare }) => {
  const main = `import { app } from 'electron'\nawait app.whenReady()\n`
  const { exitCode, stderr } = startBare({ packageType: 'module', mainName: 'main.js', main })
  expect(await exitCode).toBe(1)
  expect(stderr()).toContain('the main module has not settled after 5000 ms')
  expect(stderr()).toContain('top-level await on app.whenReady()')
})

test('an ESM main that does not wait at top level starts', async ({ launchScratch }) => {
  const main = `
    import { app, BrowserWindow } from 'electron'
    void app.whenReady().then(() => new BrowserWindow().loadURL('data:text/html,<h1>Scratch</h1>'))`
  const { app } = await launchScratch({ packageType: 'module', mainName: 'main.js', main })
  expect(await app.evaluate(({ app }) => app.isReady())).toBe(true)
})

test('a main module that throws ends the app', async ({ startBare }) => {
  const { exitCode, stderr } = startBare({ main: `throw new Error('broken main')` })
  expect(await exitCode).toBe(1)
  expect(stderr()).toContain('broken main')
})

test('an unhandled rejection in main ends the app', async ({ startBare }) => {
  const main = `require('electron').app.whenReady().then(() => { throw new Error('unhandled') })`
  const { exitCode, stderr } = startBare({ main })
  expect(await exitCode).toBe(1)
  expect(stderr()).toContain('Error: unhandled')
})

test('a main module that throws later ends the app', async ({ startBare }) => {
  const main = `require('electron').app.on('ready', () => setImmediate(() => { throw new Error('late') }))`
  const { exitCode, stderr } = startBare({ main })
  expect(await exitCode).toBe(1)
  expect(stderr()).toContain('Error: late')
})

test('a Chromium that cannot be run is named', async ({ startBare }) => {
  const { exitCode, stderr } = startBare({}, { STAND_IN_CHROMIUM: '/nowhere/chromium' })
  expect(await exitCode).toBe(1)
  expect(stderr()).toContain('STAND_IN_CHROMIUM=/nowhere/chromium cannot be run')
})

test('a window without context isolation is refused', async ({ launchScratch }) => {
  const { app } = await launchScratch()
  const opened = app.evaluate(({ BrowserWindow }) => {
    new BrowserWindow({ webPreferences: { contextIsolation: false } })
  })
  await expect(opened).rejects.toThrow('webPreferences.contextIsolation: false is not implemented')
})

test('what main sends before a page is there is lost', async ({ launchScratch }) => {
  const { app } = await launchScratch()
  await app.evaluate(({ BrowserWindow }) => new BrowserWindow().webContents.send('too-early'))
  expect(await loggedCalls(app, 'lost-message')).toEqual([['too-early']])
})

test('schemes registered after ready are refused', async ({ launchScratch }) => {
  const { app } = await launchScratch()
  const registered = app.evaluate(({ protocol }) =>
    protocol.registerSchemesAsPrivileged([{ scheme: 'late' }]),
  )
  await expect(registered).rejects.toThrow('should be called before app is ready')
})
