import type { Locator } from '@playwright/test'
import { expect, expectNoAxeViolations, test } from '../fixtures.ts'
import { calendarPage } from '../pages/calendar-page.ts'
import { enter } from '../pages/people-words.ts'
import { touchOf } from '../pages/touch.ts'
import { workshopPage } from '../pages/workshop-page.ts'
import { provedIn } from '../pages/proved-in.ts'

test.use({ rehearsal: true })

const TOMORROW = '2026-11-25'
const LAST = '2026-11-26'

test('several visits are chosen by a box, moved by keys, and brought back and forth', async ({
  app: { page },
}) => {
  const words = await enter(page, 'en', { at: `/calendar?date=${TOMORROW}` })
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
  test(
    `a finger carries somebody from the tray after a long press, and only scrolls without one (${language})`,
    { tag: provedIn('fa', language) },
    async ({ app: { page } }) => {
      const words = await enter(page, language, { at: `/calendar?date=${TOMORROW}` })
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
    },
  )
}

for (const language of ['en', 'fa'] as const) {
  test(`a finger carries a visit to another day in every view of days (${language})`, async ({
    app: { page },
  }) => {
    const words = await enter(page, language)
    const calendar = calendarPage(page, words)
    const finger = await touchOf(page)
    for (const view of ['week', 'camp', 'month'] as const) {
      await test.step(view, async () => {
        await calendar.turnTo(view, { date: TOMORROW, stage: 'delivery' })
        const chip = page.locator(`td[data-cell-date="${TOMORROW}"] [data-event-id]`).first()
        await chip.scrollIntoViewIfNeeded()
        const id = await chip.getAttribute('data-event-id')
        const row = await chip.evaluate((element) => element.closest('td')?.dataset['cellRow'])
        const cell = page.locator(`td[data-cell-date="${LAST}"][data-cell-row="${row}"]`)
        const to = (await cell.boundingBox())!
        await finger.press(chip)
        await expect(chip).toHaveAttribute('data-moving', 'true')
        await finger.moveTo({ x: to.x + to.width / 2, y: to.y + 20 })
        await expect(cell).toHaveAttribute('data-target', 'true')
        await expect(page.getByTestId('carry-hint')).toContainText('–')
        await finger.lift()
        await expect(cell.locator(`[data-event-id="${id}"]`)).toBeVisible()
        await expect(calendar.undo.first()).toBeVisible()
        // The lift is no press on what lies below it.
        await expect(calendar.panel).toHaveCount(0)
      })
    }
  })

  test(
    `a finger brings an order from the board to the calendar and gives it a time (${language})`,
    { tag: provedIn('fa', language) },
    async ({ app: { page } }) => {
      const words = await enter(page, language, { at: `/calendar?date=${TOMORROW}` })
      const calendar = calendarPage(page, words)
      const board = workshopPage(page, words)
      await calendar.open(TOMORROW)
      const number = await calendar.numberOf(calendar.trials.first())
      await board.open()
      await board.search(number)
      const card = board.anyCard('').first()
      await expect(card).toBeVisible()
      const finger = await touchOf(page)
      await finger.press(card)
      await expect(card).toHaveAttribute('data-carried', 'true')
      const link = (await page.getByRole('link', { name: words('shell.nav.calendar') }).boundingBox())!
      await finger.moveTo({ x: link.x + link.width / 2, y: link.y + link.height / 2 })
      await finger.lift()

      const held = page
        .getByRole('region', { name: words('calendar.held.title') })
        .locator('[data-tray-index]')
      await expect(held).toBeVisible()
      // Today is full: it stays in hand while another day is turned to.
      await page.getByRole('button', { name: words('calendar.header.next') }).click()
      await expect(page).toHaveURL(new RegExp(`date=${TOMORROW}`))
      await calendar.grid.first().waitFor()
      const to = await calendar.pointAt(language === 'en' ? 'Fitting 1' : 'پرو ۱', 15 * 60)
      await finger.press(held)
      await expect(held).toHaveAttribute('data-moving', 'true')
      await finger.moveTo(to)
      await expect(calendar.hint).toContainText(words('calendar.move.free'))
      await finger.lift()
      await expect(calendar.undo.first()).toBeVisible()
      await expect(calendar.blockOf(number)).toHaveCount(1)
    },
  )
}

for (const [language, station] of [
  ['en', 'Fitting 1'],
  ['fa', 'پرو ۱'],
] as const) {
  test(`on a tablet held upright the day has the whole width, and who waits is carried up from a strip below it (${language})`, async ({
    app: { page },
  }) => {
    const words = await enter(page, language)
    await page.setViewportSize({ width: 768, height: 1024 })
    const calendar = calendarPage(page, words)
    await calendar.open(TOMORROW)
    const widthOf = async (part: Locator) => (await part.boundingBox())!.width
    const day = page.locator('[data-scrollarea-viewport]').first()
    await expect.poll(() => widthOf(day)).toBeGreaterThan(0.9 * (await widthOf(page.getByRole('main'))))
    const lines = await page
      .locator('main header')
      .getByRole('button')
      .evaluateAll((all) => [...new Set(all.map((button) => Math.round(button.getBoundingClientRect().top)))])
    expect(lines).toHaveLength(2)

    // Three beside one another: arrows go along and down.
    const [first, second, third, fourth] = [0, 1, 2, 3].map((at) =>
      calendar.tray.locator(`[data-tray-index="${at}"]`),
    ) as [Locator, Locator, Locator, Locator]
    await first.focus()
    const onwards = language === 'fa' ? 'ArrowLeft' : 'ArrowRight'
    await page.keyboard.press(onwards)
    await expect(second).toBeFocused()
    await page.keyboard.press(onwards)
    await expect(third).toBeFocused()
    await first.focus()
    await page.keyboard.press('ArrowDown')
    await expect(fourth).toBeFocused()
    await expectNoAxeViolations(page)

    const finger = await touchOf(page)
    const card = calendar.trials.first()
    const number = await calendar.numberOf(card)
    const to = await calendar.pointAt(station, 15 * 60)
    await finger.press(card)
    await expect(card).toHaveAttribute('data-moving', 'true')
    await finger.moveTo(to)
    await expect(calendar.hint).toContainText(words('calendar.move.free'))
    await finger.lift()
    await expect(calendar.undo.first()).toBeVisible()
    await expect(calendar.blockOf(number)).toHaveCount(1)

    const heightOf = async () => (await day.boundingBox())!.height
    const before = await heightOf()
    await page.getByRole('button', { name: words('calendar.wait.fold') }).click()
    await expect(calendar.cards.first()).toBeHidden()
    await expect.poll(heightOf).toBeGreaterThan(before + 150)
    await page.getByRole('button', { name: words('calendar.wait.unfold') }).click()
    await expect(calendar.cards.first()).toBeVisible()
  })
}

test('a visit that the search leaves out keeps no mark of its status on its edge', async ({
  app: { page },
}) => {
  await enter(page, 'en', { at: '/calendar?date=2026-11-24&text=nobody-has-this-name' })
  await expect(page.locator('[data-event-id][data-status="in_progress"][data-faint]').first()).toBeVisible()
  const bars = page
    .locator('[data-event-id][data-faint]:not([data-short])')
    .evaluateAll((blocks) => [...new Set(blocks.map((block) => getComputedStyle(block).backgroundImage))])
  expect(await bars).toHaveLength(1)
})
