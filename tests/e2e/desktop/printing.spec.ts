import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { connectThrough } from './core-client.ts'
import { answerDialogs, askedDialogs, showPlainPage, test } from './desktop-app.ts'

const mm = (millimetres: number) => (millimetres / 25.4) * 72

/** Width and height of the first page, in points. */
function pageSize(pdf: Buffer): [width: number, height: number] {
  const box = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/.exec(pdf.toString('latin1'))
  return [Number(box?.[1]), Number(box?.[2])]
}

const papers = [
  ['A4 without a rule', '', 210, 297],
  ['A4', '@page { size: A4 }', 210, 297],
  ['A4 landscape', '@page { size: A4 landscape }', 297, 210],
  ['a token', '@page { size: 80mm 200mm; margin: 0 }', 80, 200],
] as const

test('the shown page is saved as PDF in the size of its own @page rule', async ({ openDesktop, folder }) => {
  const desktop = await openDesktop()
  await showPlainPage(desktop)
  const path = join(folder, 'list.pdf')
  await answerDialogs(desktop.app, { showSaveDialog: { canceled: false, filePath: path } })
  for (const [name, rule, width, height] of papers) {
    await desktop.page.evaluate((css) => {
      document.body.textContent = 'فهرست امروز'
      const style = document.createElement('style')
      style.textContent = css
      document.head.replaceChildren(style)
    }, rule)
    expect(await desktop.page.evaluate(() => window.qadamShell.savePdf('list.pdf')), name).toEqual({
      ok: true,
      path,
    })
    const pdf = readFileSync(path)
    expect(pdf.subarray(0, 5).toString(), name).toBe('%PDF-')
    const [pdfWidth, pdfHeight] = pageSize(pdf)
    expect(Math.abs(pdfWidth - mm(width)), name).toBeLessThan(0.75)
    expect(Math.abs(pdfHeight - mm(height)), name).toBeLessThan(0.75)
  }
})

test("printing goes through the system's dialog, and cancelling is no error", async ({ openDesktop }) => {
  const desktop = await openDesktop()
  await showPlainPage(desktop)
  const { app, page } = desktop
  for (const [isPrinted, reason, answer] of [
    [true, '', { ok: true }],
    [false, 'Print job canceled', { ok: false }],
    [false, 'Print job failed', { ok: false, error: 'Print job failed' }],
  ] as const) {
    await app.evaluate(
      ({ BrowserWindow }, [success, failureReason]) => {
        const { webContents } = BrowserWindow.getAllWindows()[0]!
        Reflect.set(
          webContents,
          'print',
          (options: object, done: (success: boolean, reason: string) => void) => {
            globalThis.askedDialogs = [{ name: 'print', options: { ...options } }]
            done(success, failureReason)
          },
        )
      },
      [isPrinted, reason] as const,
    )
    expect(await page.evaluate(() => window.qadamShell.print())).toEqual(answer)
    expect(await askedDialogs(app)).toEqual([{ name: 'print', options: { printBackground: true } }])
  }
})

test('the emergency pack is printed in a hidden window that is gone afterwards', async ({ openDesktop }) => {
  const desktop = await openDesktop({ args: ['--rehearsal'] })
  await showPlainPage(desktop)
  const { client } = await connectThrough(desktop.page)
  const { rehearsalPin } = await client.session.current()
  const manager = (await client.session.tiles()).find(({ roles }) => roles.includes('manager'))!
  await client.session.signIn({ staffId: manager.id, pin: rehearsalPin! })
  const { camp } = await client.camps.setup()
  const campId = camp!.id
  const { settings, nextDate } = await client.emergency.view({ campId })
  await client.emergency.saveSettings({
    settings: { ...settings, registrationForms: 0, followUpForms: 0 },
    namesOnSlips: false,
  })
  const { folder, files } = await client.emergency.make({ campId, date: nextDate! })
  const pdf = readFileSync(
    join(
      folder,
      files.find((name) => name.endsWith('.pdf'))!,
    ),
  )
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pageSize(pdf)[0]).toBeCloseTo(mm(210), 0)
  expect(await desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})
