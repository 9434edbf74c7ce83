import { expect, expectNoAxeViolations, test } from '../fixtures.ts'
import { calendarPage } from '../pages/calendar-page.ts'
import { enter, goTo } from '../pages/people-words.ts'

test.use({ rehearsal: true })

/** A visit of tomorrow, which nobody has begun. */
const TOMORROW = '2026-11-25'
const LAST_DAY = '2026-11-26'

for (const language of ['en', 'fa'] as const) {
  test(`a visit is carried to another day by keys, and brought back (${language})`, async ({
    app: { page },
  }) => {
    const words = await enter(page, language)
    await goTo(page, '/calendar?view=camp')
    const cell = (date: string) => page.locator(`td[data-cell-date="${date}"]`)
    const chip = cell(TOMORROW).locator('[data-event-id]').first()
    await expect(chip).toBeVisible()
    await expectNoAxeViolations(page)

    const id = await chip.getAttribute('data-event-id')
    await chip.focus()
    await page.keyboard.press('m')
    await expect(page.getByText(words('calendar.span.keys'))).toBeVisible()
    await page.keyboard.press(language === 'fa' ? 'ArrowLeft' : 'ArrowRight')
    await page.keyboard.press('Enter')
    await expect(cell(LAST_DAY).locator(`[data-event-id="${id}"]`).or(page.getByRole('alert'))).toBeVisible()
    await expect(cell(TOMORROW).locator(`[data-event-id="${id}"]`)).toHaveCount(0)
    await calendarPage(page, words).undo.last().click()
    await expect(cell(TOMORROW).locator(`[data-event-id="${id}"]`)).toBeVisible()
  })
}

test('several visits are chosen and moved together after every consequence was shown', async ({
  app: { page },
}) => {
  const words = await enter(page, 'en')
  await goTo(page, `/calendar?view=list&date=${TOMORROW}`)
  const boxes = page.getByRole('checkbox', { name: /^Choose / })
  await boxes.nth(0).check()
  await boxes.nth(1).check()
  await page.getByRole('button', { name: /^Move 2/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Minutes' }).fill('300')
  await expect(dialog.getByRole('heading', { name: '2 move' })).toBeVisible()
  await expectNoAxeViolations(page)
  await dialog.getByRole('button', { name: 'Move 2 visits' }).click()
  await expect(page.getByText('2 visits were moved')).toBeVisible()
  await calendarPage(page, words).undo.last().click()
  await expect(page.getByText('2 visits were moved')).toBeHidden()
})

test('the month shows who comes by name and opens the day', async ({ app: { page } }) => {
  await enter(page, 'en')
  await goTo(page, '/calendar?view=month')
  await expect(page.getByRole('heading', { level: 1, name: 'Azar 1405' })).toBeVisible()
  await expectNoAxeViolations(page)
  await page.getByRole('button', { name: /Wed 4 Azar 1405/ }).click()
  await expect(page.locator('[data-row-slots]').first()).toBeVisible()
})
