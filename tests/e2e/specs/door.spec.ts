import { expect, expectNoAxeViolations, test } from '../fixtures.ts'
import { doorPage } from '../pages/door-page.ts'
import { enter, type Language } from '../pages/people-words.ts'
import { provedIn } from '../pages/proved-in.ts'

test.use({ rehearsal: true })

/** The next number that the gate gives. */
const digits: Record<Language, string> = { en: '49', fa: '۴۹' }

for (const language of ['en', 'fa'] as const) {
  test(
    `a walk-in gets a number, is called on the public board, begun and finished (${language})`,
    { tag: provedIn('fa', language) },
    async ({ app: { page, openAnother } }) => {
      const words = await enter(page, language, { at: '/door' })
      const door = doorPage(page, words)
      await door.open()
      await expect(door.line('fitting')).toBeVisible()
      await expectNoAxeViolations(page)

      await page.keyboard.press('n')
      await expect(door.issued).toContainText(digits[language])
      await expect(door.line('registration')).toContainText(words('door.nobodyYet'))

      const second = await openAnother()
      await enter(second, language, { at: '/door' })
      const board = doorPage(second, words)
      await board.open()
      await board.openBoard()
      await expect(board.board).toContainText(words('door.board.nobody'))
      await expectNoAxeViolations(second)

      await door.step('call', digits[language]).click()
      await expect(board.board).not.toContainText(words('door.board.nobody'))
      await expect(board.board.getByRole('listitem').first()).toContainText(digits[language])
      await second.keyboard.press('Escape')
      await expect(board.board).toBeHidden()

      await door.step('serve', digits[language]).click()
      await door.step('finish', digits[language]).click()
      // The line stands where it stood until the pointer leaves.
      await door.undo.first().hover()
      await expect(door.line('registration')).toBeHidden()
      await door.undo.first().click()
      await expect(door.line('registration')).toBeVisible()
    },
  )
}

test('the rest of the day is foretold, one more place is tried, and a station finishes one and calls the next', async ({
  app: { page },
}) => {
  const words = await enter(page, 'en', { at: '/door' })
  const door = doorPage(page, words)
  await door.open()
  await door.showForecast()
  await expect(page.getByText('As it stands')).toBeVisible()
  const more = page.getByRole('button', { name: 'One place more: Fitting' })
  await more.click()
  await expect(page.getByText('With the changed places (nothing is saved)')).toBeVisible()
  await expect(page.getByText('now 4')).toBeVisible()
  await expectNoAxeViolations(page)

  await page.getByText(/^Still to come/).click()
  const expected = page.getByRole('region', { name: 'Still to come', exact: true })
  const name = (await expected.getByRole('link').first().textContent())!.split(' child of ')[0]!
  const give = expected.getByRole('button', { name: /^Give a number/ }).first()
  await give.click()
  await expect(door.issued).toContainText(name)
  await expect(door.issued).toContainText(digits.en)
  await door.undo.first().click()
  await expect(expected.getByRole('link').first()).toContainText(name)

  await page.getByText('My station', { exact: true }).click()
  await page.getByRole('combobox', { name: 'Which station is this?' }).click()
  await page.getByRole('option', { name: 'Fitting 1' }).click()
  await page.getByRole('button', { name: 'Finished, call the next' }).first().click()
  await expect(page.getByRole('button', { name: /^Begin: / })).toBeVisible()
  await expectNoAxeViolations(page)
})
