import type { Locator, Page } from '@playwright/test'
import { expect, expectNoAxeViolations, test } from '../fixtures.ts'
import { importPage } from '../pages/import-page.ts'
import { enter, goTo } from '../pages/people-words.ts'
import { provedIn } from '../pages/proved-in.ts'

test.use({ rehearsal: true, viewport: { width: 768, height: 1024 } })

/** Where people stand in lines beside much else. */
const places = ['today', 'door', 'rehab', 'recalls']

/** The names on the page that are cut, in whole or in part. */
function cutNames(page: Page) {
  return page.locator('main').evaluate((main) => {
    const names = [...main.querySelectorAll('a bdi')]
    const isCut = (name: Element) => {
      for (let box = name.parentElement; box && box !== main; box = box.parentElement) {
        const hides = getComputedStyle(box).overflowX !== 'visible'
        if (hides && box.clientWidth > 0 && box.scrollWidth > box.clientWidth + 1) return true
      }
      return name.getBoundingClientRect().width < 10
    }
    return names.filter(isCut).map((name) => name.textContent)
  })
}

/** Pixels by which the page can be pushed sideways, with its buttons out of reach. */
const overhang = (page: Page) => page.locator('main').evaluate((main) => main.scrollWidth - main.clientWidth)

test(
  'nobody’s name is cut on an upright tablet, and no line runs out of the page',
  { tag: '@page' },
  async ({ app: { page } }) => {
    const words = await enter(page, 'en')
    for (const place of places) {
      await goTo(page, `/${place}`)
      await expect(page.getByRole('heading', { level: 1, name: words(`${place}.title`) })).toBeVisible()
      await expect(page.locator('main a bdi').first()).toBeVisible()
      expect(await cutNames(page), place).toEqual([])
      expect(await overhang(page), place).toBe(0)
    }
    await goTo(page, '/stock?tab=count')
    await expect(page.getByRole('table', { name: words('stock.counting.title') })).toBeVisible()
    expect(await overhang(page)).toBe(0)
  },
)

test(
  'the camp is named whole in the bar of an upright tablet',
  { tag: '@page' },
  async ({ app: { page } }) => {
    const words = await enter(page, 'en')
    const name = page.getByRole('region', { name: words('shell.top') }).locator('strong bdi')
    await expect(name).toBeVisible()
    const hidden = await name.evaluate((box) => [
      box.scrollWidth - box.clientWidth,
      box.scrollHeight - box.clientHeight,
    ])
    expect(Math.max(...hidden)).toBeLessThanOrEqual(1)
  },
)

test(
  'what the week shows and what can be done with it fill a line each',
  { tag: '@page' },
  async ({ app: { page } }) => {
    const words = await enter(page, 'en')
    await goTo(page, '/calendar?view=week')
    const find = page.getByRole('searchbox', { name: words('calendar.list.search') })
    await expect(find).toBeVisible()
    const main = await page.locator('main header').first().boundingBox()
    const edgesOf = async (first: Locator, last: Locator) => {
      const [a, b] = [await first.boundingBox(), await last.boundingBox()]
      if (!a || !b || !main) throw new Error('nothing to measure')
      return [a.x - main.x, b.x + b.width - (main.x + main.width), b.y - a.y].map(Math.round)
    }
    const button = (key: string) => page.getByRole('button', { name: words(key) })
    const print = page.getByRole('link', { name: words('calendar.list.printDays') })
    expect(await edgesOf(find, print)).toEqual([0, 0, 0])
    expect(await edgesOf(button('calendar.view.title'), button('calendar.export.title'))).toEqual([0, 0, 0])
  },
)

/** A desk's sheet with something to mend in every field. */
const spoiled = `Name,Father name,Sex,Date of birth,Age,Status,Province,Mobile,Device,Side,Cause,Amputated,Needs
Karim Naderi,Sakhi,?,1406/13/40,430,tourist,Khorasan,12,???,middle,accident,soon,"interpreter, pillow"
`

for (const language of ['en', 'fa'] as const) {
  test(
    `each cell of a sheet stands beside its problem and its mends on an upright tablet: ${language}`,
    { tag: ['@page', ...provedIn('fa', language)] },
    async ({ app: { page } }) => {
      const words = await enter(page, language, { at: '/import' })
      const { open, drop, grid } = importPage(page, words)
      await open()
      await drop('spoiled.csv', spoiled)
      const note = grid.locator('[data-severity=flag]').filter({ hasText: '430' })
      await expect(note).toHaveCount(1)
      await expect(note).toContainText(words('imports.reason.out_of_range'))
      await expect(grid.locator('[data-severity=flag]')).toHaveCount(11)
      const outside = await grid.evaluate((table) => {
        const view = table.parentElement!.getBoundingClientRect()
        return [...table.querySelectorAll('td :not(option), th *')]
          .filter((part) => {
            const { left, right } = part.getBoundingClientRect()
            return left < view.left - 1 || right > view.right + 1
          })
          .map((part) => part.textContent)
      })
      expect(outside).toEqual([])
      await expectNoAxeViolations(page)
      await note.getByRole('button').first().click()
      await expect(note).toHaveCount(0)
    },
  )
}

test('a notice that comes above the days moves nothing', { tag: '@page' }, async ({ app: { page } }) => {
  const words = await enter(page, 'en')
  await goTo(page, '/calendar?view=week&date=2026-11-25')
  const find = page.getByRole('searchbox', { name: words('calendar.list.search') })
  await page.locator('td[data-cell-date="2026-11-25"] [data-event-id]').first().click()
  const before = await find.boundingBox()
  const panel = page.getByRole('complementary', { name: words('calendar.panel.label') })
  const cancel = panel.getByRole('button', { name: words('domain.step.cancelled'), exact: true })
  await cancel.click()
  await panel.getByRole('textbox').fill('The bus broke down')
  await cancel.click()
  await expect(page.getByRole('button', { name: '1 free slot for the wait list' })).toBeVisible()
  expect(await find.boundingBox()).toEqual(before)
})
