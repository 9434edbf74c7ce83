import { spawn } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { findInstalledChromium } from '../../scripts/installed-chromium.mjs'
import { RefusedError } from './usage.ts'

const PATIENCE_MS = 60_000

/** Path of the Chromium that makes PDFs; refuses where there is none. */
export function needChromium(): string {
  const found = findInstalledChromium()
  if (found) return found
  throw new RefusedError(
    'a PDF needs Chromium, Chrome or Edge, and none was found; install one, name it in QADAM_CHROMIUM, or write .html',
  )
}

/** Prints a complete HTML file by its own `@page` rules. Nothing of it is left beside `target`. */
export async function printPdf(chromium: string, html: string, target: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'qadam-pdf-'))
  const page = join(folder, 'list.html')
  const pdf = join(folder, 'list.pdf')
  try {
    writeFileSync(page, html)
    const said = await runChromium(chromium, [
      '--headless',
      '--disable-gpu',
      '--disable-extensions',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--no-default-browser-check',
      '--no-pdf-header-footer',
      `--user-data-dir=${join(folder, 'profile')}`,
      `--print-to-pdf=${pdf}`,
      // Its sandbox does not start for root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      pathToFileURL(page).href,
    ])
    if (!existsSync(pdf)) throw new RefusedError(`Chromium made no PDF: ${said}`)
    copyFileSync(pdf, target)
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
}

/** Runs it to its end, or ends it with all its processes when it takes too long; the last line that it said. */
function runChromium(chromium: string, args: string[]): Promise<string> {
  const ownGroup = process.platform !== 'win32'
  const child = spawn(chromium, args, { stdio: ['ignore', 'ignore', 'pipe'], detached: ownGroup })
  const end = () => {
    if (!ownGroup || child.pid === undefined) return void child.kill('SIGKILL')
    try {
      process.kill(-child.pid, 'SIGKILL')
    } catch {
      // It has ended by itself.
    }
  }
  const interrupted = () => {
    end()
    process.exit(1)
  }
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-4000)
  })
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted)
  const tooLate = setTimeout(end, PATIENCE_MS)
  return new Promise<string>((resolve, reject) => {
    child.once('error', (error) => reject(new RefusedError(`${chromium} does not start: ${error.message}`)))
    child.once('close', (code) => resolve(said.trim().split('\n').at(-1) || `it ended with ${code}`))
  }).finally(() => {
    clearTimeout(tooLate)
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted)
    end()
  })
}
