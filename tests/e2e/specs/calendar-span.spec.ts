import { expect, expectNoAxeViolations, test } from '../fixtures.ts'
import { calendarPage } from '../pages/calendar-page.ts'
import { enter, goTo } from '../pages/people-words.ts'

test.use({ rehearsal: true })

const TODAY = '2026-11-24'
const TOMORROW = '2026-11-25'

for (const language of ['en', 'fa'] as const) {
  test(`a visit is carried to another day by keys, and brought back (${language})`, async ({
    app: { page },
  }) => {
    const words = await enter(page, language)
    await goTo(page, '/calendar?view=camp')
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
  const told = (text: string) => expect(page.getByText(text, { exact: true })).toBeVisible()
  await told('2 visits were moved')
  await calendarPage(page, words).undo.first().click()
  await told('Taken back. 2 visits were moved')
})

test('the month shows who comes by name and opens the day', async ({ app: { page } }) => {
  await enter(page, 'en')
  await goTo(page, '/calendar?view=month')
  await expect(page.getByRole('heading', { level: 1, name: 'Azar 1405' })).toBeVisible()
  await expectNoAxeViolations(page)
  await page.getByRole('button', { name: /Wed 4 Azar 1405/ }).click()
  await expect(page.locator('[data-row-slots]').first()).toBeVisible()
})
