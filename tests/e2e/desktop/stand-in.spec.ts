import { expect } from '@playwright/test'
import { loggedCalls, test } from '#tests/support/electron-stand-in/scratch-fixtures.ts'

test.skip(process.platform === 'win32', 'The stand-in is a shell script; Windows runs the real Electron.')

test('main sees itself as an unpacked Electron app', async ({ wellBuilt }) => {
  const { app, page } = wellBuilt
  const identity = await app.evaluate(({ app }) => ({
    name: app.getName(),
    version: app.getVersion(),
    isPackaged: app.isPackaged,
    electron: process.versions.electron,
    type: process.type,
  }))
  expect(identity).toEqual({
    name: 'Scratch',
    version: '1.2.3',
    isPackaged: false,
    electron: expect.stringMatching(/^45\./),
    type: 'browser',
  })
  const window = await app.browserWindow(page)
  expect(await window.evaluate((browserWindow) => browserWindow.getBounds())).toMatchObject({
    width: 900,
    height: 700,
  })
})

test('context isolation holds: the page has the bridge and nothing of Node or Electron', async ({
  wellBuilt,
}) => {
  const { page } = wellBuilt
  const globals = ['require', 'process', 'ipcRenderer', 'module', '__standInToMain', '__standInFromMain']
  const types = await page.evaluate(
    (names) => names.map((name) => typeof Reflect.get(globalThis, name)),
    globals,
  )
  expect(types).toEqual(globals.map(() => 'undefined'))
  expect(await page.evaluate(() => Object.isFrozen(window.scratch))).toBe(true)
  expect(await page.evaluate(() => window.scratch.platform)).toBe(process.platform)
})

test('the bridge returns values, calls back and carries errors synchronously', async ({ wellBuilt }) => {
  const { page } = wellBuilt
  const outcome = await page.evaluate(() => {
    const heard: string[] = []
    window.scratch.callBack((value) => heard.push(value))
    try {
      window.scratch.refuse()
    } catch (error) {
      heard.push(String(error))
    }
    return [window.scratch.twice(21), ...heard]
  })
  expect(outcome).toEqual([42, 'called', 'Error: refused'])
})

test('invoke carries structured values to main and back', async ({ wellBuilt }) => {
  const { page } = wellBuilt
  const outcome = await page.evaluate(async () => {
    const value = {
      at: new Date(5),
      never: new Date(Number.NaN),
      map: new Map([['key', new Set([1, 2])]]),
      bytes: new Uint16Array([1, 65_535]),
      big: 10n,
      none: undefined,
      list: ['array', null, [Number.POSITIVE_INFINITY, -0]],
    }
    const echo = (await window.scratch.invoke('echo', value)) as typeof value
    return {
      at: echo.at instanceof Date && echo.at.getTime(),
      never: Number.isNaN(echo.never.getTime()),
      inMap: [...(echo.map.get('key') ?? [])],
      bytes: echo.bytes instanceof Uint16Array && [...echo.bytes],
      big: typeof echo.big,
      hasNone: 'none' in echo && echo.none === undefined,
      list: echo.list,
    }
  })
  expect(outcome).toEqual({
    at: 5,
    never: true,
    inMap: [1, 2],
    bytes: [1, 65_535],
    big: 'bigint',
    hasNone: true,
    list: ['array', null, [Number.POSITIVE_INFINITY, -0]],
  })
})

test('what cannot be cloned is refused on the way to main', async ({ wellBuilt }) => {
  const { page } = wellBuilt
  const refused = page.evaluate(() => window.scratch.invoke('echo', [new Blob(['x'])]))
  await expect(refused).rejects.toThrow('An object could not be cloned.')
})

