import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { setTimeout as delay } from 'node:timers/promises'
import { CdpClient } from './cdp-client.ts'
import { findChromium } from './find-chromium.ts'
import { removeForGood } from './remove-for-good.ts'
import { settings } from './settings.ts'

export interface Chromium {
  readonly cdp: CdpClient
  /** Resolves when the browser is gone and its profile removed. */
  close(): Promise<void>
}

const CLOSE_PATIENCE_MS = 2000

const flags = (profile: string) => [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-scrollbars',
  // Electron adds the close event to the page's MessagePort.
  '--enable-blink-features=MessagePortCloseEvent',
  '--no-startup-window',
  `--lang=${settings.locale}`,
  `--accept-lang=${settings.locale}`,
  `--user-data-dir=${profile}`,
  '--remote-debugging-port=0',
  '--remote-debugging-pipe',
]

/**
 * Starts a headless Chromium with an empty profile and announces its DevTools address on stderr, where Playwright
 * looks for it. Our own commands go through the pipe: Chromium ends by itself when this process dies.
 */
export async function launchChromium(): Promise<Chromium> {
  const executable = findChromium(settings.chromium)
  const profile = mkdtempSync(join(tmpdir(), 'electron-stand-in-'))
  const child = spawn(executable, flags(profile), {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    detached: true,
  })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  let closing = false
  const onExit = () => {
    killGroup(child)
    removeForGood(profile)
  }
  process.once('exit', onExit)

  const { input, output } = pipesOf(child)
  const cdp = new CdpClient(input, output)
  const address = await devToolsAddress(child)
  process.stderr.write(`\nDevTools listening on ${address}\n`)
  child.once('exit', (code, signal) => {
    if (closing) return
    console.error(`electron stand-in: Chromium ended unexpectedly (${signal ?? code})`)
    process.exit(1)
  })

  return {
    cdp,
    async close() {
      closing = true
      cdp.browser.send('Browser.close').catch(() => undefined)
      await Promise.race([ended, delay(CLOSE_PATIENCE_MS, undefined, { ref: false })])
      killGroup(child)
      await ended
      removeForGood(profile)
      process.removeListener('exit', onExit)
    },
  }
}

/** Chromium is many processes: detached, they form a group of their own. */
function killGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL')
  } catch {
    // The last of them has ended already.
  }
}

function pipesOf(child: ChildProcess): { input: Readable; output: Writable } {
  const [, , , output, input] = child.stdio
  if (!(input instanceof Readable) || !(output instanceof Writable)) throw new Error('Chromium has no pipes')
  return { input, output }
}

function devToolsAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    child.stderr?.on('data', (chunk: Buffer) => {
      text = (text + chunk.toString()).slice(-10_000)
      const address = /DevTools listening on (ws:\/\/\S+)/.exec(text)?.[1]
      if (address) resolve(address)
    })
    child.once('error', reject)
    child.once('exit', (code) =>
      reject(new Error(`Chromium ended with ${code} at start: ${text.slice(-500)}`)),
    )
  })
}
