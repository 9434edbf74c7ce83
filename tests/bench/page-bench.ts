import { createServer, type Server } from 'node:http'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { chromium, type Browser, type Page } from '@playwright/test'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { createCore, type Core } from '#core/create-core.ts'
import { operate } from '#core/operate.ts'
import { createStation } from '#electron/station/create-station.ts'
import { createRouterClient } from '@orpc/server'
import { aCamp, aVisit } from '#tests/support/drafts.ts'
import { MIGRATIONS, quietLog, ROOT } from '#tests/support/open-core.ts'
import { CHROMIUM_ARGS, chromiumPath } from './chromium.ts'
import { median, p95, samplePairs, type Result } from './measure.ts'
import { addPeople } from './people.ts'

const DAY = '2026-11-25'
const VISITS = 400
const EVENT = '.mantine-ResourcesDayView-resourcesDayViewEventWrapper'

/** What a person waits for in a page that is open, against the same drawn by the bare library. */
export async function benchPages(): Promise<Result[]> {
  const dir = mkdtempSync(join(tmpdir(), 'qadam-bench-'))
  const bare = await serveBarePages(join(dir, 'bare'))
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_ARGS })
  try {
    return await measureAgainst(browser, bare.origin, join(dir, 'data'))
  } finally {
    await browser.close()
    bare.server.close()
    rmSync(dir, { recursive: true, force: true })
  }
}

async function measureAgainst(browser: Browser, bareOrigin: string, dataDir: string): Promise<Result[]> {
  const station = await serveBenchCamp(dataDir)
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage()
  await page.goto(station.address)
  await signIn(page)
  await page.goto(`${station.origin}/#/calendar?date=${DAY}&by=station`)
  await page.reload()
  await page.waitForSelector(EVENT)
  const schedulePage = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  await schedulePage.goto(`${bareOrigin}/schedule.html`)
  const [ours, schedule] = await samplePairs(
    9,
    () => showDay(page),
    () => toggleSchedule(schedulePage),
  )
  await station.close()
  return [
    {
      name: 'day view, 400 visits on 20 rows',
      unit: 'ms',
      ours: median(ours),
      p95: p95(ours),
      bare: median(schedule),
      bareIs: 'bare Mantine Schedule',
      aim: '≤ 1.3 ×',
    },
  ]
}

/** Milliseconds are taken outside; this ends when every block has been painted. */
async function untilDrawn(page: Page, begin: () => void | Promise<void>): Promise<void> {
  await begin()
  await page.waitForFunction(
    ([selector, count]) => document.querySelectorAll(selector as string).length >= (count as number),
    [EVENT, VISITS] as const,
    { polling: 'raf' },
  )
}

async function showDay(page: Page): Promise<void> {
  await page.evaluate(() => (window.location.hash = '#/settings'))
  await page.waitForFunction((selector) => !document.querySelector(selector), EVENT, { polling: 'raf' })
  await untilDrawn(page, () =>
    page.evaluate((day) => void (window.location.hash = `#/calendar?date=${day}&by=station`), DAY),
  )
}

async function toggleSchedule(page: Page): Promise<void> {
  if (await page.$(EVENT)) await page.evaluate(() => document.querySelector('button')?.click())
  await page.waitForFunction((selector) => !document.querySelector(selector), EVENT, { polling: 'raf' })
  await untilDrawn(page, () => page.evaluate(() => document.querySelector('button')?.click()))
}

export async function signIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Bench/ }).first().click()
  await page.keyboard.type('1234')
  await page.keyboard.press('Enter')
  await page.waitForSelector('nav')
}

/** A running camp of the bench. */
export interface BenchCamp {
  origin: string
  /** Lets one more browser in; another one each time it is read. */
  readonly address: string
  core: Core
  campId: string
  stationIds: readonly string[]
  people: readonly string[]
  clearVisits: () => void
  /** Notes that somebody has come, as the gate does. */
  arrive: (visitId: string) => Promise<void>
  close: () => Promise<void>
}

/** Adds visits of that length one after another, so many in every row; each is for a person of its own. */
export function addVisits(camp: BenchCamp, date: string, slots: number, durationMinutes: number): void {
  const { core, campId, stationIds, people } = camp
  operate(core.connectOwner('Bench'), { name: 'appointments.fillDay', campId }, (journal) => {
    stationIds.forEach((stationId, row) => {
      for (let slot = 0; slot < slots; slot += 1) {
        const patientId = people[row * slots + slot] ?? ''
        const startMinute = 480 + slot * durationMinutes
        journal.create('appointments', {
          ...aVisit({ patientId, stationId, date, startMinute, durationMinutes }),
          ...{ id: core.state.newId(), campId, status: 'booked', seriesId: null, overrideReason: '' },
        })
      }
    })
    return {}
  })
}

/** A camp with 20 stations and 400 visits on one day, served to browsers. */
export async function serveBenchCamp(dataDir: string): Promise<BenchCamp> {
  const core = createCore({
    dataDir,
    migrationsDir: MIGRATIONS,
    version: 'bench',
    clock: () => new Date('2026-11-25T04:40:00Z'),
    log: quietLog,
  })
  const context = core.connectOwner('Bench')
  const client = createRouterClient(core.router, { context })
  const camp = await client.camps.create(aCamp({ breaks: [] }))
  await client.staff.create({
    draft: {
      nameLatin: 'Bench',
      namePersian: '',
      sex: 'female',
      roles: ['manager', 'coordinator'],
      skills: [],
      languages: [],
      active: true,
    },
    pin: '1234',
  })
  addPeople(core, camp.id, 2000)
  const { raw } = core.state.db
  const people = raw.prepare('select id from patients order by id').pluck().all() as string[]
  const known = raw
    .prepare('select id from stations where camp_id = ? order by position')
    .pluck()
    .all(camp.id) as string[]
  const { added } = operate(context, { name: 'appointments.fillDay', campId: camp.id }, (journal) => ({
    added: Array.from({ length: 20 - known.length }, (_, index) =>
      journal.create('stations', {
        id: core.state.newId(),
        campId: camp.id,
        name: `Casting ${index + 3}`,
        namePersian: '',
        kind: 'casting',
        capacity: 1,
        womenOnly: false,
        position: 20 + index,
        active: true,
      }),
    ),
  }))
  const station = await createStation({
    core,
    rendererDir: join(ROOT, 'out', 'renderer'),
    port: 0,
    log: quietLog,
    limits: { browser: { burst: 1e6, perMinute: 1e6 } },
  })
  const bench: BenchCamp = {
    origin: station.origin,
    get address() {
      return station.address
    },
    core,
    campId: camp.id,
    stationIds: [...known, ...added.map(({ id }) => id)],
    people,
    clearVisits: () => void raw.prepare('delete from appointments').run(),
    arrive: async (id) => {
      await client.appointments.setStatus({ id, version: 1, status: 'arrived', reason: '' })
    },
    close: async () => {
      await station.close()
      core.close()
    },
  }
  addVisits(bench, DAY, 20, 25)
  return bench
}

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

/** Builds the bare pages like the app is built, and serves them. */
export async function serveBarePages(outDir: string): Promise<{ server: Server; origin: string }> {
  const root = join(ROOT, 'tests', 'bench', 'pages')
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    build: {
      outDir,
      emptyOutDir: true,
      rolldownOptions: { input: { blank: join(root, 'blank.html'), schedule: join(root, 'schedule.html') } },
    },
  })
  const server = createServer((request, response) => {
    try {
      const path = new URL(request.url ?? '/', 'http://localhost').pathname
      const body = readFileSync(join(outDir, path))
      response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream').end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}
