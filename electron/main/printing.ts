import type { WebContents } from 'electron'

/** A4 in inches. Electron's own 'A4' is a point too long. */
const A4 = { width: 210 / 25.4, height: 297 / 25.4 }

export interface PrintResult {
  ok: boolean
  error?: string
}

/** Prints the shown page by its @page rules through the system's dialog. Cancelling is no error. */
export function printPage(contents: WebContents): Promise<PrintResult> {
  return new Promise((resolve) => {
    contents.print({ printBackground: true }, (isPrinted, reason) => {
      if (isPrinted) resolve({ ok: true })
      else resolve(/cancel/i.test(reason) ? { ok: false } : { ok: false, error: reason })
    })
  })
}

/** The shown page as PDF by its @page rules (A4 where it has none), once its fonts are there. */
export async function pageToPdf(contents: WebContents): Promise<Uint8Array> {
  await contents.executeJavaScript('document.fonts.ready.then(() => true)')
  return contents.printToPDF({
    preferCSSPageSize: true,
    printBackground: true,
    pageSize: A4,
    generateTaggedPDF: true,
  })
}