test('handler errors are wrapped as Electron does', async ({ wellBuilt }) => {
  const { page } = wellBuilt
  const messageOf = (channel: string) =>
    page.evaluate((name) => window.scratch.invoke(name).catch((error: Error) => error.message), channel)
  expect(await messageOf('fail')).toBe("Error invoking remote method 'fail': TypeError: body")
  expect(await messageOf('absent')).toBe(
    "Error invoking remote method 'absent': Error: No handler registered for 'absent'",
  )
})

test('a second handler for a channel is refused', async ({ wellBuilt }) => {
  const { app } = wellBuilt
  const registered = app.evaluate(({ ipcMain }) => ipcMain.handle('echo', () => 1))
  await expect(registered).rejects.toThrow("Attempted to register a second handler for 'echo'")
})

test('a sender check lets the own page pass', async ({ wellBuilt }) => {
  const { page } = wellBuilt
  expect(await page.evaluate(() => window.scratch.invoke('own-only'))).toBe('welcome')
})

test('printToPDF returns a PDF and checks its options', async ({ wellBuilt }) => {
  const { app } = wellBuilt
  const head = await app.evaluate(async ({ BrowserWindow }) => {
    const pdf = await BrowserWindow.getAllWindows()[0]!.webContents.printToPDF({ preferCSSPageSize: true })
    return pdf.subarray(0, 5).toString()
  })
  expect(head).toBe('%PDF-')
  const print = (options: unknown) =>
    app.evaluate(({ BrowserWindow }, given) => {
      const { webContents } = BrowserWindow.getAllWindows()[0]!
      return webContents.printToPDF(given as Electron.PrintToPDFOptions)
    }, options)
  await expect(print(undefined)).rejects.toThrow(TypeError.name)
  await expect(print({ pageSize: 'A9' })).rejects.toThrow('Invalid pageSize A9')
  await expect(print({ scale: '1' })).rejects.toThrow('scale must be a number')
})

test('print is recorded, and an unknown printer fails', async ({ wellBuilt }) => {
  const { app } = wellBuilt
  const outcomes = await app.evaluate(async ({ BrowserWindow }) => {
    const { webContents } = BrowserWindow.getAllWindows()[0]!
    const printOn = (deviceName: string) =>
      new Promise((resolve) =>
        webContents.print({ silent: true, deviceName }, (...outcome) => resolve(outcome)),
      )
    return [await printOn('PDF'), await printOn('Kitchen')]
  })
  expect(outcomes).toEqual([
    [true, ''],
    [false, 'Invalid deviceName provided'],
  ])
  expect(await loggedCalls(app, 'webContents.print')).toEqual([
    [{ silent: true, deviceName: 'PDF' }],
    [{ silent: true, deviceName: 'Kitchen' }],
  ])
})

test('window.open and target=_blank are denied and reach shell.openExternal', async ({ wellBuilt }) => {
  const { app, page } = wellBuilt
  expect(await page.evaluate(() => window.open('https://example.com/a'))).toBeNull()
  await page.getByRole('link', { name: 'Out' }).click()
  await expect
    .poll(() => loggedCalls(app, 'shell.openExternal'))
    .toEqual([['https://example.com/a'], ['https://example.com/link']])
  expect(app.windows()).toHaveLength(1)
})

test('navigation to another site is stopped by the will-navigate guard', async ({ wellBuilt }) => {
  const { app, page } = wellBuilt
  await page.evaluate(() => {
    location.href = 'https://example.com/away'
  })
  await expect.poll(() => app.evaluate(() => globalThis.seen.refused)).toEqual(['https://example.com/away'])
  await expect(page.getByRole('heading', { name: 'Scratch' })).toBeVisible()
  expect(page.url()).toContain('bundle.app.stand-in/index.html')
})

test('the CSP header blocks inline script', async ({ wellBuilt }) => {
  const { page } = wellBuilt
  expect(await page.evaluate(() => window.inlineRan)).toBeUndefined()
  const added = await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.addedRan = true'
    document.head.append(script)
    return Reflect.get(window, 'addedRan')
  })
  expect(added).toBeUndefined()
})

