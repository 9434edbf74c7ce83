import { expect, expectNoAxeViolations, test } from '../fixtures.ts'
import { peopleListPage } from '../pages/people-list-page.ts'
import { peopleRecordPage } from '../pages/people-record-page.ts'
import { peopleRegisterPage } from '../pages/people-register-page.ts'
import { enter, reloadUnasked, signIn } from '../pages/people-words.ts'
import { provedIn } from '../pages/proved-in.ts'

test.use({ rehearsal: true })

for (const language of ['en', 'fa'] as const) {
  test.describe(`people in ${language}`, { tag: '@page' }, () => {
    test(
      'somebody is registered by the keyboard alone, in a moment, and the next keeps the group',
      { tag: provedIn('fa', language) },
      async ({ app }) => {
        const { page } = app
        const words = await enter(page, language, { at: '/people' })
        const list = peopleListPage(page, words)
        const form = peopleRegisterPage(page, words)
        await list.open()

        await page.keyboard.press('n')
        await expect(form.name('given', language === 'fa' ? 'persian' : 'latin')).toBeFocused()
        const [given, family, father] =
          language === 'fa' ? ['زرمینه', 'پوپل', 'گل‌آقا'] : ['Zarmina', 'Popal', 'Gul Agha']
        for (const word of [given, family, father]) {
          await page.keyboard.type(word ?? '')
          await page.keyboard.press('Tab')
        }
        for (let skip = 0; skip < 3; skip += 1) await page.keyboard.press('Tab')
        await page.keyboard.press('f')
        await page.keyboard.press('Tab')
        await page.keyboard.type('۱۳۶۴')
        await expect(
          page.getByText(language === 'fa' ? /سال ۱۳۶۴ \(هجری شمسی\)/ : /Year 1364 \(Solar Hijri\)/),
        ).toBeVisible()
        await page.keyboard.press('Tab')
        await page.keyboard.type('09168125354')
        await form.group.focus()
        await page.keyboard.type('Bus of Khash')
        await page.keyboard.press('Enter')
        await expect(form.group).toHaveValue('Bus of Khash')
        await form.device.focus()
        await page.keyboard.type('bk')
        await page.keyboard.press('Enter')
        await page.keyboard.press('Tab')
        await page.keyboard.press('b')
        await expectNoAxeViolations(page)
        await page.keyboard.press('Control+Enter')

        await expect(form.next).toBeFocused()
        await expectNoAxeViolations(page)
        await page.keyboard.press('Enter')
        await expect(form.group).toHaveValue('Bus of Khash')
        await expect(form.name('given', 'latin')).toHaveValue('')

        await list.open()
        await list.search.fill(`${given} ${family}`)
        await expect(list.rows).toHaveCount(1)
        await expect(list.rows.first()).toContainText(words('domain.side.left'))
        await expect(list.rows.first()).toContainText(words('domain.side.right'))
        await expect(list.rows.first()).toContainText('Bus of Khash')
      },
    )

    test(
      'the list shows enough people, is searched in the other script and walked by the arrows',
      { tag: provedIn('fa', language) },
      async ({ app }) => {
        const { page } = app
        const words = await enter(page, language, { at: '/people' })
        const list = peopleListPage(page, words)
        await list.open()
        expect(await list.wholeRowsInView()).toBeGreaterThanOrEqual(14)
        await expectNoAxeViolations(page)

        const everywhere = page.getByRole('combobox', { name: words('shell.search') })
        await everywhere.fill('Ahmad')
        await expect(
          page
            .locator('[data-combobox-selected]')
            .getByText('Ahmad')
            .or(page.locator('[data-combobox-selected]').getByText('احمد')),
        ).not.toHaveCount(0)
        await expectNoAxeViolations(page)
        await everywhere.fill('')

        const everybody = (await list.grid.getAttribute('aria-rowcount')) ?? ''
        await list.search.fill(language === 'fa' ? 'Ahmad' : 'احمد')
        await expect(list.grid).not.toHaveAttribute('aria-rowcount', everybody)
        await expect(list.rows.first()).toContainText('احمد')
        await list.search.press('ArrowDown')
        await expect(list.rows.first()).toBeFocused()
        await page.keyboard.press('End')
        await expect(list.rows.last()).toBeFocused()
        const name = (await list.rows.last().getAttribute('aria-label')) ?? ''
        await page.keyboard.press('Enter')
        await expect(peopleRecordPage(page, words).heading).toHaveText(name)
        await expectNoAxeViolations(page)
        await page.goBack()
        await expect(list.search).toHaveValue(language === 'fa' ? 'Ahmad' : 'احمد')
      },
    )

    test(
      'somebody who is there already is found while typing, and taken over',
      { tag: provedIn('en', language) },
      async ({ app }) => {
        const { page } = app
        const words = await enter(page, language, { at: '/people' })
        const list = peopleListPage(page, words)
        const form = peopleRegisterPage(page, words)
        await list.open()
        await list.search.fill('Ahmad Barakzai')
        await expect(list.rows).toHaveCount(1)
        await list.rows.first().click()
        await expect(peopleRecordPage(page, words).heading).toBeVisible()
        await expect(page.locator('dl').first()).toBeVisible()
        const names = await page.locator('dl').first().locator('dd').allTextContents()
        const [given = '', family = '', father = ''] = names
        await form.open()
        await form.name('given', 'latin').fill(given)
        await form.name('family', 'latin').fill(family)
        await form.name('father', 'latin').fill(father)
        await form.village.fill('Elsewhere')
        await expect(form.duplicates).toContainText(words('people.evidence.father_equal'))
        await expectNoAxeViolations(page)
        await form.duplicates
          .getByRole('button', { name: words('people.duplicates.sameOpen') })
          .first()
          .click()
        await expect(peopleRecordPage(page, words).save).toBeVisible()
      },
    )
  })
}

