import { expect, expectNoAxeViolations, test } from '../fixtures.ts'
import { calendarPage } from '../pages/calendar-page.ts'
import { enter } from '../pages/people-words.ts'
import { touchOf } from '../pages/touch.ts'

test.use({ rehearsal: true })

const TOMORROW = '2026-11-25'

test('several visits are chosen by a box, moved by keys, and brought back and forth', async ({
  app: { page },
}) => {
  const words = await enter(page, 'en')
  const calendar = calendarPage(page, words)
  await calendar.open(TOMORROW)
  const to = await calendar.pointAt('Fitting 2', 9 * 60 + 10)
  const from = (await calendar.rowOf('Casting (women)').boundingBox())!
  await page.mouse.move(to.x - 20, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 5 })
  await page.mouse.up()
  const chosen = page.locator('button[data-chosen]')
  await expect.poll(() => chosen.count()).toBeGreaterThan(1)
  const count = await chosen.count()
  await expectNoAxeViolations(page)

  const first = chosen.first()
  const before = (await first.getAttribute('title'))!
  await first.focus()
  await page.keyboard.press('m')
  await page.keyboard.press('Control+ArrowRight')
  await expect(calendar.hint).toContainText(`${count} of ${count} have a place.`)
  await page.keyboard.press('Enter')
  await expect(page.getByText(`${count} visits were moved`)).toBeVisible()
  await expect(first).not.toHaveAttribute('title', before)
  await page.keyboard.press('Control+z')
  await expect(first).toHaveAttribute('title', before)
  await page.keyboard.press('Control+y')
  await expect(first).not.toHaveAttribute('title', before)
})

for (const [language, station] of [
  ['en', 'Fitting 1'],
  ['fa', 'پرو ۱'],
] as const) {
  test(`a finger carries somebody from the tray after a long press, and only scrolls without one (${language})`, async ({
    app: { page },
  }) => {
    const words = await enter(page, language)
    const calendar = calendarPage(page, words)
    await calendar.open(TOMORROW)
    const finger = await touchOf(page)
    const card = calendar.trials.first()
    const number = await calendar.numberOf(card)
    const to = await calendar.pointAt(station, 15 * 60)
    await finger.press(card)
    await expect(card).toHaveAttribute('data-moving', 'true')
    await finger.moveTo(to)
    await expect(calendar.hint).toContainText(words('calendar.move.free'))
    await finger.lift()
    // Saved, not only shown: the block is not drawn anew under the finger.
    await expect(calendar.undo.first()).toBeVisible()
    await expect(calendar.blockOf(number)).toHaveCount(1)

    await finger.press(calendar.blockOf(number))
    await finger.moveTo({ x: to.x + 40, y: to.y })
    await finger.lift()
    await expect(page.locator('[data-moving]')).toHaveCount(0)
    await expect(calendar.blockOf(number)).toHaveCount(1)
  })
}
