import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, expectNoAxeViolations, test } from '../fixtures.ts'
import { importPage, type Register } from '../pages/import-page.ts'
import { peopleListPage } from '../pages/people-list-page.ts'
import { enter, type Words } from '../pages/people-words.ts'
import { aWorkbook } from '#tests/support/workbook.ts'
import { provedIn } from '../pages/proved-in.ts'

test.use({ rehearsal: true })

const toPersian = (text: string) => text.replaceAll(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)] ?? digit)

/** What each register is known to hold, by what is counted. */
const registers = {
  en: { file: 'register-tehran-en.csv', rows: 187, people: 180, orders: 194, repeated: 4, flagged: 6 },
  fa: { file: 'register-mashhad-fa.csv', rows: 240, people: 240, orders: 260, repeated: 0, flagged: 0 },
} satisfies Record<string, { file: Register } & Record<string, unknown>>

/** How many people the list tells of; its header is a row of its own. */
async function countPeople(page: Page, words: Words): Promise<number> {
  const { open, grid } = peopleListPage(page, words)
  await open()
  return Number(await grid.getAttribute('aria-rowcount')) - 1
}

async function expectPeople(page: Page, words: Words, count: number): Promise<void> {
  const { open, grid } = peopleListPage(page, words)
  await open()
  await expect(grid).toHaveAttribute('aria-rowcount', String(count + 1))
}

for (const language of ['en', 'fa'] as const) {
  test.describe(`the desk’s sheet in ${language}`, () => {
    const { file, rows, people, orders, repeated, flagged } = registers[language]
    const digits = (count: number) => (language === 'fa' ? toPersian(String(count)) : String(count))

    const applyText = (words: Words, merged = 0): string => {
      const add = [
        words('imports.apply.add_other', { count: digits(people) }),
        words('imports.orders_other', { count: digits(orders) }),
      ].join(words('imports.comma'))
      const merge = merged > 0 ? [words('imports.apply.merge_one', { count: digits(merged) })] : []
      const left = repeated - merged
      const skip = left > 0 ? [words('imports.apply.skip_other', { count: digits(left) })] : []
      return [add, ...merge, ...skip].join(words('imports.semicolon'))
    }

    test(
      'is chosen, checked and brought in with its exact counts, and taken back as a whole',
      { tag: language === 'en' ? '@window' : [] },
      async ({ app }) => {
        const { page } = app
        const words = await enter(page, language, { at: '/import' })
        const sheet = importPage(page, words)
        const before = await countPeople(page, words)
        await sheet.open()
        await expectNoAxeViolations(page)

        await sheet.choose(file)
        await expect(sheet.button(applyText(words))).toBeEnabled()
        await expect(page.getByText(words('imports.rows_other', { count: digits(rows) }))).toBeVisible()
        await expect(sheet.filter('problems')).toContainText(digits(flagged))
        await expect(sheet.filter('duplicates')).toContainText(digits(repeated))
        await expect(sheet.filter('refused')).toContainText(digits(0))
        await expect(sheet.grid.locator('tbody tr[data-index]').first()).toBeVisible()
        await expectNoAxeViolations(page)

        await sheet.button(applyText(words)).click()
        await expect(sheet.done).toBeVisible()
        for (const count of [people, orders])
          await expect(page.getByRole('definition').getByText(digits(count), { exact: true })).toBeVisible()
        await expectNoAxeViolations(page)
        await expectPeople(page, words, before + people)

        await sheet.open()
        await sheet.choose(file)
        await expect(
          page
            .getByRole('status')
            .filter({ hasText: words('imports.importedBefore', { when: '', who: '' }).slice(0, 12) }),
        ).toBeVisible()
        await expect(sheet.nothingNew).toBeDisabled()
        await expectPeople(page, words, before + people)

        await sheet.open()
        await sheet.button(words('imports.takeBackOf', { file })).click()
        await page
          .getByRole('dialog')
          .getByRole('button', { name: words('imports.takeBack'), exact: true })
          .click()
        await expect(page.getByText(words('imports.noneEarlier'))).toBeVisible()
        await expectPeople(page, words, before)
      },
    )

    test(
      'is mended and decided by the keyboard, and a reload loses nothing',
      { tag: ['@page', ...provedIn('fa', language)] },
      async ({ app: { page } }) => {
        const words = await enter(page, language, { at: '/import' })
        const sheet = importPage(page, words)
        await sheet.open()
        await sheet.choose('register-tehran-en.csv')
        await sheet.grid.waitFor()

        await sheet.filter('problems').click()
        const aged = sheet.row(digits(153))
        await expect(aged).toContainText(words('imports.reason.out_of_range'))
        await aged
          .getByRole('button', {
            name: words('imports.mendWith', { value: digits(43), what: words('imports.field.age') }),
          })
          .press('Enter')
        await expect(aged).toContainText(words('imports.corrected'))
        await expect(aged).toContainText(words('imports.reason.disagrees_with_birth'))

        await sheet.filter('duplicates').click()
        await sheet.grid.locator('tr[data-index="0"]').focus()
        await page.keyboard.press('ArrowDown')
        await page.keyboard.press('Enter')
        await expect(sheet.panel).toBeVisible()
        await expect(sheet.choice('skip')).toHaveAttribute('aria-pressed', 'true')
        await expectNoAxeViolations(page)
        await page.keyboard.press('1')
        await expect(sheet.choice('merge')).toHaveAttribute('aria-pressed', 'true')
        await page.reload()

        await expect(sheet.choice('merge')).toHaveAttribute('aria-pressed', 'true')
        await expect(sheet.panel.getByRole('heading', { level: 2 })).toContainText(digits(186))
        await page.keyboard.press('n')
        await expect(sheet.panel.getByRole('heading', { level: 2 })).toContainText(digits(187))
        await page.keyboard.press('3')
        await expect(sheet.panel).toContainText(
          words('imports.youDecided', { what: words('imports.fate.skip') }),
        )
        await page.keyboard.press('Escape')
        await expect(sheet.grid.locator('tr[data-index="2"]')).toBeFocused()
        await sheet.filter('problems').click()
        await expect(sheet.row(digits(153))).toContainText(words('imports.corrected'))

        await page.keyboard.press('Control+Enter')
        await expect(sheet.done).toBeVisible()
        await sheet.undoWhole.click()
        await expect(sheet.undone).toBeVisible()
        await expectNoAxeViolations(page)
      },
    )
  })
}

