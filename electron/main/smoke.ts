import type { BrowserWindow } from 'electron'
import { pageToPdf } from './printing.ts'

const PATIENCE_MS = 60_000

/** Proves on the installed app that page, port, core and printing work together. Throws when one does not. */
export async function proveThatItRuns(window: BrowserWindow, connected: Promise<void>): Promise<void> {
  await Promise.race([connected, tooLate()])
  const pdf = await Promise.race([pageToPdf(window.webContents), tooLate()])
  if (Buffer.from(pdf.subarray(0, 5)).toString('latin1') !== '%PDF-') throw new Error('no PDF was made')
}

function tooLate(): Promise<never> {
  return new Promise((_resolve, reject) => {
    setTimeout(() => reject(new Error('the page did not answer in time')), PATIENCE_MS).unref()
  })
}
