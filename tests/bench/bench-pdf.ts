import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { CHROMIUM_ARGS, chromiumPath } from './chromium.ts'
import { median, sample, type Result } from './measure.ts'

/** A page printed by its own rules, against a page with one line. */
export async function benchPdf(html: string, { name, aim }: Pick<Result, 'name' | 'aim'>): Promise<Result> {
  const dir = mkdtempSync(join(tmpdir(), 'qadam-bench-'))
  const file = join(dir, 'paper.html')
  writeFileSync(file, html)
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_ARGS })
  const page = await browser.newPage()
  const print = async (url: string) => {
    await page.goto(url)
    await page.evaluate(() => document.fonts.ready.then(() => 1))
    await page.pdf({ preferCSSPageSize: true, printBackground: true })
  }
  const ours = await sample(3, () => print(`file://${file}`), 1)
  const bare = await sample(3, () => print('data:text/html,<p>one line'), 1)
  await browser.close()
  rmSync(dir, { recursive: true, force: true })
  return { name, unit: 'ms', ours: median(ours), bare: median(bare), bareIs: 'a page with one line', aim }
}
