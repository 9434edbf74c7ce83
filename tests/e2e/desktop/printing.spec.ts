import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
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
