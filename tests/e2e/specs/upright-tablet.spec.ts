import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { enter, goTo } from '../pages/people-words.ts'

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

test('nobody’s name is cut on an upright tablet', { tag: '@page' }, async ({ app: { page } }) => {
  const words = await enter(page, 'en')
  for (const place of places) {
    await goTo(page, `/${place}`)
    await expect(page.getByRole('heading', { level: 1, name: words(`${place}.title`) })).toBeVisible()
    await expect(page.locator('main a bdi').first()).toBeVisible()
    expect(await cutNames(page), place).toEqual([])
  }
})

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
