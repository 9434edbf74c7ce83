import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { answerDialogs, askedDialogs, localeTexts, showPlainPage, test } from './desktop-app.ts'

const sheet = 'نام,سن\nزهرا,۳۴\n'

test('a sheet is handed over byte by byte, and the next dialog begins in its folder', async ({
  openDesktop,
  folder,
}) => {
  const sheets = join(folder, 'فهرست‌ها')
  mkdirSync(sheets)
  writeFileSync(join(sheets, 'ثبت.csv'), sheet)
  const first = await openDesktop()
  await showPlainPage(first)
  await answerDialogs(first.app, {
    showOpenDialog: { canceled: false, filePaths: [join(sheets, 'ثبت.csv')] },
  })
  const opened = await first.page.evaluate(async () => {
    const chosen = await window.qadamShell.openSheet()
    return chosen && { fileName: chosen.fileName, text: new TextDecoder().decode(chosen.bytes) }
  })
  expect(opened).toEqual({ fileName: 'ثبت.csv', text: sheet })
  const [asked] = await askedDialogs(first.app)
  expect(asked?.options).toMatchObject({
    properties: ['openFile'],
    filters: [{ extensions: expect.arrayContaining(['xlsx']) }, {}],
  })
  await first.app.close()

  const again = await openDesktop()
  await showPlainPage(again)
  await answerDialogs(again.app, { showSaveDialog: { canceled: true, filePath: '' } })
  expect(await again.page.evaluate(() => window.qadamShell.saveText('refused.csv', 'x'))).toEqual({
    path: null,
  })
  rmSync(sheets, { recursive: true })
  await again.page.evaluate(() => window.qadamShell.saveText('../refused.csv', 'x'))
  const saves = (await askedDialogs(again.app)).map(({ options }) => options['defaultPath'])
  const documents = await again.app.evaluate(({ app }) => app.getPath('documents'))
  expect(saves).toEqual([join(sheets, 'refused.csv'), join(documents, '-refused.csv')])
})

test('text is saved as it is where the person chose', async ({ openDesktop, folder }) => {
  const desktop = await openDesktop()
  await showPlainPage(desktop)
  const target = join(folder, 'رد شده.csv')
  await answerDialogs(desktop.app, { showSaveDialog: { canceled: false, filePath: target } })
  const saved = await desktop.page.evaluate(
    (text) => window.qadamShell.saveText('refused.csv', text),
    `\ufeff${sheet}`,
  )
  expect(saved).toEqual({ path: target })
  expect(readFileSync(target, 'utf8')).toBe(`\ufeff${sheet}`)
})

test('a cancelled dialog answers with null', async ({ openDesktop }) => {
  const desktop = await openDesktop()
  await showPlainPage(desktop)
  await answerDialogs(desktop.app, {
    showOpenDialog: { canceled: true, filePaths: [] },
    showSaveDialog: { canceled: true, filePath: '' },
  })
  expect(await desktop.page.evaluate(() => window.qadamShell.openSheet())).toBeNull()
  expect(await desktop.page.evaluate(() => window.qadamShell.savePdf('list.pdf'))).toEqual({
    ok: true,
    path: null,
  })
})

test('a file that cannot be read or written is told in words', async ({ openDesktop, folder }) => {
  const desktop = await openDesktop()
  await showPlainPage(desktop)
  const missing = join(folder, 'gone', 'list.csv')
  await answerDialogs(desktop.app, {
    showOpenDialog: { canceled: false, filePaths: [missing] },
    showSaveDialog: { canceled: false, filePath: missing },
    showMessageBox: { response: 0 },
  })
  expect(await desktop.page.evaluate(() => window.qadamShell.openSheet())).toBeNull()
  expect(await desktop.page.evaluate(() => window.qadamShell.saveText('list.csv', 'x'))).toEqual({
    path: null,
  })
  const words = localeTexts('en').desktop.files
  const told = (await askedDialogs(desktop.app)).filter(({ name }) => name === 'showMessageBox')
  expect(told.map(({ options }) => options['message'])).toEqual([
    words.cannotRead.message,
    words.cannotWrite.message,
  ])
  const pdf = await desktop.page.evaluate(() => window.qadamShell.savePdf('list.pdf'))
  expect(pdf).toEqual({ ok: false, error: expect.stringContaining('ENOENT') })
})
