import type { Locator, Page } from '@playwright/test'
import type { Words } from './people-words.ts'

/** The board of the workshop as a person uses it. */
export function workshopPage(page: Page, words: Words) {
  const column = (key: string) => page.locator(`[data-column="${key}"]`)
  const cardIn = (key: string, number: string) =>
    column(key).locator('button[data-order]').filter({ hasText: number })
  return {
    async open() {
      await page.getByRole('link', { name: words('shell.nav.workshop') }).click()
      await page.locator('button[data-order]').first().waitFor()
    },
    cardsOf: (key: string) => column(key).locator('button[data-order]'),
    cardIn,
    anyCard: (number: string) => page.locator('button[data-order]').filter({ hasText: number }),
    numberOf: (card: Locator) => card.locator('span span').first().innerText(),
    async search(text: string) {
      await page.getByLabel(words('workshop.filter.text')).fill(text)
    },
    async drag(card: Locator, to: string) {
      const from = await card.boundingBox()
      const goal = await column(to).boundingBox()
      if (!from || !goal) throw new Error('nothing to drag')
      await page.mouse.move(from.x + from.width / 2, from.y + 12)
      await page.mouse.down()
      await page.mouse.move(from.x + from.width / 2 + 12, from.y + 20)
      await page.mouse.move(goal.x + goal.width / 2, goal.y + 120, { steps: 4 })
      await page.mouse.up()
    },
  }
}
