import type { Page } from '@playwright/test'
import { expect, expectNoAxeViolations, test } from '../fixtures.ts'
import { enter } from '../pages/people-words.ts'

test.use({ rehearsal: true })

async function openLists(page: Page): Promise<void> {
  await enter(page, 'en')
  await page.getByRole('link', { name: 'Lists' }).click()
  await expect(page.locator('.sheet').first()).toBeVisible()
}

const option = (page: Page, name: string) => page.getByText(name, { exact: true })
const codesOnSheets = (page: Page) =>
  page
    .locator('.sheet')
    .evaluateAll((sheets) =>
      sheets.map((sheet) => [...sheet.querySelectorAll('tbody .paper-code')].map((code) => code.textContent)),
    )

test('a list is chosen, seen, numbered and printed in both languages', async ({ app: { page } }) => {
  await openLists(page)
  await expect(page.getByText('Gets its list number when it is printed or saved.')).toBeVisible()
  await expectNoAxeViolations(page)

  await option(page, 'Station').click()
  await page.getByRole('combobox', { name: 'Which station' }).click()
  await page.getByRole('option', { name: 'Casting', exact: true }).click()
  await option(page, 'Persian').click()
  await option(page, 'A4 portrait').click()
  await expect(page.locator('.sheet h2').first()).toHaveText('فهرست روز: قالب‌گیری')
  expect(new URL(page.url()).hash).toMatch(/scope=station/)
  const codes = (await codesOnSheets(page)).flat()
  expect(codes.slice(0, 2)).toEqual(['۱', '۲'])
  expect(codes.slice(-5)).toEqual(['+۱', '+۲', '+۳', '+۴', '+۵'])

  // A browser would wait in its own dialog.
  await page.evaluate(() => {
    window.print = () => {}
  })
  await page.keyboard.press('p')
  await expect(page.getByText(/^List no\. 1, unchanged since/)).toBeVisible()
  await expect(page.locator('.sheet strong').last()).toHaveText('فهرست شمارهٔ ۱')
  await page.getByRole('link', { name: 'Today' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
  await page.goBack()
  await expect(page.locator('.sheet h2').first()).toHaveText('فهرست روز: قالب‌گیری')
})

test('the printer gets the paper and nothing else', async ({ app: { page } }) => {
  await openLists(page)
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('#root')).toBeHidden()
  const paper = page.locator('.print-root .paper')
  await expect(paper).toBeVisible()
  const { width } = (await paper.boundingBox()) ?? { width: 0 }
  expect(Math.abs(width - (277 / 25.4) * 96)).toBeLessThan(1)
  const table = paper.locator('table').first()
  await expect(table.locator('thead')).toHaveCSS('display', 'table-header-group')
  // A line on the page's very edge is cut by it.
  const edges = await paper.evaluate((sheet) => {
    const [page, inner] = [sheet, sheet.querySelector('table')!].map((box) => box.getBoundingClientRect())
    return [inner!.left - page!.left, page!.right - inner!.right]
  })
  for (const room of edges) expect(room).toBeGreaterThan(0.5)
  await page.emulateMedia({ media: 'screen' })
  await expect(page.locator('#root')).toBeVisible()
  await expect(paper).toBeHidden()
})

for (const [lang, paper] of [
  ['en', 'landscape'],
  ['fa', 'portrait'],
] as const) {
  test(`the sheets on the screen are the pages of the printer, in ${lang}, ${paper}`, async ({
    app: { page },
    shell,
  }) => {
    await openLists(page)
    if (lang === 'fa') await option(page, 'Persian').click()
    if (paper === 'portrait') await option(page, 'A4 portrait').click()
    await expect(page.locator('.sheet .paper').first()).toHaveAttribute('lang', lang)
    const sheets = await codesOnSheets(page)
    expect(sheets.length).toBeGreaterThan(3)
    const all = await page.locator('.print-root tbody .paper-code').allTextContents()
    expect(sheets.flat()).toEqual(all)
    // Only a browser hands its PDF to a test without a file dialog.
    if (shell === 'station') {
      const pdf = await page.pdf({ preferCSSPageSize: true })
      const sizes = [
        ...pdf.toString('latin1').matchAll(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/g),
      ]
      expect(sizes).toHaveLength(sheets.length)
      const isLandscape = sizes.map(([, width, height]) => Number(width) > Number(height))
      expect(new Set(isLandscape)).toEqual(new Set([paper === 'landscape']))
    }
  })
}

test(
  'nothing is cut off beside the paper, nor the paper at the width of its desk',
  { tag: '@page' },
  async ({ app: { page } }) => {
    await openLists(page)
    const options = page.getByRole('region', { name: 'What is printed' })
    const overhangs = await options.evaluate((section) => {
      const end = section.getBoundingClientRect().left + section.clientLeft + section.clientWidth
      return [...section.querySelectorAll('[role=radiogroup] label')]
        .filter((label) => label.getBoundingClientRect().right > end)
        .map((label) => label.textContent)
    })
    expect(overhangs).toEqual([])
    const desk = page.getByRole('region', { name: 'Preview' })
    await expect
      .poll(() => desk.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth))
      .toBe(0)
  },
)
