import { expect, expectNoAxeViolations, test } from '../fixtures.ts'
import { enter, goTo } from '../pages/people-words.ts'

test.use({ rehearsal: true })

test('the papers for tomorrow are saved by one button, and the camp is closed by name and stops booking', async ({
  app: { page },
}) => {
  const words = await enter(page, 'en', { role: 'manager', at: '/camp?tab=emergency' })
  await page.getByRole('button', { name: /^Save the pack for Wed 4 Azar/ }).click()
  await expect(page.getByText('tokens 501 to 560')).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText(/emergency-pack-2026-11-25\.(pdf|html)/)).toBeVisible()
  await expectNoAxeViolations(page)

  await goTo(page, '/camp?tab=closeout')
  await page.getByRole('button', { name: /orders not handed over/ }).click()
  await expect(page.getByRole('button', { name: /^Move \d+ orders/ })).toBeVisible()
  await expectNoAxeViolations(page)
  const close = page.getByRole('button', { name: words('camp.closeout.close'), exact: true })
  await close.click()
  await expect(page.getByText(words('common.invalid.required'))).toBeVisible()
  await page.getByRole('textbox', { name: words('camp.closeout.note') }).fill('the rest goes to the clinic')
  await close.click()
  await expect(page.getByRole('heading', { name: words('camp.closeout.closedTitle') })).toBeVisible()

  await goTo(page, '/door')
  await expect(page.getByRole('note')).toContainText('no numbers are given out')
})
