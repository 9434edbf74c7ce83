import type { Page } from '@playwright/test'
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
