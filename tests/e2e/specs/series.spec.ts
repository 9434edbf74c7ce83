import { expect, expectNoAxeViolations, test } from '../fixtures.ts'
import { enter } from '../pages/people-words.ts'

test.use({ rehearsal: true })

const today = '2026-11-24'

test('a series is changed for this visit and the later ones by the keyboard, and undone', async ({ app }) => {
  const { page } = app
  const words = await enter(page, 'en', { at: `/calendar?date=${today}` })
  const block = page
    .locator('button[data-event-id][data-kind="gait_training"][title*="Part of a series"]')
    .first()
  await block.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: words('calendar.series.change') }).press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: words('calendar.booking.time') }).fill('16:00')
  const plan = dialog.getByRole('region', { name: words('calendar.series.plan') })
  await expect(plan.getByRole('checkbox').first()).toBeVisible()
  await expectNoAxeViolations(page)
  await dialog.getByRole('button', { name: /^Move \d visits$/ }).press('Enter')
  await expect(dialog).toBeHidden()
  await page.getByRole('button', { name: words('common.undo'), exact: true }).press('Enter')
  await expect(page.getByText(words('common.undone').replace('.', ':'))).toBeVisible()
})

test('a slot that is left is offered on another screen to who waits, and taken there in one press', async ({
  app,
}) => {
  const { page } = app
  const words = await enter(page, 'en', { at: `/calendar?date=${today}` })
  const other = await app.openAnother()
  await enter(other, 'en', { at: `/calendar?date=${today}` })
  await page.locator('button[data-event-id][data-kind="measurement"][data-status="booked"]').last().click()
  await page.getByRole('button', { name: words('domain.step.cancelled') }).click()
  await page.getByRole('textbox', { name: words('domain.stepWhy.cancelled') }).fill('ill')
  await page.getByRole('button', { name: words('domain.step.cancelled') }).click()
  const offer = other.locator('[data-offer]')
  await expect(offer).toBeVisible()
  await expectNoAxeViolations(other)
  await offer
    .getByRole('button', { name: /^Book / })
    .first()
    .click()
  await expect(offer).toBeHidden()
  await expect(page.locator('[data-offer]')).toBeHidden()
})
