import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, expectNoAxeViolations, test } from '../fixtures.ts'
import { seePrinted, toFilm } from '../../support/camera-frame.ts'
import { enter, type Language } from '../pages/people-words.ts'
import { workshopPage } from '../pages/workshop-page.ts'
import { provedIn } from '../pages/proved-in.ts'

test.use({ rehearsal: true })

for (const language of ['en', 'fa'] as const satisfies readonly Language[]) {
  test(
    `an order is carried over the board by keyboard and by pointer, and what cannot be comes back (${language})`,
    { tag: provedIn('fa', language) },
    async ({ app: { page } }) => {
      const words = await enter(page, language, { role: 'technician', at: '/workshop' })
      const board = workshopPage(page, words)
      await board.open()
      await expectNoAxeViolations(page)

      const cast = board.cardsOf('mould').first()
      const number = await board.numberOf(cast)
      await cast.focus()
      await page.keyboard.press('m')
      await page.keyboard.press(language === 'fa' ? 'ArrowLeft' : 'ArrowRight')
      await expect(page.getByRole('status').filter({ hasText: words('workshop.column.make') })).toBeAttached()
      await page.keyboard.press('Enter')
      await expect(board.cardIn('make', number)).toBeVisible()

      const first = board.cardsOf('measure').first()
      const stays = await board.numberOf(first)
      await board.drag(first, 'finish')
      await expect(page.getByRole('alert')).toContainText(stays)
      await expect(board.cardIn('measure', stays)).toBeVisible()

      await board.search(number)
      await board.drag(board.cardIn('make', number), 'mould')
      await expect(board.cardIn('mould', number)).toBeVisible()
    },
  )
}

test('a rejected device has its remake at once, and undo takes both back', async ({ app: { page } }) => {
  const words = await enter(page, 'en', { role: 'technician', at: '/workshop' })
  const board = workshopPage(page, words)
  await board.open()
  const card = board.cardsOf('trial').first()
  const number = await board.numberOf(card)
  await card.click()
  const panel = page.getByRole('complementary', { name: words('workshop.panel.label') })
  await panel.getByRole('button', { name: words('workshop.step.rejected') }).click()
  await panel.getByRole('button', { name: words('workshop.step.rejected') }).click()
  await expect(panel.getByText(words('workshop.form.causeMissing'))).toBeVisible()
  await panel.getByLabel(words('workshop.form.cause')).click()
  await page.getByRole('option', { name: words('domain.orderCause.too_tight') }).click()
  await expectNoAxeViolations(page)
  await panel.getByRole('button', { name: words('workshop.step.rejected') }).click()
  await expect(board.cardIn('aside', number)).toBeVisible()
  const link = panel.getByText(/Has a Remake/)
  await expect(link).toBeVisible()
  const remake = (await link.getByRole('button').innerText()).trim()
  await board.search(remake)
  await expect(board.cardIn('measure', remake)).toBeVisible()
  await page.getByRole('button', { name: words('common.undo') }).click()
  await expect(board.cardIn('measure', remake)).not.toBeAttached()
  await board.search(number)
  await expect(board.cardIn('trial', number)).toBeVisible()
})

test('at the bench a scan starts the work, and another limb’s tag stops it with a red screen', async ({
  app: { page, dataDir, openWithCamera },
}) => {
  const words = await enter(page, 'en', { role: 'technician', at: '/workshop/bench' })
  const cards = page.getByRole('article')
  await expect(cards.first()).toBeVisible()
  await expectNoAxeViolations(page)
  const [own = '', other = ''] = await cards.evaluateAll((all) =>
    all.map((card) => card.getAttribute('aria-label') ?? ''),
  )
  await scan(page, own)
  const inHand = page.getByRole('region', { name: words('workshop.bench.inHand') })
  await expect(inHand.getByRole('article', { name: own })).toBeVisible()

  await scan(page, other)
  const stop = page.getByRole('alertdialog')
  await expect(stop).toBeVisible()
  await expect(stop).toContainText(own)
  await expect(stop).toContainText(other)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(stop).toBeVisible()
  await expectNoAxeViolations(page)
  await stop.getByRole('button', { name: words('workshop.wrongTag.back') }).click()
  await expect(stop).toBeHidden()
  await expect(inHand.getByRole('article', { name: own })).toBeVisible()

  const film = join(dataDir, 'camera.y4m')
  const hold = (number: string) => writeFileSync(film, toFilm([seePrinted(number, 'H', { turnDegrees: 7 })]))
  hold(own)
  const tablet = await openWithCamera(film)
  const there = await enter(tablet, 'en', { role: 'manager', at: '/workshop' })
  const board = workshopPage(tablet, there)
  await board.open()
  await board.search(own)
  await expect(board.anyCard(own)).toContainText(/./)
  const camera = tablet.getByRole('button', { name: there('scan.camera') })
  await camera.click()
  await expect(tablet.getByRole('complementary', { name: there('workshop.panel.label') })).toContainText(own)
  await expect(tablet.getByRole('dialog')).toBeHidden()
  hold(other)
  await camera.click()
  const stopThere = tablet.getByRole('alertdialog')
  await expect(stopThere).toContainText(own)
  await expect(stopThere).toContainText(other)

  await inHand.getByRole('button').first().click()
  await scan(page, own)
  await expect(inHand).toBeHidden()
})

/** Types as a scanner does: the number and Enter, faster than any hand, at instants that a busy page does not stretch. */
async function scan(page: Page, number: string): Promise<void> {
  await page.evaluate((text) => {
    let timeStamp = performance.now()
    const press = (key: string, code: string) => {
      const event = new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true })
      Object.defineProperty(event, 'timeStamp', { value: (timeStamp += 1) })
      document.activeElement?.dispatchEvent(event)
    }
    for (const character of text) {
      const isDigit = /\d/.test(character)
      press(character, character === '-' ? 'Minus' : isDigit ? `Digit${character}` : `Key${character}`)
    }
    press('Enter', 'Enter')
  }, number)
}
