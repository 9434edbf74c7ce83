import { expect, type Page } from '@playwright/test'
import { keyboard } from '../pages/keyboard.ts'
import { orderPage } from '../pages/order-page.ts'
import { peopleRecordPage } from '../pages/people-record-page.ts'
import { peopleRegisterPage } from '../pages/people-register-page.ts'
import { goTo, reloadUnasked, signIn, type Language, type Words } from '../pages/people-words.ts'

interface Path {
  page: Page
  words: Words
  language: Language
  /** Runs one part of the path under its name. */
  step: (name: string, run: () => Promise<void>) => Promise<void>
  /** Looks at a screen that the path has come to. */
  look: () => Promise<void>
}

/** What a below-knee limb measures, in centimetres and kilograms; the form asks for all of it. */
const taken: readonly (readonly [field: string, value: string])[] = [
  ['tt_residual_length', '14'],
  ['circ_mpt', '34'],
  ['knee_ml', '9.5'],
  ['ap_mpt', '9.2'],
  ['mtp_height_sound', '46'],
  ['foot_length_sound', '25.5'],
  ['body_mass', '68'],
]

/** One person from the desk to the first repair, without a mouse: every screen is reached and answered with keys alone. */
export async function wholePath({ page, words, language, step, look }: Path): Promise<void> {
  const { press, choose, type, reach } = keyboard(page)
  const digits = (text: string) =>
    language === 'fa'
      ? text.replaceAll(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)] ?? '').replace('.', '٫')
      : text
  const form = peopleRegisterPage(page, words)
  const record = peopleRecordPage(page, words)
  const order = orderPage(page, words)
  const button = (key: string) => page.getByRole('button', { name: words(key), exact: true })
  const radio = (name: string) => page.getByRole('radio', { name, exact: true })
  const device = words('domain.device.transtibial')

  await step('register', async () => {
    await press(page.getByRole('link', { name: words('shell.nav.people') }))
    await page.getByRole('row').nth(3).waitFor()
    await press(button('people.register'))
    await expect(form.name('given', language === 'fa' ? 'persian' : 'latin')).toBeFocused()
    await page.keyboard.type(language === 'fa' ? 'توران' : 'Turan')
    await page.keyboard.press('Control+Enter')
    await press(form.openRecord)
    await record.heading.waitFor()
  })

  await step('assess', async () => {
    await press(page.getByRole('link', { name: words('assess.begin'), exact: true }))
    const limb = words('domain.limb.lower_left')
    const level = words('domain.level.transtibial')
    await reach(radio(words('domain.limbLevel', { limb, level })))
    await page.keyboard.press(' ')
    await type(page.getByRole('textbox', { name: words('people.field.amputatedOn') }), digits('2019'))
    await press(page.getByRole('tab', { name: new RegExp(limb) }))
    await press(button('assess.restUsual'))
    await choose(page.getByRole('radio', { name: new RegExp(`^${words('domain.decision.fit_now')}`) }))
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText(words('assess.done'))).toBeVisible()
  })

  await step('order', async () => {
    await press(record.devices.getByRole('button', { name: words('people.addDevice') }))
    await type(form.device, 'bk')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('l')
    await press(record.devices.getByRole('button', { name: words('people.saveDevices') }))
    await record.devices.getByRole('link', { name: device, exact: true }).waitFor()
  })

  await step('measure', async () => {
    const name = new RegExp(words('measure.measureFor', { name: device }))
    await press(page.getByRole('region', { name: words('measure.sectionTitle') }).getByRole('link', { name }))
    await reach(page.getByRole('combobox', { name: words('measure.takenBy') }))
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    const field = (id: string) =>
      page.getByRole('textbox', { name: words(`measure.field.${id}.name`), exact: true })
    for (const [id, value] of taken) await type(field(id), digits(value))
    const series = words('measure.field.tt_circ_series.name')
    const distance = `${digits('0.0')} ${words('measure.unit.cm')}`
    await type(
      page.getByRole('textbox', { name: words('measure.readingAt', { series, distance }) }),
      digits('34'),
    )
    await page.keyboard.press('Enter')
    await page.keyboard.type(digits('32.5'))
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('table')).toContainText(digits('25.5'))
  })

  await step('make', async () => {
    await press(page.getByRole('link', { name: words('measure.toPerson'), exact: true }))
    await press(record.devices.getByRole('link', { name: device, exact: true }))
    for (const state of ['rectified', 'fabricating', 'assembled']) {
      await press(order.next(state))
      await expect(order.next(state)).toBeHidden()
    }
    await order.next('trial').waitFor()
  })

  const tryOn = async (comfort: string, then: () => Promise<void>) => {
    await page.keyboard.press('n')
    await choose(order.comfort(digits(comfort)))
    await then()
    await page.keyboard.press('Control+Enter')
  }
  const accept = () => choose(radio(words('fitting.outcome.accept')))

  await step('try, and try again', async () => {
    await tryOn('4', async () => {
      await choose(radio(words('domain.orderCause.too_tight')))
      await look()
    })
    await expect(order.trials).toContainText(words('fitting.outcomeDone.adjust'))
    await order.next('trial').waitFor()
    await tryOn('9', accept)
    await order.next('checkout').waitFor()
  })

  const checkOut = async (no: readonly string[], then: () => Promise<void>) => {
    await page.keyboard.press('n')
    await press(button('fitting.checkout.begin'))
    await order.answer(no)
    await choose(order.comfort(digits('8')))
    await then()
    await page.keyboard.press('Control+Enter')
  }

  await step('be kept from handing it over unchecked', async () => {
    await goTo(page, `${new URL(page.url()).hash.slice(1)}/deliver`)
    await expect(page.getByRole('alert')).toContainText(words('fitting.obstacle.checkout_missing'))
    await look()
    await press(button('fitting.deliver.saveAnyway'))
    await expect(page.getByText(words('common.invalid.required')).first()).toBeVisible()
    await press(page.getByRole('link', { name: words('fitting.toOrder') }))
    await order.next('checkout').waitFor()
  })

  await step('fail the check, through a crash', async () => {
    await checkOut(['length'], async () => {
      await reloadUnasked(page)
      await signIn(page, words, 'manager')
      await expect(page.locator('[data-question="length"]')).toHaveAttribute('data-answer', 'no')
      await expect(page.locator('[data-question]:not([data-answer])')).toHaveCount(0)
      await press(page.getByRole('checkbox', { name: words('fitting.treatment.prosthetic') }), ' ')
      await choose(radio(words('domain.orderCause.wrong_length')))
      await look()
    })
    await expect(order.checkouts).toContainText(words('fitting.resultDone.fail'))
  })

  await step('rework and pass', async () => {
    await order.next('trial').waitFor()
    await tryOn('9', accept)
    await order.next('checkout').waitFor()
    await checkOut([], async () => {})
    await expect(order.checkouts).toContainText(words('fitting.resultDone.pass'))
  })

  await step('deliver', async () => {
    await order.next('deliver').waitFor()
    await page.keyboard.press('n')
    await choose(radio(words('fitting.mark.signature')))
    await expect(page.getByRole('img', { name: words('fitting.sign.empty') })).toBeVisible()
    await look()
    await choose(radio(words('fitting.mark.thumb')))
    await page.keyboard.press('Control+Enter')
    await expect(order.delivery).toContainText(words('fitting.mark.thumb'))
  })

  await step('take in for repair', async () => {
    await press(page.getByRole('link', { name: language === 'fa' ? 'توران' : 'Turan' }).first())
    await press(button('workshop.life.repair'))
    const dialog = page.getByRole('dialog')
    await type(dialog.getByRole('textbox'), 'strap')
    await press(dialog.getByRole('button', { name: words('workshop.life.startRepair') }))
    await expect(record.devices).toContainText(words('domain.orderType.repair'))
    await expect(record.devices).toContainText(words('domain.state.in_repair'))
  })
}