test('permission handlers answer', async ({ wellBuilt }) => {
  const { app } = wellBuilt
  const answers = await app.evaluate(async ({ __standIn }) => [
    await __standIn.requestPermission('fullscreen'),
    await __standIn.requestPermission('media'),
    __standIn.checkPermission('fullscreen'),
    __standIn.checkPermission('fullscreen', 'https://example.com'),
  ])
  expect(answers).toEqual([true, false, true, false])
})

test('dialogs give the scripted answer once and are recorded', async ({ wellBuilt }) => {
  const { app } = wellBuilt
  const ask = () =>
    app.evaluate(({ dialog }) => dialog.showMessageBox({ message: 'Reopen?', buttons: ['Yes', 'No'] }))
  await app.evaluate(({ __standIn }) =>
    __standIn.answerDialog('showMessageBox', { response: 1, checkboxChecked: false }),
  )
  expect(await ask()).toEqual({ response: 1, checkboxChecked: false })
  await expect(ask()).rejects.toThrow('dialog.showMessageBox with no scripted answer')
  expect(await loggedCalls(app, 'dialog.showMessageBox')).toContainEqual([
    { message: 'Reopen?', buttons: ['Yes', 'No'] },
  ])
})

test('menu items are listed and clicked by id', async ({ wellBuilt }) => {
  const { app } = wellBuilt
  const [file] = await app.evaluate(({ __standIn }) => __standIn.menu())
  expect(file).toMatchObject({
    label: 'File',
    submenu: [{ id: 'hello', accelerator: 'CmdOrCtrl+H' }, { id: 'off' }],
  })
  await app.evaluate(({ __standIn }) => __standIn.clickMenuItem('hello'))
  expect(await app.evaluate(() => globalThis.seen.events)).toContainEqual(['menu', 'hello', 1])
  const clickDisabled = app.evaluate(({ __standIn }) => __standIn.clickMenuItem('off'))
  await expect(clickDisabled).rejects.toThrow("menu item 'off' is disabled or hidden")
})

test('tests can emit what the system would', async ({ wellBuilt }) => {
  const { app } = wellBuilt
  const heard = await app.evaluate(({ BrowserWindow, powerMonitor }) => {
    powerMonitor.once('suspend', () => globalThis.seen.events.push(['suspend']))
    powerMonitor.emit('suspend')
    BrowserWindow.getAllWindows()[0]!.emit('unresponsive')
    return globalThis.seen.events
  })
  expect(heard).toEqual(expect.arrayContaining([['suspend'], ['unresponsive']]))
})

test('nativeTheme tells the app', async ({ wellBuilt }) => {
  const { app } = wellBuilt
  const states = await app.evaluate(({ nativeTheme }) => {
    let updates = 0
    nativeTheme.on('updated', () => (updates += 1))
    nativeTheme.themeSource = 'dark'
    const isDark = nativeTheme.shouldUseDarkColors
    nativeTheme.themeSource = 'system'
    return { isDark, isDarkAgain: nativeTheme.shouldUseDarkColors, updates }
  })
  expect(states).toEqual({ isDark: true, isDarkAgain: false, updates: 2 })
})

test('safeStorage keeps a secret', async ({ wellBuilt }) => {
  const { app } = wellBuilt
  const result = await app.evaluate(async ({ safeStorage }) => {
    const sealed = await safeStorage.encryptStringAsync('secret')
    return {
      isHidden: !sealed.includes('secret'),
      back: (await safeStorage.decryptStringAsync(sealed)).result,
    }
  })
  expect(result).toEqual({ isHidden: true, back: 'secret' })
})

test('what is not built throws by name', async ({ wellBuilt }) => {
  const { app } = wellBuilt
  const reading = app.evaluate(({ clipboard }) => clipboard.readText())
  await expect(reading).rejects.toThrow('electron stand-in: clipboard.readText is not implemented')
})
