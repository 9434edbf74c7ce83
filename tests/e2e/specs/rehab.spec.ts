import { expect, expectNoAxeViolations, test } from '../fixtures.ts'
import { enter, goTo } from '../pages/people-words.ts'
import { provedIn } from '../pages/proved-in.ts'

test.use({ rehearsal: true })

/** A text that begins as the words do, up to their first hole. */
const startOf = (template: string) => new RegExp(`^${template.split('{{')[0]?.trim()}`)

for (const language of ['en', 'fa'] as const) {
  test.describe(`rehabilitation in ${language}`, () => {
    test(
      'a training day: a group session, then a timed test by the keyboard',
      { tag: provedIn('fa', language) },
      async ({ app }) => {
        const { page } = app
        const words = await enter(page, language, { role: 'therapist' })
        await page.getByRole('link', { name: words('shell.nav.rehab') }).click()
        const rows = page.getByRole('row')
        await expect(page.getByRole('checkbox').nth(1)).toBeVisible()
        const before = await rows.count()
        const name = (await rows.first().getByRole('link').first().innerText()).trim()
        await expectNoAxeViolations(page)

        await page.getByRole('checkbox').nth(0).check()
        await page.getByRole('checkbox').nth(1).check()
        await page
          .getByRole('button', { name: words('rehab.logGroup', { count: language === 'fa' ? '۲' : '2' }) })
          .click()
        const dialog = page.getByRole('dialog')
        await dialog.getByRole('button', { name: new RegExp(words('rehab.activity.bars')) }).click()
        await dialog
          .getByRole('radiogroup', { name: words('rehab.painAfter') })
          .first()
          .getByRole('radio')
          .nth(3)
          .click()
        await expectNoAxeViolations(page)
        await dialog.getByRole('button', { name: words('common.save'), exact: true }).click()
        await expect(dialog).toBeHidden()
        await expect(page.getByText(words('rehab.inGroup')).first()).toBeVisible()
        await expect(rows).toHaveCount(before)

        await page.getByRole('link', { name }).first().click()
        const section = page.getByRole('region', { name: words('rehab.title') })
        await section.getByRole('button', { name: words('rehab.takeTest'), exact: true }).click()
        const watch = dialog.getByRole('timer')
        await expect(watch).toBeVisible()
        await page.keyboard.press('Space')
        await expect(dialog.getByText(words('rehab.stop'))).toBeVisible()
        await page.keyboard.press('Space')
        await expect(dialog.getByText(words('rehab.start'))).toBeVisible()
        const first = dialog.getByRole('textbox', {
          name: words('rehab.try', { number: language === 'fa' ? '۱' : '1' }),
        })
        await expect(first).not.toHaveValue('')
        const bounds = language === 'fa' ? { min: '۱', max: '۶۰۰' } : { min: '1', max: '600' }
        const range = words('rehab.outOfRange', bounds)
        await first.fill('0.3')
        await dialog.getByRole('button', { name: words('common.save'), exact: true }).click()
        await expect(dialog.getByText(range).first()).toBeVisible()
        await first.fill('2.5')
        await dialog.getByRole('button', { name: words('common.save'), exact: true }).click()
        await expect(dialog.getByRole('alert')).toBeVisible()
        await first.fill('14.2')
        await dialog.getByRole('button', { name: words('common.save'), exact: true }).click()
        await expect(dialog).toBeHidden()
        const chart = section.getByRole('img', { name: new RegExp(words('rehab.instrument.tug')) })
        await expect(chart).toBeVisible()
        await expect(chart).toContainText(language === 'fa' ? '۱۴٫۲' : '14.2')
        await expectNoAxeViolations(page)
      },
    )

    test(
      'a three-month call is answered, counts in the report, and stands in the timeline',
      { tag: provedIn('en', language) },
      async ({ app }) => {
        const { page } = app
        const words = await enter(page, language, { role: 'therapist', at: '/rehab?tab=calls&months=3' })
        const open = page.getByRole('row').getByRole('button', { name: startOf(words('rehab.openCallOf')) })
        await expect(open.first()).toBeVisible()
        const total = await open.count()
        await expectNoAxeViolations(page)
        await page.evaluate(() => {
          window.print = () => {
            document.body.dataset['printed'] = document.querySelector('.print-root')?.textContent ?? ''
          }
        })
        await page.getByRole('button', { name: words('rehab.printCalls') }).click()
        await expect(page.locator('body')).toHaveAttribute(
          'data-printed',
          new RegExp(words('papers.names.call-sheet')),
        )
        await expect(page.locator('.print-root')).toHaveCount(0)
        await open.first().click()
        const panel = page.getByRole('dialog')
        await panel.getByRole('button', { name: words('rehab.saveAnswers') }).click()
        await expect(panel.getByText(words('common.invalid.required')).first()).toBeVisible()
        await panel
          .getByRole('radiogroup', { name: words('rehab.stillUsed') })
          .getByText(words('common.no'))
          .click()
        await panel.getByText(words('rehab.unusedReason.too_loose'), { exact: true }).click()
        await panel
          .getByRole('radiogroup', { name: words('rehab.painWith') })
          .getByRole('radio')
          .nth(6)
          .click()
        await expectNoAxeViolations(page)
        const name = (await panel.getByRole('link').first().innerText()).split('\n')[0]?.trim() ?? ''
        const record = await panel.getByRole('link').first().getAttribute('href')
        await panel.getByRole('button', { name: words('rehab.saveAnswers') }).click()
        await expect(panel).toBeHidden()
        await expect(open).toHaveCount(total - 1)

        await page.getByRole('tab', { name: words('rehab.tab.report') }).click()
        const report = page.getByRole('table')
        await expect(report).toBeVisible()
        await expectNoAxeViolations(page)
        await report.getByRole('row').nth(1).getByRole('link').nth(1).click()
        await expect(page.getByRole('row').first()).toBeVisible()

        await goTo(page, `${record?.replace(/^.*#/, '')}/timeline`)
        await expect(page.getByRole('heading', { level: 1 })).toContainText(name.split(' ')[0] ?? '')
        await expect(page.getByRole('feed').getByText(words('rehab.notUsed')).first()).toBeVisible()
        await expectNoAxeViolations(page)
      },
    )
  })
}
