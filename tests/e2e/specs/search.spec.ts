import { expect, expectNoAxeViolations, test } from '../fixtures.ts'
import { enter } from '../pages/people-words.ts'

test.use({ rehearsal: true, viewport: { width: 1024, height: 600 } })

test(
  'more matches than a low window shows are reached by the arrows',
  { tag: '@page' },
  async ({ app: { page } }) => {
    const words = await enter(page, 'en')
    const search = page.getByRole('combobox', { name: words('shell.search') })
    await search.fill('a')
    const matches = page.getByRole('listbox', { name: words('shell.search') })
    const last = matches.getByRole('option').last()
    await expect(last).toContainText(words('shell.searchRegister', { text: 'a' }))
    expect(await matches.evaluate((list) => list.scrollHeight - list.clientHeight)).toBeGreaterThan(20)
    await expectNoAxeViolations(page)

    await expect(last).not.toBeInViewport()
    await search.press('ArrowUp')
    await expect(last).toHaveAttribute('data-combobox-selected')
    await expect(last).toBeInViewport({ ratio: 1 })
    await expect(search).toHaveAttribute('aria-activedescendant', (await last.getAttribute('id')) ?? '')
  },
)
