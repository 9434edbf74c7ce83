import { expect, expectNoAxeViolations, test } from '../fixtures.ts'
import { formatMinutes } from '#domain/time/format-date.ts'
import { Klm } from '../pages/klm.ts'
import { goTo, wordsIn } from '../pages/people-words.ts'
import { provedIn } from '../pages/proved-in.ts'

const languages = {
  en: {
    button: 'English',
    camp: 'Shiraz, autumn',
    place: 'Red Crescent hall',
    province: 'Fars',
    sponsor: 'IOM Iran',
    manager: 'Sara Karimi',
    names: [
      'Reza Ahmadi',
      'Nima Jafari',
      'Maryam Hosseini',
      'Mina Tehrani',
      'Ajay Gupta',
      'Anita Kumari',
      'Elham Ranjbar',
    ],
  },
  fa: {
    button: 'فارسی',
    camp: 'شیراز، پاییز',
    place: 'سالن هلال احمر',
    province: 'فارس',
    sponsor: 'سازمان مهاجرت',
    manager: 'سارا کریمی',
    names: [
      'رضا احمدی',
      'نیما جعفری',
      'مریم حسینی',
      'مینا تهرانی',
      'آجی گوپتا',
      'آنیتا کوماری',
      'الهام رنجبر',
    ],
  },
} as const

/** The job of a camp's first hour: five days, a team of eight with shifts of their own, nine stations, three machines. */
for (const language of ['en', 'fa'] as const) {
  test(
    `a camp with its team, shifts, stations and targets is set up in under five minutes, in ${language}`,
    { tag: provedIn('fa', language) },
    async ({ app: { page } }) => {
      const words = wordsIn(language)
      const told = languages[language]
      const klm = new Klm(page)
      const button = (key: string) => page.getByRole('button', { name: words(key), exact: true })
      const field = (name: string, line: number) => page.locator(`[data-field="${name}-${line}"]`)
      const row = (name: string) => page.getByRole('button', { name: words('camp.setup.wholeRow', { name }) })
      const cell = (line: number, day: number) => page.locator(`[data-cell="${line}-${day}"]`)
      const shift = (key: string) =>
        page.getByRole('toolbar').getByRole('button', { name: words(`camp.setup.${key}`) })

      await klm.point(page.getByRole('button', { name: told.button, exact: true }))
      await klm.point(button('start.campButton'))
      klm.think()
      await klm.type(told.camp)
      await klm.press('Tab')
      await klm.type(told.place)
      await klm.press('Tab')
      await klm.type(told.province)
      await klm.press('Tab', 'Tab')
      klm.think()
      await klm.type('5')
      await klm.press('Tab')
      await klm.type(told.sponsor)
      klm.think()
      for (const count of ['60', '30', '40']) {
        await klm.press('Tab')
        await klm.type(count)
      }
      await klm.press(...(language === 'en' ? ['Tab'] : ['Tab', 'Tab']))
      klm.think()
      await klm.type(told.manager)
      await klm.point(page.getByRole('textbox', { name: words('start.pin') }))
      await klm.type('2468')
      klm.think()
      await klm.press('Enter')

      await expect(page.getByRole('heading', { level: 1, name: words('camp.setup.title') })).toBeVisible()
      await expect(field('name', 1)).toBeFocused()
      klm.think()
      for (const [index, name] of told.names.entries()) {
        await klm.type(name)
        if (index < told.names.length - 1) await klm.press('Enter')
      }
      await klm.point(field('sex', 0))
      for (const sex of ['female', 'male', 'male', 'female', 'female', 'male', 'female', 'female'])
        await klm.press(...(sex === 'female' ? ['ArrowUp', 'ArrowUp'] : ['ArrowUp']), 'Enter')
      await klm.point(field('pin', 1))
      for (const pin of ['1111', '2222', '3333', '4444', '5555', '6666', '7777']) {
        await klm.type(pin)
        if (pin !== '7777') await klm.press('Enter')
      }
      const [registrar, doctor, first, second, third, fourth] = told.names
      for (const [name, half] of [
        [first, 'morning'],
        [second, 'afternoon'],
        [third, 'morning'],
        [fourth, 'afternoon'],
      ] as const) {
        await klm.point(row(name))
        await klm.pointOn(shift(half))
      }
      await klm.point(row(doctor))
      await klm.pointOn(page.getByLabel(words('camp.setup.otherHours'), { exact: true }))
      await klm.type('9-14')
      await klm.press('Enter')
      await klm.point(cell(7, 4))
      await klm.pointOn(shift('off'))
      await klm.point(cell(1, 3))
      await klm.pointOn(shift('away'))
      await expectNoAxeViolations(page)
      await klm.point(button('camp.setup.saveNext'))

      const tables = page.getByRole('textbox', { name: `${words('camp.machine.count')}: ` }).first()
      await expect(tables).toHaveValue(language === 'en' ? '3' : '۳')
      await expectNoAxeViolations(page)
      await klm.point(tables)
      await klm.press('Control+a')
      await klm.type('2')
      await klm.point(button('camp.setup.saveFinish'))
      await expect(page.getByRole('heading', { level: 1, name: words('today.title') })).toBeVisible()
      expect(klm.seconds, klm.told).toBeLessThan(300)
      test.info().annotations.push({ type: 'time', description: klm.told })

      await goTo(page, '/camp/setup?step=team')
      await expect(field('name', 7)).toBeVisible()
      await expect(field('name', 8)).toHaveCount(0)
      const off = page.getByRole('gridcell', { name: words('camp.setup.off') })
      const away = page.getByRole('gridcell', { name: words('camp.setup.away') })
      const own = page.locator('[data-tone="own"]')
      await expect(off).toHaveCount(1)
      await expect(away).toHaveCount(1)
      await expect(away).toContainText(words('camp.setup.away'))
      await expect(
        page.getByRole('button', { name: new RegExp(`^${registrar},.*: ${words('camp.setup.away')}$`) }),
      ).toBeVisible()
      await expect(own).toHaveCount(25)
      await goTo(page, '/camp?tab=closeout')
      for (const count of language === 'en' ? ['60', '30', '40'] : ['۶۰', '۳۰', '۴۰'])
        await expect(page.getByText(count).first()).toBeVisible()
      await goTo(page, '/camp?tab=stations')
      await expect(page.getByRole('row')).toHaveCount(10)
      await goTo(page, '/camp?tab=machines')
      await expect(page.getByRole('row')).toHaveCount(4)
    },
  )
}

