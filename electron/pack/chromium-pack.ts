import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PackPrinter } from '#core/context.ts'
import { findInstalledChromium } from '../../scripts/installed-chromium.mjs'
import { printPdf } from '../cli/print-pdf.ts'
import { packPrinter } from './print-pack.ts'

async function toPdf(chromium: string, html: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'qadam-pack-'))
  try {
    const file = join(folder, 'pack.pdf')
    await printPdf(chromium, html, file)
    return await readFile(file)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Prints packs with the Chromium of this computer, as HTML where there is none. */
export const printPackWithChromium: PackPrinter = (pack) => {
  const chromium = findInstalledChromium()
  return packPrinter(chromium ? (html) => toPdf(chromium, html) : null)(pack)
}
