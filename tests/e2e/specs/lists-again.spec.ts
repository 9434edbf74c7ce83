import { expect, expectNoAxeViolations, test } from '../fixtures.ts'
import { enter, goTo } from '../pages/people-words.ts'

test.use({ rehearsal: true })

for (const language of ['en', 'fa'] as const) {
  test(`what was ticked on paper is typed in by keys and taken back at once (${language})`, async ({
    app: { page },
  }) => {
    const words = await enter(page, language)
    await goTo(page, '/lists?date=2026-11-25')
    await expect(page.locator('.sheet').first()).toBeVisible()
    await page.evaluate(() => {
      window.print = () => {}
    })
    await page.keyboard.press('p')
    await expect(page.getByRole('combobox', { name: words('lists.since') })).toBeVisible()

    await goTo(page, '/lists/catch-up?date=2026-11-25')
    const rows = page.locator('[data-row]')
    await rows.first().focus()
    await page.keyboard.press('n')
    await page.keyboard.press('n')
    await page.keyboard.press('a')
    await expect(page.locator('[data-row="3"]')).toBeFocused()
    await expect(page.locator('[data-marked]')).toHaveCount(3)
    await expectNoAxeViolations(page)
    await page
      .getByRole('button', { name: new RegExp(words('lists.fromPaper.save_other', { count: '.*' })) })
      .click()
    await expect(page.locator('[data-marked]')).toHaveCount(0)
    await expect(rows.first()).toContainText(words('domain.status.no_show'))
    await page
      .getByRole('button', { name: words('common.undo'), exact: true })
      .last()
      .click()
    await expect(rows.first()).toContainText(words('domain.status.booked'))
  })
}
