import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { answerDialogs, showPlainPage, test } from './desktop-app.ts'

const mm = (millimetres: number) => (millimetres / 25.4) * 72

/** Width and height of the first page, in points. */
function pageSize(pdf: Buffer): [width: number, height: number] {
  const box = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/.exec(pdf.toString('latin1'))
  return [Number(box?.[1]), Number(box?.[2])]
}

for (const [name, rule, width, height] of [
  ['A4 without a rule', '', 210, 297],
  ['A4 by its rule', '@page { size: A4 }', 210, 297],
  ['A4 landscape by its rule', '@page { size: A4 landscape }', 297, 210],
  ['a token by its rule', '@page { size: 80mm 200mm; margin: 0 }', 80, 200],
] as const) {
  test(`the shown page is saved as PDF: ${name}`, async ({ openDesktop, folder }) => {
    const desktop = await openDesktop()
    await showPlainPage(desktop)
    const path = join(folder, 'list.pdf')
    await answerDialogs(desktop.app, { showSaveDialog: { canceled: false, filePath: path } })
    await desktop.page.evaluate((css) => {
      document.body.textContent = 'فهرست امروز'
      const style = document.createElement('style')
      style.textContent = css
      document.head.append(style)
    }, rule)
    const saved = await desktop.page.evaluate(() => window.qadamShell.savePdf('list.pdf'))
    expect(saved).toEqual({ ok: true, path })
    const pdf = readFileSync(path)
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    const [pdfWidth, pdfHeight] = pageSize(pdf)
    expect(Math.abs(pdfWidth - mm(width))).toBeLessThan(0.75)
    expect(Math.abs(pdfHeight - mm(height))).toBeLessThan(0.75)
  })
}

for (const [outcome, isPrinted, reason, answer] of [
  ['printed', true, '', { ok: true }],
  ['cancelled', false, 'Print job canceled', { ok: false }],
  ['failed', false, 'Print job failed', { ok: false, error: 'Print job failed' }],
] as const) {
  test(`printing through the system's dialog: ${outcome}`, async ({ openDesktop }) => {
    const desktop = await openDesktop()
    await showPlainPage(desktop)
    await desktop.app.evaluate(
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
    expect(await desktop.page.evaluate(() => window.qadamShell.print())).toEqual(answer)
    const asked = await desktop.app.evaluate(() => globalThis.askedDialogs)
    expect(asked).toEqual([{ name: 'print', options: { printBackground: true } }])
  })
}
