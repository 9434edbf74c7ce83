import { join } from 'node:path'
import { expect } from '@playwright/test'
import { isStandIn } from '#tests/support/launch-desktop.ts'
import { readLog, root, showPlainPage, test } from './desktop-app.ts'

test('the window opens the app, and nothing of Node or Electron is in it', async ({ openDesktop }) => {
  const { app, page } = await openDesktop()
  await expect(page.getByRole('main')).toBeVisible()
  const url = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.webContents.getURL(),
  )
  expect(url).toMatch(/^app:\/\/bundle\//)
  const found = await page.evaluate(() => ({
    globals: ['require', 'process', 'module', 'ipcRenderer', 'electron', 'Buffer'].filter(
      (name) => name in window,
    ),
    isFrozen: Object.isFrozen(window.qadamShell),
    platform: window.qadamShell.platform,
  }))
  expect(found).toEqual({ globals: [], isFrozen: true, platform: process.platform })
})

test('the page runs no inline script and reaches no other site', async ({ openDesktop }) => {
  const { page } = await openDesktop()
  const tried = await page.evaluate(async () => {
    const violated: string[] = []
    const bothViolated = new Promise<void>((resolve) => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        if (violated.push(effectiveDirective) === 2) resolve()
      })
    })
    const script = document.createElement('script')
    script.textContent = 'window.ranInline = true'
    document.head.append(script)
    const fetched = await fetch('https://example.com/').then(
      () => 'fetched',
      () => 'refused',
    )
    await bothViolated
    return { ranInline: window.ranInline, fetched, violated }
  })
  expect(tried).toEqual({
    ranInline: undefined,
    fetched: 'refused',
    violated: ['script-src-elem', 'connect-src'],
  })
})

test('a page of the app is found by its address, a file outside the bundle is not', async ({
  openDesktop,
}) => {
  const desktop = await openDesktop()
  await showPlainPage(desktop)
  const statuses = await desktop.page.evaluate(async () => {
    const status = async (path: string) => (await fetch(path)).status
    return [await status('/people/7'), await status('/none.js'), await status('/..%2f..%2fpackage.json')]
  })
  expect(statuses).toEqual([200, 404, 404])
})

test('the window stays on the app: other pages, windows and files are refused', async ({
  openDesktop,
  folder,
}) => {
  const { app, page } = await openDesktop()
  await expect(page.getByRole('main')).toBeVisible()
  const before = page.url()
  for (const url of ['https://example.com/', 'file:///etc/hostname']) {
    const refused = readLog(folder).split('navigation refused').length
    await page.evaluate((address) => {
      const link = document.createElement('a')
      link.href = address
      document.body.append(link)
      link.click()
    }, url)
    if (url.startsWith('https:')) {
      await expect.poll(() => readLog(folder).split('navigation refused').length).toBeGreaterThan(refused)
    }
  }
  await page.evaluate(() => window.open('https://example.com/'))
  await expect.poll(() => readLog(folder)).toContain('window refused')
  await expect(page.getByRole('main')).toBeVisible()
  expect(page.url()).toBe(before)
  expect(app.windows()).toHaveLength(1)
})

test('only the citations of instruments open in the browser', async ({ openDesktop, folder }) => {
  const { app, page } = await openDesktop()
  await app.evaluate(({ shell }) => {
    globalThis.askedDialogs = []
    Reflect.set(shell, 'openExternal', async (url: string) => {
      globalThis.askedDialogs?.push({ name: 'openExternal', options: { url } })
    })
  })
  await page.evaluate(() => {
    window.open('https://evil.example/')
    window.open('https://doi.org/10.1000/182')
  })
  await expect
    .poll(() => app.evaluate(() => globalThis.askedDialogs))
    .toEqual([{ name: 'openExternal', options: { url: 'https://doi.org/10.1000/182' } }])
  expect(readLog(folder)).not.toContain('evil.example')
  expect(app.windows()).toHaveLength(1)
})

test('a page that is not ours gets neither a port nor an answer', async ({ openDesktop, folder }) => {
  const { app } = await openDesktop()
  const preload = join(root, 'out', 'preload', 'index.cjs')
  const answers = await app.evaluate(async ({ BrowserWindow }, path) => {
    const window = new BrowserWindow({ show: false, webPreferences: { preload: path, sandbox: true } })
    await window.loadURL('data:text/html,<title>stranger</title>')
    const run = (code: string) => window.webContents.executeJavaScript(code)
    const saved = await run(
      `qadamShell.saveText('a.csv', 'x').then(() => 'answered', (error) => error.message)`,
    )
    await run(
      `window.addEventListener('message', (event) => { if (event.ports.length) window.hasPort = true })`,
    )
    await run(`window.postMessage('qadam:ask-port', '*')`)
    const printed = await run(`qadamShell.print().then(() => 'answered', (error) => error.message)`)
    const hasPort = await run('window.hasPort === true')
    window.destroy()
    return { saved, printed, hasPort }
  }, preload)
  expect(answers.saved).toContain('refused qadam:save-text')
  expect(answers.printed).toContain('refused qadam:print')
  expect(answers.hasPort).toBe(false)
  expect(readLog(folder)).toContain('"channel":"qadam:ask-port","reason":"sender"')
})

test('malformed arguments are refused', async ({ openDesktop, folder }) => {
  const { page } = await openDesktop()
  const refusals = await page.evaluate(async () => {
    const refusal = (asked: unknown) =>
      Promise.resolve(asked).then(
        () => 'answered',
        (error: Error) => error.message,
      )
    const call = (name: 'saveText' | 'savePdf', ...args: unknown[]) =>
      refusal(Reflect.apply(window.qadamShell[name], null, args))
    return [
      await call('saveText', 7, 'x'),
      await call('saveText', 'a.csv'),
      await call('savePdf', 'a'.repeat(300)),
    ]
  })
  expect(refusals.map((message) => /refused qadam:save-(text|pdf)/.test(message))).toEqual([true, true, true])
  await page.evaluate(() => Reflect.apply(window.qadamShell.setLanguage, null, ['xx']))
  await expect.poll(() => readLog(folder)).toContain('"channel":"qadam:set-language","reason":"arguments"')
})

test('no page gets a permission', async ({ openDesktop }) => {
  const { app, page } = await openDesktop()
  const asked = ['notifications', 'geolocation', 'media', 'clipboard-read', 'fileSystem', 'openExternal']
  if (isStandIn) {
    const granted = await app.evaluate(async ({ __standIn }, permissions) => {
      const answers = permissions.map((permission) => __standIn.requestPermission(permission))
      return [
        ...(await Promise.all(answers)),
        ...permissions.map((permission) => __standIn.checkPermission(permission)),
      ]
    }, asked)
    expect(new Set(granted)).toEqual(new Set([false]))
  } else {
    expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied')
    expect(
      await page.evaluate(async () => (await navigator.permissions.query({ name: 'geolocation' })).state),
    ).toBe('denied')
  }
})

test('the window comes back where it was', async ({ openDesktop }) => {
  const { app } = await openDesktop()
  if (isStandIn) {
    const options = await app.evaluate(({ BrowserWindow }) =>
      Reflect.get(BrowserWindow.getAllWindows()[0]!, 'options'),
    )
    expect(options).toMatchObject({ name: 'main', windowStatePersistence: true })
    return
  }
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.setSize(1000, 700))
  await app.close()
  const again = await openDesktop()
  const size = await again.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.getSize())
  expect(size).toEqual([1000, 700])
})