test.describe('people in any language', () => {
  const language = 'en'

  test('a change is undone from the history, and the undo as well', { tag: '@page' }, async ({ app }) => {
    const { page } = app
    const words = await enter(page, language, { at: '/people' })
    const list = peopleListPage(page, words)
    const record = peopleRecordPage(page, words)
    await list.open()
    await list.rows.first().click()
    await record.edit('contact').click()
    await record.village.fill('Khash')
    await expectNoAxeViolations(page)
    await record.save.click()
    const facts = page.locator('dl').filter({ hasText: words('people.field.village') })
    await expect(facts).toContainText('Khash')

    await record.history.getByRole('button').first().click()
    await expect(facts).not.toContainText('Khash')
    // The history is told anew a moment after the facts.
    const undone = words('people.operation.undo', { what: words('people.operation.patients.update') })
    await expect(record.history.getByRole('listitem').first()).toContainText(undone)
    await record.history.getByRole('button').first().click()
    await expect(facts).toContainText('Khash')
  })

  test('two people who change one record are shown both versions', { tag: '@page' }, async ({ app }) => {
    const { page } = app
    const words = await enter(page, language, { at: '/people' })
    const list = peopleListPage(page, words)
    const record = peopleRecordPage(page, words)
    await list.open()
    await list.rows.first().click()
    await record.edit('contact').click()
    await record.village.fill('Mine')

    const other = await app.openAnother()
    await enter(other, language, { at: new URL(page.url()).hash.slice(1) })
    const theirs = peopleRecordPage(other, words)
    await theirs.edit('contact').click()
    await theirs.village.fill('Theirs')
    await theirs.save.click()
    await expect(theirs.edit('contact')).toBeVisible()

    await record.save.click()
    await expect(record.stale).toContainText('Mine')
    await expect(record.stale).toContainText('Theirs')
    await expectNoAxeViolations(page)
    await record.stale.getByRole('button', { name: words('common.stale.allMine') }).click()
    await record.stale.getByRole('button', { name: words('common.stale.saveChosen') }).click()
    await expect(other.locator('dl').filter({ hasText: words('people.field.village') })).toContainText('Mine')
  })

  test('what is half typed survives a crash', async ({ app }) => {
    const { page } = app
    const words = await enter(page, language, { at: '/people/new' })
    const form = peopleRegisterPage(page, words)
    await form.open()
    await form.name('given', 'latin').fill('Half')
    await form.name('father', 'persian').fill('نیمه')
    await reloadUnasked(page)
    await signIn(page, words)
    await expect(form.name('given', 'latin')).toHaveValue('Half')
    await expect(form.name('father', 'persian')).toHaveValue('نیمه')
  })
})

test(
  'rows stay under the pointer while another browser registers somebody',
  { tag: '@page' },
  async ({ app }) => {
    const { page } = app
    const words = await enter(page, 'en', { at: '/people' })
    const list = peopleListPage(page, words)
    await list.open()
    await list.rows.nth(3).hover()
    const before = await list.rows.nth(3).getAttribute('aria-label')

    const other = await app.openAnother()
    await enter(other, 'en', { at: '/people/new' })
    const form = peopleRegisterPage(other, words)
    await form.open()
    await form.name('given', 'latin').fill('Aaa')
    await other.keyboard.press('Control+Enter')
    await expect(form.next).toBeVisible()

    await expect(list.changes).toBeVisible()
    await expect(list.rows.nth(3)).toHaveAttribute('aria-label', before ?? '')
    await list.changes.click()
    await expect(list.rows.first()).toHaveAttribute('aria-label', 'Aaa')
  },
)
