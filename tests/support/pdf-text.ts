import { execFileSync, spawnSync } from 'node:child_process'
import { chromium, type Browser } from '@playwright/test'
import { findInstalledChromium } from '../../scripts/installed-chromium.mjs'

/** Why PDFs cannot be read on this computer; null where they can. */
export function whyNoPdfText(): string | null {
  if (!findInstalledChromium()) return 'no Chromium is installed'
  return spawnSync('pdftotext', ['-v']).error ? 'pdftotext (poppler-utils) is not installed' : null
}

/** A browser that prints complete HTML files by their own page rules, one after another. */
export interface PdfPrinter {
  /** The text of the PDF, page after page, and of its last page alone, as `plainText`, and how many pages it has. */
  read(html: string): Promise<{ text: string; lastPage: string; pages: number }>
  close(): Promise<void>
}

export async function openPdfPrinter(): Promise<PdfPrinter> {
  const browser: Browser = await chromium.launch({
    executablePath: findInstalledChromium() ?? '',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  })
  const page = await browser.newPage()
  return {
    read: async (html) => {
      await page.setContent(html)
      await page.evaluate(() => document.fonts.ready.then(() => 1))
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
      const written = execFileSync('pdftotext', ['-enc', 'UTF-8', '-', '-'], { input: pdf }).toString()
      // pdftotext ends every page with a form feed.
      const pages = written.split('\f').slice(0, -1)
      return { text: plainText(written), lastPage: plainText(pages.at(-1) ?? ''), pages: pages.length }
    },
    close: () => browser.close(),
  }
}

/**
 * The letters and digits of a text in their order. Spaces, points, marks above letters and marks of direction are how a text is set;
 * a PDF of Persian gives them back in another order.
 */
export const plainText = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
