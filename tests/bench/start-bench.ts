import { spawn, type ChildProcess } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { chromium } from '@playwright/test'
import { createStation } from '#electron/station/create-station.ts'
import { quietLog, ROOT } from '#tests/support/open-core.ts'
import { CHROMIUM_ARGS, chromiumPath } from './chromium.ts'
import { median, p95, type Result } from './measure.ts'
import { serveBarePages, serveBenchCamp, signIn } from './page-bench.ts'

const NOTE = 'note-when-shown.js'
const SHOWN = 'shown at '
const TURNS = 11
const WARM_UP = 2

/**
 * What a person waits for who opens the app anew, against a blank page: each time a tab of its own, with no debugger at it. One
 * that is attached has the browser look up the source line of every socket and request, which reads the code a second time.
 */
export async function benchStart(): Promise<Result[]> {
  const dir = mkdtempSync(join(tmpdir(), 'qadam-bench-'))
  const [oursDir, bareDir] = [join(dir, 'ours'), join(dir, 'bare')]
  const camp = await serveBenchCamp(join(dir, 'data'))
  const bare = await serveBarePages(bareDir)
  cpSync(join(ROOT, 'out', 'renderer'), oursDir, { recursive: true })
  letNote(oursDir, 'index.html', '[aria-rowindex="5"]')
  letNote(bareDir, 'blank.html', 'button')
  const limits = { browser: { burst: 1e6, perMinute: 1e6 } }
  const station = await createStation({
    core: camp.core,
    rendererDir: oursDir,
    port: 0,
    log: quietLog,
    limits,
  })
  const browser = await openBrowser(join(dir, 'profile'))
  try {
    await browser.signInAt(station.address)
    const [ours, blank]: [number[], number[]] = [[], []]
    for (let turn = -WARM_UP; turn < TURNS; turn += 1) {
      const list = await browser.open(`${station.origin}/#/people`)
      const page = await browser.open(`${bare.origin}/blank.html`)
      if (turn < 0) continue
      ours.push(list)
      blank.push(page)
    }
    for (const times of [ours, blank]) times.sort((a, b) => a - b)
    return [
      {
        name: 'start to the first usable list',
        unit: 'ms',
        ours: median(ours),
        p95: p95(ours),
        bare: median(blank),
        bareIs: 'blank Mantine page',
        aim: '≤ 1.5 ×',
      },
    ]
  } finally {
    await browser.close()
    bare.server.close()
    await station.close()
    await camp.close()
    rmSync(dir, { recursive: true, force: true })
  }
}

/** Lets a page write into its title when it first showed something, in milliseconds from its beginning. */
function letNote(dir: string, file: string, selector: string): void {
  writeFileSync(
    join(dir, NOTE),
    `const look = () => {
      if (!document.querySelector('${selector}')) return void requestAnimationFrame(look)
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => (document.title = '${SHOWN}' + performance.now())
      port2.postMessage(null)
    }
    requestAnimationFrame(look)`,
  )
  const path = join(dir, file)
  writeFileSync(path, readFileSync(path, 'utf8').replace('<head>', `<head><script src="/${NOTE}"></script>`))
}

interface FreeBrowser {
  signInAt(address: string): Promise<void>
  /** Milliseconds from the beginning of a new tab's page to the frame that showed what it notes. */
  open(url: string): Promise<number>
  close(): Promise<void>
}

/** A browser that is asked over its list of tabs alone, which attaches to none of them. */
async function openBrowser(profileDir: string): Promise<FreeBrowser> {
  const args = [
    ...CHROMIUM_ARGS,
    '--headless=new',
    '--remote-debugging-port=0',
    `--user-data-dir=${profileDir}`,
    '--window-size=1366,768',
    'about:blank',
  ]
  const browser = spawn(chromiumPath(), args, { stdio: ['ignore', 'ignore', 'pipe'] })
  const endpoint = await readEndpoint(browser)
  const tabs = async (path: string, method = 'GET') =>
    (await fetch(`${endpoint}/json${path}`, { method })).text()
  return {
    async signInAt(address) {
      const attached = await chromium.connectOverCDP(endpoint)
      const page = await attached.contexts()[0]!.newPage()
      await page.goto(address)
      await signIn(page)
      await page.close()
      await attached.close()
    },
    async open(url) {
      const { id } = JSON.parse(await tabs(`/new?${encodeURIComponent(url)}`, 'PUT')) as { id: string }
      for (;;) {
        const list = JSON.parse(await tabs('/list')) as { id: string; title: string }[]
        const title = list.find((tab) => tab.id === id)?.title ?? ''
        if (title.startsWith(SHOWN)) {
          await tabs(`/close/${id}`)
          return Number(title.slice(SHOWN.length))
        }
        await wait(60)
      }
    },
    async close() {
      const ended = new Promise((resolve) => browser.once('exit', resolve))
      browser.kill()
      await ended
    },
  }
}

/** The address that Chromium prints when it listens. */
function readEndpoint(browser: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    browser.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const [, host] = /DevTools listening on ws:\/\/([^/]+)\//.exec(said) ?? []
      if (host) resolve(`http://${host}`)
    })
    browser.once('exit', () => reject(new Error(`Chromium did not start: ${said}`)))
  })
}