test('columns are corrected, refused rows saved, and a sheet is dropped or pasted as well', async ({
  app,
  shell,
}) => {
  const { page } = app
  const words = await enter(page, 'en', { at: '/import' })
  const sheet = importPage(page, words)
  await sheet.open()
  await sheet.drop('photo.png', '\u0000\u0001')
  await expect(page.getByRole('alert')).toContainText('photo.png')
  await expectNoAxeViolations(page)

  await sheet.drop('desk.csv', 'Who;Age\nKarim Zaheri;40\n;41\n')
  await expect(page.getByRole('alert')).toContainText(words('imports.noNameColumn.title'))
  await expect(sheet.button(words('imports.apply.blocked'))).toBeDisabled()
  await expectNoAxeViolations(page)
  await sheet.column('Who').selectOption('name')
  await expect(sheet.button('Add 1 person, 0 orders; 1 refused')).toBeEnabled()
  await sheet.filter('refused').click()
  await expect(sheet.row('3')).toContainText(words('imports.fate.refused'))
  if (shell === 'station') {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      sheet.button(words('imports.saveRefused')).click(),
    ])
    expect(file.suggestedFilename()).toBe('desk-refused.csv')
    expect(readFileSync(await file.path(), 'utf8')).toContain('41')
  }
  await sheet.button(words('imports.chooseAnother')).click()
  await sheet.chooseButton.waitFor()

  await sheet.paste('Name\tAge\nRahim Zaheri\t40\nNasim Zaheri\t31\n')
  await expect(sheet.button('Add 2 people, 0 orders')).toBeEnabled()
})

test(
  'a workbook in Persian with a title, a header in two lines and merged cells comes in sheet by sheet',
  { tag: '@page' },
  async ({ app }) => {
    const { page } = app
    const words = await enter(page, 'fa', { at: '/import' })
    const sheet = importPage(page, words)
    const over = (value: string, columnSpan: number) => ({ value, columnSpan })
    const along = (value: string, rowSpan: number) => ({ value, rowSpan })
    const book = await aWorkbook({
      مردان: [
        [over('فهرست نام بیماران کمپ', 7), null, null, null, null, null, null],
        [
          along('نام', 2),
          along('سن', 2),
          over('محل', 2),
          null,
          along('اتوبوس', 2),
          along('علت', 2),
          along('وضعیت', 2),
        ],
        [null, null, 'استان', 'شهر', null, null, null],
        ['یاور زاهدی', '۳٫۵', along('هرات', 2), 'انجیل', along('اتوبوس ۷', 2), 'حادثه', 'آمایش'],
        ['سهراب زاهدی', '۱۸ ماه', null, 'گذره', null, 'مین', 'پناهنده'],
      ],
      زنان: [
        ['نام', 'سن'],
        ['پروین زاهدی', 30],
      ],
    })
    await sheet.open()
    await sheet.drop('کمپ.xlsx', book)
    // Lines are told as they stand in the file.
    await expect(sheet.row('۵')).toContainText(words('domain.cause.explosive_remnant'))
    await expect(sheet.row('۵')).toContainText('هرات')
    await expect(sheet.row('۵')).toContainText('اتوبوس ۷')
    await expect(sheet.filter('problems')).toContainText('۲')
    await expectNoAxeViolations(page)
    const mend = words('imports.mendWith', {
      what: words('imports.field.cause'),
      value: words('domain.cause.work_accident'),
    })
    await sheet.row('۴').getByRole('button', { name: mend }).click()
    await expect(sheet.filter('problems')).toContainText('۱')

    await sheet.sheetOf('کمپ.xlsx').selectOption('زنان')
    await expect(sheet.row('۲')).toContainText('پروین')
    await sheet.sheetOf('کمپ.xlsx').selectOption('مردان')
    await expect(sheet.row('۴')).toContainText(words('imports.corrected'))
    await page.keyboard.press('Control+Enter')
    await expect(sheet.done).toBeVisible()
    await expectNoAxeViolations(page)
    await sheet.rest('زنان').click()
    await expect(sheet.row('۲')).toContainText('پروین')
    await page.keyboard.press('Control+Enter')
    await expect(sheet.done).toBeVisible()
    await expect(sheet.rest('زنان')).toBeHidden()
  },
)

test('a sheet that the core has forgotten is asked for again', { tag: '@page' }, async ({ app }) => {
  const { page } = app
  const words = await enter(page, 'en', { at: '/import?sheet=01920000-0000-7000-8000-000000000000' })
  await expect(page.getByRole('alert')).toContainText(words('imports.forgotten.title'))
  await importPage(page, words).choose('register-tehran-en.csv')
  await expect(importPage(page, words).grid).toBeVisible()
})
