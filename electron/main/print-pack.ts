import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BrowserWindow } from 'electron'
import { packPrinter } from '../pack/print-pack.ts'
import { pageToPdf } from './printing.ts'

/** Prints packs in a hidden window of their own, so that what somebody is typing is not disturbed. */
export const printPackInWindow = packPrinter(async (html) => {
  const folder = await mkdtemp(join(tmpdir(), 'qadam-pack-'))
  const window = new BrowserWindow({
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false },
  })
  try {
    const page = join(folder, 'pack.html')
    await writeFile(page, html, 'utf8')
    await window.loadFile(page)
    return await pageToPdf(window.webContents)
  } finally {
    window.destroy()
    await rm(folder, { recursive: true, force: true })
  }
})
