import { expect, expectNoAxeViolations, test } from '../fixtures.ts'
import { orderPage } from '../pages/order-page.ts'
import { peopleRecordPage } from '../pages/people-record-page.ts'
import { peopleRegisterPage } from '../pages/people-register-page.ts'
import { enter, goTo, reloadUnasked, signIn } from '../pages/people-words.ts'

test.use({ rehearsal: true })

for (const language of ['en', 'fa'] as const) {
  test(`a limb is tried, fails its check, is reworked, passes and goes home, in ${language}`, async ({
    app,
  }) => {
    test.slow()
    const { page } = app
    const words = await enter(page, language, 'manager')
    const digits = (text: string) =>
      language === 'fa' ? text.replaceAll(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)] ?? '') : text
    const form = peopleRegisterPage(page, words)
    const record = peopleRecordPage(page, words)
    const order = orderPage(page, words)

    await test.step('register somebody with a below-knee prosthesis and open its page', async () => {
      await form.open()
      await form.name('given', 'latin').fill('Turan')
      await form.name('given', 'persian').fill('توران')
      await form.device.focus()
      await page.keyboard.type('bk')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      await page.keyboard.press('l')
      await page.keyboard.press('Control+Enter')
      await form.openRecord.click()
      await record.devices
        .getByRole('link', { name: words('domain.device.transtibial'), exact: true })
        .click()
      await order.moveOnTo('trial')
      await expectNoAxeViolations(page)
    })

    await test.step('a trial that hurts goes back, the next one is accepted', async () => {
      await order.next('trial').click()
      await order.chip(words('fitting.change.relief')).click()
      await order.comfort(digits('4')).check({ force: true })
      await order.chip(words('domain.orderCause.too_tight')).click()
      await expectNoAxeViolations(page)
      await page.keyboard.press('Control+Enter')
      await expect(order.trials).toContainText(words('fitting.outcomeDone.adjust'))
      await tryAgain()
      await expect(order.trials).toContainText(words('fitting.trial.number', { number: digits('2') }))
    })

    async function tryAgain() {
      await order.next('trial').click()
      await order.comfort(digits('9')).check({ force: true })
      await order.chip(words('fitting.outcome.accept')).click()
      await page.getByRole('button', { name: words('fitting.trial.save') }).click()
      await order.next('checkout').waitFor()
    }

    await test.step('nobody can hand it over without a check', async () => {
      await goTo(page, `${new URL(page.url()).hash.slice(1)}/deliver`)
      await expect(page.getByRole('alert')).toContainText(words('common.refused.checkout_missing'))
      await page.getByRole('button', { name: words('fitting.deliver.saveAnyway') }).click()
      await expect(page.getByText(words('common.invalid.required')).first()).toBeVisible()
      await page.getByRole('link', { name: words('fitting.deliver.toCheckout') }).click()
    })

    await test.step('the check survives a crash and fails', async () => {
      await page.getByRole('button', { name: words('fitting.checkout.begin') }).click()
      await order.answer(['length'])
      await reloadUnasked(page)
      await signIn(page, words, 'manager')
      await expect(page.locator('[data-question="length"]')).toHaveAttribute('data-answer', 'no')
      await expect(page.locator('[data-question]:not([data-answer])')).toHaveCount(0)
      await order.comfort(digits('8')).check({ force: true })
      await order.chip(words('fitting.treatment.prosthetic')).click()
      await order.chip(words('domain.orderCause.wrong_length')).click()
      await expectNoAxeViolations(page)
      await page.getByRole('button', { name: words('fitting.checkout.finish') }).click()
      await expect(order.checkouts).toContainText(words('fitting.resultDone.fail'))
    })

    await test.step('after the rework it passes', async () => {
      await tryAgain()
      await order.next('checkout').click()
      await page.getByRole('button', { name: words('fitting.checkout.begin') }).click()
      await order.answer()
      await order.comfort(digits('8')).check({ force: true })
      await page.keyboard.press('Control+Enter')
      await expect(order.checkouts).toContainText(words('fitting.resultDone.pass'))
    })

    await test.step('and goes home', async () => {
      await order.next('deliver').click()
      await order.chip(words('fitting.mark.thumb')).click()
      await expectNoAxeViolations(page)
      await page.getByRole('button', { name: words('fitting.deliver.save'), exact: true }).click()
      await expect(order.delivery).toContainText(words('fitting.mark.thumb'))
      await expect(
        page.locator('header').filter({ has: page.getByRole('heading', { level: 1 }) }),
      ).toContainText(words('domain.state.delivered'))
    })
  })
}
