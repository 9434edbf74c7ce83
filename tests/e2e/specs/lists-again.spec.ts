import { expect, expectNoAxeViolations, test } from '../fixtures.ts'
import { enter, goTo } from '../pages/people-words.ts'
import { provedIn } from '../pages/proved-in.ts'

test.use({ rehearsal: true })

for (const language of ['en', 'fa'] as const) {
  test(
    `what was ticked on paper is typed in by keys and taken back at once (${language})`,
    { tag: provedIn('fa', language) },
    async ({ app: { page } }) => {
      const words = await enter(page, language, { at: '/lists?date=2026-11-25' })
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
      // By the keyboard: a notice that a slot is free may come just then and push the other up.
      await page
        .getByRole('button', { name: words('common.undo'), exact: true })
        .last()
        .press('Enter')
      await expect(rows.first()).toContainText(words('domain.status.booked'))
    },
  )
}

test('who leaves the typing in and comes back goes on at the row at which they were', async ({
  app: { page },
}) => {
  const words = await enter(page, 'en')
  await goTo(page, '/lists?date=2026-11-24')
  await expect(page.locator('.sheet').first()).toBeVisible()
  await page.evaluate(() => {
    window.print = () => {}
  })
  await page.keyboard.press('p')
  await expect(page.getByRole('combobox', { name: words('lists.since') })).toBeVisible()

  await goTo(page, '/lists/catch-up?date=2026-11-24')
  const rows = page.locator('[data-row]')
  await expect(rows.first()).toBeVisible()
  const last = (await rows.count()) - 1
  expect(last).toBeGreaterThan(30)
  const row = page.locator(`[data-row="${last - 3}"]`)
  await row.click()
  await page.keyboard.press('ArrowUp')
  const at = page.locator(`[data-row="${last - 4}"]`)
  await expect(at).toBeFocused()

  // Read only, nothing ticked: the place is kept too.
  await page.getByRole('link', { name: words('shell.nav.people') }).click()
  await expect(page).toHaveURL(/people/)
  await page.goBack()
  await expect(at).toBeFocused()
  await expect(at).toBeInViewport()

  await page.getByRole('link', { name: words('shell.nav.people') }).click()
  await expect(page).toHaveURL(/people/)
  await goTo(page, '/lists/catch-up?date=2026-11-24')
  await expect(at).toBeFocused()
  await expect(at).toBeInViewport()
})
