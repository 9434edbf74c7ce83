import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect } from '@playwright/test'
import { startInput } from '#tests/support/first-camp.ts'
import { isStandIn } from '#tests/support/launch-desktop.ts'
import { connectThrough } from './core-client.ts'
import { answerDialogs, askedDialogs, localeTexts, showPlainPage, test } from './desktop-app.ts'

const dataFile = (folder: string) => join(folder, 'qadam.sqlite')
const titles = (language: 'en' | 'fa') => localeTexts(language).desktop.failures

/** Real Electron would wait for somebody to close its error box; the smoke start says the same on stderr. */
const failing = isStandIn ? [] : ['--smoke']

function makeNewerFile(folder: string): void {
  const file = new DatabaseSync(dataFile(folder))
  file.exec('create table applied_migrations (position integer primary key, tag text not null) strict')
  file.exec("insert into applied_migrations values (0, '9000_of_tomorrow')")
  file.close()
}

test('a file of a newer Qadam is refused by name, in the language of the app, and left alone', async ({
  runDesktop,
  folder,
}) => {
  makeNewerFile(folder)
  const { exitCode, stderr } = await runDesktop({ args: failing })
  expect(exitCode).toBe(1)
  expect(stderr).toContain(titles('en').newer.title)
  const persian = await runDesktop({
    args: failing,
    env: { STAND_IN_LOCALE: 'fa-IR', LANGUAGE: 'fa_IR', LANG: 'fa_IR.UTF-8' },
  })
  expect(persian.exitCode).toBe(1)
  expect(persian.stderr).toContain(titles('fa').newer.title)
  expect(readFileSync(dataFile(folder)).includes('9000_of_tomorrow')).toBe(true)
})

test('a damaged file is refused and left alone', async ({ runDesktop, folder }) => {
  writeFileSync(dataFile(folder), 'This is no database, but it is long enough to look like one '.repeat(200))
  const before = readFileSync(dataFile(folder))
  const { exitCode, stderr } = await runDesktop({ args: failing })
  expect(exitCode).toBe(1)
  expect(stderr).toContain(titles('en').broken.title)
  expect(readFileSync(dataFile(folder)).equals(before)).toBe(true)
})

test('a start that fails speaks the language that the app spoke last', async ({
  openDesktop,
  runDesktop,
  folder,
}) => {
  const desktop = await openDesktop()
  await showPlainPage(desktop)
  await desktop.page.evaluate(async () => {
    window.qadamShell.setLanguage('fa')
    await window.qadamShell.savePdf('').catch(() => undefined)
  })
  await desktop.app.close()
  writeFileSync(join(folder, 'in-the-way'), '')
  const { stderr } = await runDesktop({ args: [...failing, '--data', join(folder, 'in-the-way', 'camp')] })
  expect(stderr).toContain(titles('fa').forbidden.title)
})

test('a data folder that cannot be made is told', async ({ runDesktop, folder }) => {
  writeFileSync(join(folder, 'in-the-way'), '')
  const { exitCode, stderr } = await runDesktop({
    args: [...failing, '--data', join(folder, 'in-the-way', 'camp')],
  })
  expect(exitCode).toBe(1)
  expect(stderr).toContain(titles('en').forbidden.title)
  if (process.platform !== 'linux') return
  const nowhere = await runDesktop({ args: [...failing, '--data', '/proc/qadam/camp'] })
  expect(nowhere.exitCode).toBe(1)
  expect(nowhere.stderr).toContain(titles('en').forbidden.title)
})

test('--data opens that folder, also a new one', async ({ openDesktop, folder }) => {
  const dataDir = join(folder, 'اردوی تهران', 'data')
  const desktop = await openDesktop({ args: ['--data', dataDir] })
  await showPlainPage(desktop)
  const { client } = await connectThrough(desktop.page)
  expect((await client.camps.setup()).hasCamp).toBe(false)
  expect(existsSync(dataFile(dataDir))).toBe(true)
  expect(existsSync(dataFile(folder))).toBe(false)
})

test('--rehearsal fills a folder of its own once, and opens it again', async ({ openDesktop, folder }) => {
  const first = await openDesktop({ args: ['--rehearsal'] })
  await showPlainPage(first)
  const { client } = await connectThrough(first.page)
  const { camp, isRehearsal } = await client.camps.setup()
  expect(isRehearsal).toBe(true)
  expect(existsSync(dataFile(join(folder, 'rehearsal')))).toBe(true)
  expect(existsSync(dataFile(folder))).toBe(false)
  await first.app.close()

  const again = await openDesktop({ args: ['--rehearsal'] })
  await showPlainPage(again)
  const reopened = await connectThrough(again.page)
  expect((await reopened.client.camps.setup()).camp?.id).toBe(camp?.id)
})

test('--rehearsal never touches a real camp', async ({ openDesktop, runDesktop, folder }) => {
  const desktop = await openDesktop({ args: ['--data', folder] })
  await showPlainPage(desktop)
  const { client } = await connectThrough(desktop.page)
  await client.camps.start(startInput)
  await desktop.app.close()
  const { exitCode, stderr } = await runDesktop({ args: [...failing, '--rehearsal', '--data', folder] })
  expect(exitCode).toBe(1)
  expect(stderr).toContain(titles('en').realCamp.title)
})

test('--smoke proves window, port, core and PDF, and leaves', async ({ runDesktop, folder }) => {
  const { exitCode, stdout } = await runDesktop({ args: ['--smoke'] })
  expect(stdout).toContain('smoke: window, port, core and PDF work')
  expect(exitCode).toBe(0)
  expect(existsSync(`${dataFile(folder)}-wal`)).toBe(false)
})

test('a second start leaves at once and brings the window to the front', async ({
  openDesktop,
  runDesktop,
  folder,
}) => {
  const { app } = await openDesktop()
  await answerDialogs(app, { showMessageBox: { response: 0 } })
  const second = await runDesktop({ env: { STAND_IN_SECOND_INSTANCE: '1' } })
  expect(second.exitCode).toBe(0)
  const smoke = await runDesktop({ args: ['--smoke'], env: { STAND_IN_SECOND_INSTANCE: '1' } })
  expect(smoke.exitCode).toBe(1)

  const tell = (dataDir: string) =>
    app.evaluate(({ app, BrowserWindow }, wanted) => {
      const window = BrowserWindow.getAllWindows()[0]!
      window.minimize()
      app.emit('second-instance', {}, [], '', { dataDir: wanted })
      return window.isMinimized()
    }, dataDir)
  expect(await tell(folder)).toBe(false)
  expect(await askedDialogs(app)).toEqual([])
  expect(await tell('/media/usb')).toBe(false)
  const [told] = await askedDialogs(app)
  expect(told?.options).toMatchObject({ message: localeTexts('en').desktop.otherFolder.message })
  expect(String(told?.options['detail'])).toContain('/media/usb')
})

test('closing the window ends the app and finishes the data file', async ({ openDesktop, folder }) => {
  const { app } = await openDesktop()
  const ended = once(app.process(), 'exit')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.close())
  expect(await ended).toEqual([0, null])
  expect(existsSync(`${dataFile(folder)}-wal`)).toBe(false)
})
