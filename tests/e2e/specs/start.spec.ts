import { expect, expectNoAxeViolations, test } from '../fixtures.ts'
import { enter, goTo, wordsIn } from '../pages/people-words.ts'

const choices = { en: 'English', fa: 'فارسی' } as const

for (const language of ['en', 'fa'] as const) {
  test(`a camp is started on an empty computer, left and entered again, in ${language}`, async ({
    app: { page },
  }) => {
    const words = wordsIn(language)
    const button = (key: string) => page.getByRole('button', { name: words(key), exact: true })
    await page.getByRole('button', { name: choices[language], exact: true }).click()
    await expectNoAxeViolations(page)
    await button('start.campButton').click()
    await button('start.begin').click()
    await expect(page.getByText(words('start.look'))).toBeVisible()
    await expectNoAxeViolations(page)

    await page.getByLabel(words('camp.name')).fill('Mashhad')
    await page.getByLabel(words('camp.nameLatin')).fill('Sara Karimi')
    await page.getByRole('textbox', { name: words('start.pin') }).fill('2468')
    await button('start.begin').click()
    await expect(page.getByRole('heading', { level: 1, name: words('camp.setup.title') })).toBeVisible()
    await goTo(page, '/today')
    await expect(page.getByRole('heading', { level: 1, name: words('today.title') })).toBeVisible()
    await expect(page.getByText(words('today.nobody'))).toBeVisible()
    await expectNoAxeViolations(page)

    await page.getByRole('button', { name: /Sara Karimi/ }).click()
    await page.getByRole('menuitem', { name: words('shell.signOut') }).click()
    await expect(page.getByRole('heading', { name: words('session.who') })).toBeVisible()
    await expectNoAxeViolations(page)
    await page.getByRole('button', { name: /Sara Karimi/ }).click()
    await page.keyboard.type('1111')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toBeVisible()
    await expect(page.getByLabel(words('session.pin'), { exact: true })).toHaveValue('')
    await page.keyboard.type('2468')
    await page.getByRole('button', { name: words('session.ok'), exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: words('today.title') })).toBeVisible()
  })
}

test.describe('in the rehearsal', () => {
  test.use({ rehearsal: true })

  test(
    'a lock keeps what is typed, and the page behind it out of reach',
    { tag: '@page' },
    async ({ app: { page } }) => {
      const words = await enter(page, 'en', { at: '/people/new' })
      const given = page.getByRole('textbox', { name: words('people.field.givenNameLatin') })
      await given.fill('Half typed')
      await page.getByRole('button', { name: new RegExp(words('domain.role.coordinator')) }).click()
      await page.getByRole('menuitem', { name: words('shell.lock') }).click()
      await expect(page.getByText(words('session.locked'))).toBeVisible()
      await expect(given).toHaveCount(0)
      await expectNoAxeViolations(page)
      await page.keyboard.type('1234')
      await page.keyboard.press('Enter')
      await expect(given).toHaveValue('Half typed')
    },
  )

  test(
    'every place is free of axe’s findings in the dark and on a tablet',
    { tag: '@page' },
    async ({ app: { page } }) => {
      const words = await enter(page, 'fa')
      await page.setViewportSize({ width: 1024, height: 768 })
      await page.emulateMedia({ colorScheme: 'dark' })
      const heading = (key: string) => page.getByRole('heading', { level: 1, name: words(key), exact: true })
      const tab = (key: string) => page.getByRole('tab', { name: words(key), exact: true, selected: true })
      const places = [
        ['/today', heading('today.title')],
        ['/camp', tab('camp.tab.details')],
        ['/camp?tab=stations', tab('camp.tab.stations')],
        ['/camp?tab=staff', tab('camp.tab.staff')],
        ['/settings', heading('settings.title')],
      ] as const
      for (const [place, shown] of places) {
        await goTo(page, place)
        await expect(shown).toBeVisible()
        await expectNoAxeViolations(page)
      }
    },
  )
})
