import { expect, expectNoAxeViolations, test } from '../fixtures.ts'
import { calendarPage } from '../pages/calendar-page.ts'
import { enter, goTo, type Language } from '../pages/people-words.ts'
import { provedIn } from '../pages/proved-in.ts'

test.use({ rehearsal: true })

const tomorrow = '2026-11-25'
const stations = {
  en: { fitting: 'Fitting 2', delivery: 'Delivery' },
  fa: { fitting: 'پرو ۲', delivery: 'تحویل' },
} satisfies Record<Language, Record<string, string>>

for (const language of ['en', 'fa'] as const) {
  test.describe(`booking in ${language}`, { tag: '@page' }, () => {
    test(
      'somebody from the tray is booked by the keyboard alone',
      { tag: provedIn('fa', language) },
      async ({ app }) => {
        const { page } = app
        const words = await enter(page, language, { at: `/calendar?date=${tomorrow}` })
        const calendar = calendarPage(page, words)
        await calendar.open(tomorrow)
        await expectNoAxeViolations(page)

        const number = await calendar.numberOf(calendar.trials.first())
        const before = await calendar.blockOf(number).count()
        await calendar.trials.first().focus()
        await page.keyboard.press('Enter')
        await expect(calendar.chosenSlot).toBeFocused()
        await expect(calendar.free).toBeVisible()
        await expectNoAxeViolations(page)
        await page.keyboard.press('Control+Enter')

        await expect(calendar.dialog).toBeHidden()
        await expect(calendar.blockOf(number)).toHaveCount(before + 1)
        const block = page.locator('button[data-event-id]:focus')
        await expect(block).toHaveAttribute('title', new RegExp(number))
        await page.keyboard.press('m')
        await expect(calendar.hint).toBeVisible()
        // On to the next free place: prayer or a break may lie between.
        await expect(async () => {
          await page.keyboard.press(language === 'fa' ? 'Control+ArrowLeft' : 'Control+ArrowRight')
          await expect(calendar.hint).toContainText(words('calendar.move.free'), { timeout: 500 })
        }).toPass()
        const goal = await calendar.hint.locator('strong').innerText()
        await page.keyboard.press('Enter')
        await expect(calendar.hint).toBeHidden()
        const time = goal.split('·').at(-1)?.trim() ?? ''
        await expect(page.locator('button[data-event-id]:focus')).toHaveAttribute(
          'title',
          new RegExp(`^${time}`),
        )
      },
    )

    test('somebody is dragged from the tray to a free place, and a taken one is refused with the nearest free', async ({
      app,
    }) => {
      const { page } = app
      const words = await enter(page, language, { at: `/calendar?date=${tomorrow}` })
      const calendar = calendarPage(page, words)
      await calendar.open(tomorrow)
      const { fitting, delivery } = stations[language]

      const card = calendar.trials.first()
      const number = await calendar.numberOf(card)
      await calendar.drag(card, fitting, 14 * 60, async () => {
        await expect(calendar.hint).toContainText(words('calendar.move.free'))
      })
      await expect(calendar.blockOf(number)).toHaveCount(1)
      await expect(calendar.undo).toBeVisible()
      const booked = (await calendar.blockOf(number).getAttribute('title')) ?? ''

      await calendar.drag(calendar.blockOf(number), delivery, 15 * 60, async () => {
        await expect(calendar.hint).toContainText(delivery)
        await expect(calendar.hint).not.toContainText(words('calendar.move.free'))
      })
      await expect(calendar.refusal).toBeVisible()
      await expect(calendar.blockOf(number)).toHaveAttribute('title', booked)
      await expectNoAxeViolations(page)
      await calendar.refusal.getByRole('button').first().click()
      await expect(calendar.refusal).toBeHidden()
    })

    test(
      'a drop into a break is booked in spite of it: the reason is asked for first, and one undo takes it back',
      { tag: provedIn('en', language) },
      async ({ app }) => {
        const { page } = app
        const words = await enter(page, language, { at: `/calendar?date=${tomorrow}` })
        const calendar = calendarPage(page, words)
        await calendar.open(tomorrow)
        const card = calendar.trials.first()
        const number = await calendar.numberOf(card)
        await calendar.drag(card, stations[language].fitting, 13 * 60)
        await calendar.refusal.getByRole('button', { name: words('calendar.refused.anyway') }).click()
        await expect(calendar.reason).toBeFocused()
        await page.keyboard.type('The bus leaves early')
        await page.keyboard.press('Control+Enter')
        await expect(calendar.blockOf(number)).toHaveAttribute('title', /The bus leaves early/)
        await calendar.undo.first().click()
        await expect(calendar.blockOf(number)).toHaveCount(0)
      },
    )

    test(
      'a drag is given up by Esc, and dragging an edge changes the length',
      { tag: provedIn('fa', language) },
      async ({ app }) => {
        const { page } = app
        const words = await enter(page, language, { at: `/calendar?date=${tomorrow}` })
        const calendar = calendarPage(page, words)
        await calendar.open(tomorrow)
        const { fitting } = stations[language]
        const number = await calendar.numberOf(calendar.trials.first())
        await calendar.drag(calendar.trials.first(), fitting, 14 * 60)
        const block = calendar.blockOf(number)
        await expect(block).toHaveCount(1)
        const before = (await block.getAttribute('title')) ?? ''

        await calendar.drag(block, fitting, 15 * 60 + 30, async () => {
          await expect(calendar.hint).toBeVisible()
          await page.keyboard.press('Escape')
          await expect(calendar.hint).toBeHidden()
        })
        await expect(block).toHaveAttribute('title', before)

        await calendar.pointAt(fitting, 14 * 60 + 30)
        const box = (await block.boundingBox())!
        const edge = language === 'fa' ? box.x + 3 : box.x + box.width - 3
        const longer = language === 'fa' ? -60 : 60
        await page.mouse.move(edge, box.y + box.height / 2)
        await page.mouse.down()
        await page.mouse.move(edge + longer, box.y + box.height / 2, { steps: 6 })
        await page.mouse.up()
        await expect(block).not.toHaveAttribute('title', before)
        const wider = (await block.boundingBox())!
        expect(wider.width).toBeGreaterThan(box.width + 30)
      },
    )

    test(
      'a clash is told in words, needs a reason, and two places at once are never booked',
      { tag: provedIn('en', language) },
      async ({ app }) => {
        const { page } = app
        const words = await enter(page, language, { at: `/calendar?date=${tomorrow}` })
        const calendar = calendarPage(page, words)
        await calendar.open(tomorrow)
        const card = calendar.trials.first()
        const number = await calendar.numberOf(card)
        await card.click()
        await expect(calendar.free).toBeVisible()
        await calendar.time.fill('12:45')
        await expect(calendar.reason).toBeVisible()
        await expectNoAxeViolations(page)
        await calendar.bookAnyway.click()
        await expect(calendar.dialog.getByText(words('calendar.booking.reasonMissing'))).toBeVisible()
        await calendar.reason.fill('The bus leaves early')
        await calendar.bookAnyway.click()
        await expect(calendar.dialog).toBeHidden()
        await expect(calendar.blockOf(number)).toHaveAttribute('title', /The bus leaves early/)

        await calendar.blockOf(number).click()
        await expect(calendar.panel).toContainText('The bus leaves early')
        const person = await calendar.panel
          .getByRole('link', { name: words('calendar.panel.openPerson') })
          .getAttribute('href')
        await page.keyboard.press('Escape')
        await goTo(page, `/calendar?date=${tomorrow}&book=${person?.split('/').at(-1)}`)
        await calendar.time.fill('12:45')
        await expect(calendar.dialog.getByText(words('calendar.booking.blocked'))).toBeVisible()
        await expect(calendar.reason).toBeHidden()
        await expect(calendar.book).toBeDisabled()
      },
    )
  })
}

