import type { Page } from '@playwright/test'
import { expect, expectNoAxeViolations, test } from '../fixtures.ts'
import { enter, goTo, reloadUnasked, signIn } from '../pages/people-words.ts'
import { provedIn } from '../pages/proved-in.ts'

test.use({ rehearsal: true })

/** The first person of the list, by the keyboard. */
async function openSomebody(page: Page): Promise<string> {
  await page.getByRole('row').nth(3).waitFor()
  await page.getByRole('row').nth(3).focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/people\/[0-9a-f-]{36}/)
  return /people\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''
}

for (const language of ['en', 'fa'] as const) {
  test(
    `somebody is assessed by the keyboard alone, through a crash, and waits on the recall list (${language})`,
    { tag: provedIn('fa', language) },
    async ({ app }) => {
      const { page } = app
      const words = await enter(page, language, { role: 'therapist', at: '/people' })
      const id = await openSomebody(page)
      await goTo(page, `/people/${id}/assess`)
      const left = words('domain.limbLevel', {
        limb: words('domain.limb.upper_left'),
        level: words('domain.level.transradial'),
      })
      const start = words('domain.limbLevel', {
        limb: words('domain.limb.lower_left'),
        level: words('domain.level.transtibial'),
      })
      await page.getByRole('radio', { name: start, exact: true }).focus()
      for (let step = 0; step < 6; step += 1) await page.keyboard.press('ArrowUp')
      await expect(page.getByRole('radio', { name: left, exact: true })).toBeFocused()
      await page.keyboard.press(' ')
      await expect(page.getByRole('radio', { name: left, exact: true })).toBeChecked()
      await expectNoAxeViolations(page)

      await page.getByRole('tab', { name: new RegExp(words('domain.limb.upper_left')) }).focus()
      await page.keyboard.press('Enter')
      const wound = page.getByRole('radiogroup', { name: new RegExp(words('assess.item.wound')) })
      await wound.getByRole('radio', { name: words('assess.option.wound.open'), exact: true }).focus()
      await page.keyboard.press(' ')
      await expect(page.getByText(words('clock.verdict.wait'))).toBeVisible()

      await reloadUnasked(page)
      await signIn(page, words, 'therapist')
      await expect(page.getByText(words('assess.keptTitle'))).toBeVisible()
      await page.getByRole('radio', { name: new RegExp(`^${words('domain.decision.wait')}`) }).focus()
      await page.keyboard.press(' ')
      await page.getByRole('textbox', { name: words('assess.reasonOf.wait') }).focus()
      await page.keyboard.type('wound')
      for (const tab of await page.getByRole('tab').all()) {
        await tab.focus()
        await page.keyboard.press('Enter')
        const usual = page.getByRole('button', { name: words('assess.restUsual') })
        await usual.focus()
        await page.keyboard.press('Enter')
      }
      await page.keyboard.press('Control+Enter')
      await expect(page.getByText(words('assess.doneRecalled'))).toBeVisible()
      await expect(page.getByRole('region', { name: words('recalls.sectionTitle') })).toContainText(
        words('recalls.reason.wound'),
      )
      await expectNoAxeViolations(page)
      await page.getByRole('button', { name: words('consent.record') }).press('Enter')
      await page.getByRole('dialog').waitFor()
      await expectNoAxeViolations(page)
      await page.keyboard.press('Escape')

      await goTo(page, '/recalls?text=wound')
      await expect(page.getByRole('row').nth(1)).toContainText(words('recalls.reason.wound'))
      await expectNoAxeViolations(page)
    },
  )
}
