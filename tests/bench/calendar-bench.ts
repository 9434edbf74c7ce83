import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from '@playwright/test'
import { CHROMIUM_ARGS, chromiumPath } from './chromium.ts'
import { benchShift } from './shift-bench.ts'
import { median, p95, sample, samplePairs, type Result } from './measure.ts'
import { addVisits, serveBarePages, serveBenchCamp, signIn, type BenchCamp } from './page-bench.ts'

const DAYS = ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27']
const OURS = 'button[data-event-id]'
const BARE = '[class*="EventWrapper"]'
const MOVES = 60

/** The calendar of many visits, against the bare library with as many on as many rows. */
export async function benchCalendar(): Promise<Result[]> {
  const dir = mkdtempSync(join(tmpdir(), 'qadam-bench-'))
  const bare = await serveBarePages(join(dir, 'bare'))
  // Without the screen's own clock a frame takes as long as its work.
  const args = [...CHROMIUM_ARGS, '--disable-frame-rate-limit', '--disable-gpu-vsync']
  const browser = await chromium.launch({ executablePath: chromiumPath(), args })
  const camp = await serveBenchCamp(join(dir, 'data'))
  try {
    return [
      ...(await benchDrag(browser, camp, bare.origin)),
      await benchTurn(browser, camp, bare.origin),
      ...(await benchSpans(browser, camp, bare.origin)),
      await benchPush(browser, camp),
      ...(await benchShift()),
    ]
  } finally {
    await browser.close()
    await camp.close()
    bare.server.close()
    rmSync(dir, { recursive: true, force: true })
  }
}

async function openOurs(browser: Browser, camp: BenchCamp, hash: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  const page = await context.newPage()
  await page.goto(camp.address)
  await signIn(page)
  await page.goto(`${camp.origin}/#/${hash}`)
  return page
}

async function openBare(browser: Browser, origin: string, search = ''): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  await page.goto(`${origin}/schedule.html${search}`)
  return page
}

const untilDrawn = (page: Page, selector: string, count: number) =>
  page.waitForFunction(
    ([what, least]) => document.querySelectorAll(what as string).length >= (least as number),
    [selector, count] as const,
    { polling: 'raf' },
  )
const untilGone = (page: Page, selector: string) =>
  page.waitForFunction((what) => !document.querySelector(what), selector, { polling: 'raf' })

/** How long a drag on a full day takes from a move of the pointer to the next frame. */
async function benchDrag(browser: Browser, camp: BenchCamp, origin: string): Promise<Result[]> {
  const ours = await openOurs(browser, camp, `calendar?date=${DAYS[1]}`)
  await untilDrawn(ours, OURS, 400)
  const bare = await openBare(browser, origin)
  await bare.click('button')
  await untilDrawn(bare, BARE, 400)
  const mine = await ours.evaluate(dragByPointer, MOVES)
  const theirs = await bare.evaluate(dragByDrop, MOVES)
  await ours.context().close()
  await bare.close()
  return [
    {
      name: 'a move of a drag to its frame, 400 visits',
      unit: 'ms',
      ours: median(mine),
      p95: p95(mine),
      bare: median(theirs),
      bareIs: 'bare Mantine Schedule',
      aim: 'p95 < 16',
    },
  ]
}

/** Drags a block that can be moved over the rows; the milliseconds of every move, sorted. Runs in the page. */
async function dragByPointer(moves: number): Promise<number[]> {
  const block = [...document.querySelectorAll<HTMLElement>('button[data-movable]')].find(
    (one) => one.getBoundingClientRect().left > 400,
  )
  if (!block) throw new Error('nothing can be moved')
  const { left, top } = block.getBoundingClientRect()
  const tell = (type: string, x: number, y: number) =>
    (type === 'pointerdown' ? block : document).dispatchEvent(
      new PointerEvent(type, { bubbles: true, clientX: x, clientY: y, pointerId: 1, pointerType: 'mouse' }),
    )
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  tell('pointerdown', left + 20, top + 5)
  tell('pointermove', left + 40, top + 5)
  for (let index = 0; index < 20; index += 1) await frame()
  const times: number[] = []
  for (let index = 0; index < moves; index += 1) {
    const start = performance.now()
    tell('pointermove', left + 40 + ((index * 13) % 300), top + 5 + ((index * 7) % 200))
    await frame()
    await new Promise((resolve) => setTimeout(resolve))
    times.push(performance.now() - start)
  }
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
  return times.sort((a, b) => a - b)
}

/** The same with the library's own dragging. Runs in the page. */
async function dragByDrop(moves: number): Promise<number[]> {
  const block = document.querySelector<HTMLElement>('[draggable="true"]')
  if (!block) throw new Error('nothing can be dragged')
  const { left, top } = block.getBoundingClientRect()
  const data = new DataTransfer()
  const tell = (on: Element, type: string, x: number, y: number) =>
    on.dispatchEvent(
      new DragEvent(type, { bubbles: true, cancelable: true, clientX: x, clientY: y, dataTransfer: data }),
    )
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  tell(block, 'dragstart', left + 5, top + 5)
  await frame()
  const times: number[] = []
  for (let index = 0; index < moves; index += 1) {
    const [x, y] = [left + 40 + ((index * 13) % 300), top + 5 + ((index * 7) % 200)]
    const under = document.elementFromPoint(x, y) ?? document.body
    const start = performance.now()
    tell(under, 'dragover', x, y)
    await frame()
    await new Promise((resolve) => setTimeout(resolve))
    times.push(performance.now() - start)
  }
  tell(block, 'dragend', left, top)
  return times.sort((a, b) => a - b)
}