test.describe('booking in any language', () => {
  const language = 'en'

  test(
    'the day is filled after a look at the plan, and one undo takes it all back',
    { tag: '@page' },
    async ({ app }) => {
      const { page } = app
      const words = await enter(page, language, { at: `/calendar?date=${tomorrow}` })
      const calendar = calendarPage(page, words)
      await calendar.open(tomorrow)
      const before = await calendar.blocks.count()
      await page.getByRole('button', { name: words('calendar.header.fill') }).click()
      const lines = calendar.dialog.getByRole('row')
      await expect(lines.first()).toBeVisible()
      const planned = await lines.count()
      expect(planned).toBeGreaterThan(20)
      await expectNoAxeViolations(page)
      await calendar.dialog.getByRole('button').last().click()
      await expect(calendar.dialog).toBeHidden()
      await expect(calendar.blocks).toHaveCount(before + planned)
      await calendar.undo.click()
      await expect(calendar.blocks).toHaveCount(before)
    },
  )

  test('an arrival shows in the other browser within a second, and on the home screen', async ({ app }) => {
    const { page } = app
    const at = `/calendar?date=${tomorrow}`
    const words = await enter(page, language, { at })
    const calendar = calendarPage(page, words)
    const other = await app.openAnother()
    await enter(other, language, { at })
    await calendar.open(tomorrow)
    await calendarPage(other, words).open(tomorrow)

    const id = (await calendar.blocks.first().getAttribute('data-event-id')) ?? ''
    await calendar.block(id).click()
    await calendar.panel.getByRole('button', { name: words('domain.step.arrived'), exact: true }).click()
    await expect(calendar.block(id)).toHaveAttribute('data-status', 'arrived')
    await expect(calendarPage(other, words).block(id)).toHaveAttribute('data-status', 'arrived', {
      timeout: 1000,
    })

    await goTo(page, '/today')
    const next = page.getByRole('region', { name: words('today.next.title') })
    await expect(next).toBeVisible()
    await expectNoAxeViolations(page)
    const arrive = next.getByRole('button').first()
    const waiting = page.getByRole('region', { name: words('today.waiting.title') }).getByRole('row')
    const count = await waiting.count()
    await arrive.click()
    await expect(waiting).toHaveCount(count + 1)
    await page
      .getByRole('button', { name: words('common.undo'), exact: true })
      .last()
      .click()
    await expect(waiting).toHaveCount(count)
  })
})
