import { expect, expectNoAxeViolations, test } from '../fixtures.ts'
import { enter, goTo } from '../pages/people-words.ts'
import { provedIn } from '../pages/proved-in.ts'

test.use({ rehearsal: true })

for (const language of ['en', 'fa'] as const) {
  test(
    `stock in ${language}: a shortage is seen, a delivery fills it, the shelves are counted by the keyboard`,
    { tag: provedIn('fa', language) },
    async ({ app }) => {
      const { page } = app
      const words = await enter(page, language, { at: '/stock?tab=needs' })
      const size = language === 'fa' ? '۲۴ سانتی‌متر' : '24 cm'
      const what = words('stock.needs.foot', { size, side: words('domain.side.left').toLowerCase() })
      const line = page.getByRole('listitem').filter({ hasText: what })
      await expect(line).toContainText(words('stock.shortBy').replace('{{quantity}}', '').trim())
      await expectNoAxeViolations(page)

      await goTo(page, '/stock')
      await page.getByRole('button', { name: words('stock.count'), exact: true }).waitFor()
      await expectNoAxeViolations(page)
      await page.keyboard.press('b')
      const dialog = page.getByRole('dialog', { name: words('stock.book.title') })
      const item = dialog.getByRole('combobox', { name: words('stock.book.item') })
      await expect(item).toBeFocused()
      await page.keyboard.type('FOOT-24-L')
      await expect(
        page.getByRole('option', { selected: true }).or(page.locator('[data-combobox-selected]')),
      ).toHaveCount(1)
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      await page.keyboard.type('30')
      await expectNoAxeViolations(page)
      await page.keyboard.press('Enter')
      await expect(dialog).toBeHidden()
      await goTo(page, '/stock?tab=needs')
      await expect(line).not.toContainText(words('stock.shortBy').replace('{{quantity}}', '').trim())

      await page.keyboard.press('c')
      const fields = page.locator('input[data-count]')
      await expect(fields.first()).toBeFocused()
      await page.keyboard.type('3')
      await page.keyboard.press('Enter')
      await page.keyboard.type('1')
      await page.keyboard.press('Enter')
      await expect(fields.nth(2)).toBeFocused()
      await expectNoAxeViolations(page)
      await page.keyboard.press('Control+Enter')
      await expect(fields.first()).toBeHidden()

      await goTo(page, '/stock?tab=ledger')
      const ledger = page.getByRole('table', { name: words('stock.tab.ledger') })
      await expect(ledger.getByRole('row').nth(1)).toContainText(words('stock.kind.count'))
      await expectNoAxeViolations(page)
    },
  )
}