test('a list of names is pasted as the team, shifts are chosen by keys alone, and one undo takes all of it back', async ({
  app: { page },
}) => {
  const words = wordsIn('en')
  await page.getByRole('button', { name: 'English', exact: true }).click()
  await page.getByRole('button', { name: words('start.campButton'), exact: true }).click()
  await page.getByLabel(words('camp.name')).fill('Yazd')
  await page.getByLabel(words('camp.nameLatin')).fill('Sara Karimi')
  await page.getByRole('textbox', { name: words('start.pin') }).fill('2468')
  await page.getByRole('button', { name: words('start.begin'), exact: true }).click()
  const first = page.locator('[data-field="name-1"]')
  await expect(first).toBeFocused()
  const names = Array.from({ length: 9 }, (_, index) => `${index + 1}. Person ${'ABCDEFGHI'[index]}`)
  await first.evaluate((input, text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, names.join('\n'))
  await expect(page.locator('[data-field="name-9"]')).toHaveValue('Person I')

  await page.locator('[data-cell="1-0"]').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.type('8-1230')
  await page.keyboard.press('Enter')
  const cell = (line: number, day: number) => page.locator(`[data-cell="${line}-${day}"]`)
  for (const [line, day] of [
    [2, 0],
    [3, 1],
  ] as const)
    await expect(cell(line, day)).toHaveText(formatMinutes(480, 750, 'en'))
  await expect(cell(4, 0)).toBeFocused()
  await expect(cell(4, 0)).toHaveText(formatMinutes(480, 1020, 'en'))
  await page.keyboard.press('-')
  await expect(cell(4, 0)).toHaveText(words('camp.setup.off'))
  await page.keyboard.press('Control+z')
  await expect(cell(4, 0)).toHaveText(formatMinutes(480, 1020, 'en'))

  await page.getByRole('button', { name: words('camp.setup.saveNext'), exact: true }).click()
  await page.getByRole('button', { name: words('common.undo'), exact: true }).click()
  await expect(page.getByText(words('common.undone').replace('.', ':'))).toBeVisible()
  // With what the step is for: the status line may name the same place alone, as not saved.
  await page.getByRole('button', { name: new RegExp(`${words('camp.setup.steps.team')} \\S`) }).click()
  await expect(page.locator('[data-field="name-0"]')).toHaveValue('Sara Karimi')
  await expect(first).toHaveValue('')
})
