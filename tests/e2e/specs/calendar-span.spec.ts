import { expect, expectNoAxeViolations, test } from '../fixtures.ts'
import { calendarPage } from '../pages/calendar-page.ts'
import { enter, goTo } from '../pages/people-words.ts'
import { provedIn } from '../pages/proved-in.ts'

test.use({ rehearsal: true })

const TODAY = '2026-11-24'
const TOMORROW = '2026-11-25'
const ofToday = `td[data-cell-date="${TODAY}"] [data-event-id]`

for (const language of ['en', 'fa'] as const) {
  test(
    `a visit is carried to another day by keys, and brought back (${language})`,
    { tag: provedIn('fa', language) },
    async ({ app: { page } }) => {
      const words = await enter(page, language, { at: '/calendar?view=camp' })
      const cell = (date: string) => page.locator(`td[data-cell-date="${date}"]`)
      // The last measurement of the afternoon, which nobody has begun.
      const chip = cell(TODAY)
        .locator('[data-event-id]')
        .filter({ hasText: language === 'fa' ? '۱۶:۳۰' : '16:30' })
        .first()
      await expect(chip).toBeVisible()
      await expectNoAxeViolations(page)

      const id = await chip.getAttribute('data-event-id')
      await chip.focus()
      await page.keyboard.press('m')
      await expect(page.getByText(words('calendar.span.keys'))).toBeVisible()
      await page.keyboard.press(language === 'fa' ? 'ArrowLeft' : 'ArrowRight')
      await page.keyboard.press('Enter')
      await expect(cell(TOMORROW).locator(`[data-event-id="${id}"]`)).toBeVisible()
      await expect(cell(TODAY).locator(`[data-event-id="${id}"]`)).toHaveCount(0)
      await calendarPage(page, words).undo.first().click()
      await expect(cell(TODAY).locator(`[data-event-id="${id}"]`)).toBeVisible()
    },
  )
}

test('several visits are chosen and moved together after every consequence was shown', async ({
  app: { page },
}) => {
  const words = await enter(page, 'en', { at: `/calendar?view=list&date=${TOMORROW}` })
  const boxes = page.getByRole('checkbox', { name: /^Choose / })
  await boxes.nth(0).check()
  await boxes.nth(1).check()
  await page.getByRole('button', { name: /^Move 2/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Minutes' }).fill('300')
  await expect(dialog.getByRole('heading', { name: '2 move' })).toBeVisible()
  await expectNoAxeViolations(page)
  await dialog.getByRole('button', { name: 'Move 2 visits' }).click()
  const told = (text: string) => expect(page.getByText(text, { exact: true })).toBeVisible()
  await told('2 visits were moved')
  await calendarPage(page, words).undo.first().click()
  await told('Taken back: “2 visits were moved”')
})

for (const language of ['en', 'fa'] as const) {
  test(`the month takes somebody from the tray, by mouse and by keys, and opens the day (${language})`, async ({
    app: { page },
  }) => {
    const words = await enter(page, language, { at: '/calendar?view=month' })
    const calendar = calendarPage(page, words)
    await page.getByRole('button', { name: words('calendar.tray.title'), exact: true }).click()
    const cell = page.locator(`td[data-cell-date="${TOMORROW}"]`)
    const hint = page.getByTestId('carry-hint')
    const card = calendar.trials.first()
    const number = await calendar.numberOf(card)
    await expectNoAxeViolations(page)
    const [from, to] = [(await card.boundingBox())!, (await cell.boundingBox())!]
    await page.mouse.move(from.x + 20, from.y + 20)
    await page.mouse.down()
    await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 4 })
    await expect(cell).toHaveAttribute('data-fits', 'yes')
    await expect(hint).toContainText('–')
    await page.mouse.up()
    await expect(calendar.undo.first()).toBeVisible()
    await expect(calendar.trials.filter({ hasText: number })).toHaveCount(0)

    // A day that the camp does not have: nothing is booked, the nearest slot is offered.
    await calendar.trials.first().focus()
    await page.keyboard.press('m')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toBeVisible()
    await expect(page.getByRole('alert').getByRole('button').first()).toBeFocused()
    await page.keyboard.press('Escape')
    await cell.getByRole('button').first().click()
    await expect(calendar.blockOf(number)).toHaveCount(1)
  })
}

test('what has begun or is over is not moved in any view, and says why: by M and by mouse', async ({
  app: { page },
}) => {
  const begun = {
    ...{ week: ofToday, camp: ofToday, month: ofToday },
    grid: '[data-event-id][data-status="in_progress"]',
  }
  const words = await enter(page, 'en')
  const calendar = calendarPage(page, words)
  for (const [view, ones] of Object.entries(begun)) {
    await test.step(view, async () => {
      await calendar.turnTo(view, { date: TODAY })
      const over = page.locator(ones).first()
      await over.focus()
      await page.keyboard.press('m')
      const alert = page.getByRole('alert').filter({ hasText: words('calendar.move.stays.begun') })
      await expect(alert).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(alert).toHaveCount(0)

      const from = (await over.boundingBox())!
      await page.mouse.move(from.x + 12, from.y + 8)
      await page.mouse.down()
      await page.mouse.move(from.x + 120, from.y + 60, { steps: 4 })
      await page.mouse.up()
      await expect(alert).toBeVisible()
      await expect(calendar.undo).toHaveCount(0)
      await page.keyboard.press('Escape')
      await expect(alert).toHaveCount(0)
    })
  }
})

test('a visit that is fixed at its time says so where it is to be moved', async ({ app: { page } }) => {
  const words = await enter(page, 'en', { at: `/calendar?view=camp&date=${TOMORROW}` })
  const calendar = calendarPage(page, words)
  const chip = page.locator(`td[data-cell-date="${TOMORROW}"] [data-event-id]`).first()
  await chip.click()
  await calendar.panel.getByRole('button', { name: words('calendar.panel.pin') }).click()
  await expect(calendar.undo.first()).toBeVisible()
  await page.keyboard.press('Escape')
  await chip.focus()
  await page.keyboard.press('m')
  await expect(page.getByRole('alert').filter({ hasText: words('calendar.move.stays.pinned') })).toBeVisible()
})

test('on a tablet held upright every name is read whole, and the day that is turned to comes into view', async ({
  app: { page },
}) => {
  await page.setViewportSize({ width: 768, height: 1024 })
  await enter(page, 'en', { at: `/calendar?view=week&date=${TOMORROW}` })
  const names = page.locator(`td[data-cell-date="${TOMORROW}"] [data-event-id] bdi`)
  await expect(names.first()).toBeVisible()
  await expect
    .poll(() =>
      names.evaluateAll((all) =>
        all
          .filter(({ parentElement: box }) => box!.scrollWidth > box!.clientWidth)
          .map((name) => name.textContent),
      ),
    )
    .toEqual([])
  await goTo(page, `/calendar?view=week&date=${TODAY}`)
  const edges = async () => {
    const corner = (await page.locator('th[data-names]').boundingBox())!
    const head = (await page.locator(`th[data-head="${TODAY}"]`).boundingBox())!
    return Math.round(head.x - corner.x - corner.width)
  }
  await expect.poll(edges).toBeGreaterThanOrEqual(-1)
})