/** From one full day to the next one and back, until a frame shows nothing but that day's 400 visits. */
async function benchTurn(browser: Browser, camp: BenchCamp, origin: string): Promise<Result> {
  const [first, next] = ['2026-11-25', '2026-11-26']
  camp.clearVisits()
  for (const date of [first, next]) addVisits(camp, date, 20, 25)
  const ours = await openOurs(browser, camp, `calendar?date=${first}`)
  await untilDrawn(ours, OURS, 400)
  const bare = await openBare(browser, origin)
  await bare.click('button >> nth=0')
  await untilDrawn(bare, BARE, 400)
  let shown = first
  const turn = async () => {
    shown = shown === first ? next : first
    await ours.evaluate(showOtherDay, { to: `#/calendar?date=${shown}`, block: OURS, key: 'eventId' })
  }
  const turnBare = () => bare.evaluate(showOtherDay, { to: null, block: BARE, key: null })
  const [mine, theirs] = await samplePairs(8, turn, turnBare)
  await ours.context().close()
  await bare.close()
  return {
    name: 'from one day to the next, 400 visits each',
    unit: 'ms',
    ours: median(mine),
    p95: p95(mine),
    bare: median(theirs),
    bareIs: 'bare Mantine Schedule',
    aim: '≤ 1.3 ×',
  }
}

/** Goes to another day by its address, else by the second button, and waits until no block of the day before is left. Runs in the page. */
async function showOtherDay({
  to,
  block,
  key,
}: {
  to: string | null
  block: string
  key: string | null
}): Promise<void> {
  const blocks = () => [...document.querySelectorAll<HTMLElement>(block)]
  const nameOf = (one: HTMLElement) => (key === null ? one : one.dataset[key])
  const before = new Set<unknown>(blocks().map(nameOf))
  const isThere = () => {
    const now = blocks()
    return now.length >= 400 && !now.some((one) => before.has(nameOf(one)))
  }
  if (to === null) document.querySelectorAll('button')[1]?.click()
  else window.location.hash = to
  do await new Promise((resolve) => requestAnimationFrame(resolve))
  while (!isThere())
}

/** A week of 2,000 visits and a camp of 4 × 600, from another screen to the last visit that is drawn. */
async function benchSpans(browser: Browser, camp: BenchCamp, origin: string): Promise<Result[]> {
  const results: Result[] = []
  for (const { view, slots, minutes } of [
    { view: 'week', slots: 25, minutes: 20 },
    { view: 'camp', slots: 30, minutes: 15 },
  ]) {
    camp.clearVisits()
    for (const day of DAYS) addVisits(camp, day, slots, minutes)
    const count = slots * 20 * DAYS.length
    const page = await openOurs(browser, camp, 'settings')
    const show = async () => {
      await page.evaluate(() => (window.location.hash = '#/settings'))
      await untilGone(page, OURS)
      await page.evaluate((to) => (window.location.hash = to), `#/calendar?view=${view}&date=${DAYS[1]}`)
      await untilDrawn(page, OURS, count)
    }
    const schedule = await openBare(browser, origin, `?days=${DAYS.length}&slots=${slots}&minutes=${minutes}`)
    const toggle = async () => {
      if (await schedule.$(BARE)) await schedule.click('button >> nth=0')
      await untilGone(schedule, BARE)
      await schedule.click('button >> nth=0')
      await untilDrawn(schedule, BARE, count)
    }
    const [ours, bare] = await samplePairs(3, show, toggle, 1)
    await page.context().close()
    await schedule.close()
    results.push({
      name: `${view} view, ${count.toLocaleString('en')} visits on 20 rows`,
      unit: 'ms',
      ours: median(ours),
      p95: p95(ours),
      bare: median(bare),
      bareIs: 'bare Mantine Schedule',
      aim: '≤ 1.3 ×',
    })
  }
  return results
}

/** A visit that arrives, from the press in one browser until another one shows it; the bare thing is the write alone. */
async function benchPush(browser: Browser, camp: BenchCamp): Promise<Result> {
  const page = await openOurs(browser, camp, `calendar?date=${DAYS[1]}`)
  await page.waitForSelector(OURS)
  const ids = await page.$$eval('button[data-event-id][data-status="booked"]', (blocks) =>
    blocks.slice(0, 20).map((block) => block.getAttribute('data-event-id') ?? ''),
  )
  const writes: number[] = []
  const times = await sample(
    10,
    async () => {
      const id = ids.shift() ?? ''
      const start = performance.now()
      await camp.arrive(id)
      writes.push(performance.now() - start)
      await untilDrawn(page, `button[data-event-id="${id}"][data-status="arrived"]`, 1)
    },
    1,
  )
  await page.context().close()
  return {
    name: 'a change until another browser shows it',
    unit: 'ms',
    ours: median(times),
    p95: p95(times),
    bare: median(writes.sort((a, b) => a - b)),
    bareIs: 'the write alone',
    aim: '< 1000 ms',
  }
}
