import { once } from 'node:events'
import { expect, type ElectronApplication } from '@playwright/test'
import { answerDialogs, askedDialogs, localeTexts, showPlainPage, test } from './desktop-app.ts'

const words = localeTexts('en').desktop

const crash = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.webContents.forcefullyCrashRenderer())

/** Resolves when the page answers again. */
const isAlive = (app: ElectronApplication) =>
  app.evaluate(async ({ BrowserWindow }) => {
    const { webContents } = BrowserWindow.getAllWindows()[0]!
    return (
      !webContents.isCrashed() &&
      (await webContents.executeJavaScript('typeof window.qadamShell')) === 'object'
    )
  })

test('a page that died is offered again; one that keeps dying suggests closing', async ({ openDesktop }) => {
  const desktop = await openDesktop()
  await showPlainPage(desktop)
  const { app } = desktop
  await answerDialogs(app, { showMessageBox: { response: 0 } })
  for (const count of [1, 2, 3]) {
    await crash(app)
    await expect.poll(async () => (await askedDialogs(app)).length).toBe(count)
    await expect.poll(() => isAlive(app)).toBe(true)
  }
  const asked = await askedDialogs(app)
  expect(asked[0]?.options).toMatchObject({
    message: words.crash.message,
    detail: words.crash.detail,
    defaultId: 0,
  })
  expect(asked[1]?.options).toMatchObject({ detail: words.crash.detail, defaultId: 0 })
  expect(asked[2]?.options).toMatchObject({ detail: words.crash.again, defaultId: 1 })
})

test('closing instead of reopening ends the app', async ({ openDesktop }) => {
  const { app } = await openDesktop()
  await answerDialogs(app, { showMessageBox: { response: 1 } })
  const ended = once(app.process(), 'exit')
  await crash(app)
  expect(await ended).toEqual([0, null])
})

test('a page that hangs can be waited for', async ({ openDesktop }) => {
  const { app } = await openDesktop()
  const asked = await app.evaluate(async ({ BrowserWindow, dialog }) => {
    const window = BrowserWindow.getAllWindows()[0]!
    const questions: string[] = []
    Reflect.set(
      dialog,
      'showMessageBox',
      (_window: unknown, options: { message: string; signal: AbortSignal }) => {
        questions.push(options.message)
        return new Promise((resolve) => {
          options.signal.addEventListener('abort', () => {
            questions.push('taken away')
            resolve({ response: 0, checkboxChecked: false })
          })
        })
      },
    )
    window.emit('unresponsive')
    window.emit('unresponsive')
    window.emit('responsive')
    return { questions, isCrashed: window.webContents.isCrashed() }
  })
  expect(asked).toEqual({ questions: [words.unresponsive.message, 'taken away'], isCrashed: false })
})

test('a page that hangs can be ended and opened again', async ({ openDesktop }) => {
  const desktop = await openDesktop()
  await showPlainPage(desktop)
  const { app } = desktop
  await app.evaluate(({ BrowserWindow, dialog }) => {
    globalThis.askedDialogs = []
    const answers: Record<string, number> = { warning: 1, error: 0 }
    Reflect.set(
      dialog,
      'showMessageBox',
      async (_window: unknown, options: { type: string; message: string }) => {
        globalThis.askedDialogs?.push({ name: options.type, options: { message: options.message } })
        return { response: answers[options.type] }
      },
    )
    BrowserWindow.getAllWindows()[0]!.emit('unresponsive')
  })
  await expect
    .poll(async () => (await askedDialogs(app)).map(({ options }) => options['message']))
    .toEqual([words.unresponsive.message, words.crash.message])
  await expect.poll(() => isAlive(app)).toBe(true)
})

for (const [answer, response, isLeaving] of [
  ['stay', 0, false],
  ['leave', 1, true],
] as const) {
  test(`unsaved text is asked about before the window closes: ${answer}`, async ({ openDesktop }) => {
    const { app } = await openDesktop()
    await answerDialogs(app, { showMessageBoxSync: response })
    const isUnloadForced = await app.evaluate(({ BrowserWindow }) => {
      let isForced = false
      const event = { preventDefault: () => (isForced = true) }
      BrowserWindow.getAllWindows()[0]!.webContents.emit('will-prevent-unload', event)
      return isForced
    })
    expect(isUnloadForced).toBe(isLeaving)
    const [asked] = await askedDialogs(app)
    expect(asked?.options).toMatchObject({ message: words.unsaved.message, defaultId: 0, cancelId: 0 })
  })
}
