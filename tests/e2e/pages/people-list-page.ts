import type { Locator, Page } from '@playwright/test'
import { goTo, type Words } from './people-words.ts'

/** The list of people. */
export function peopleListPage(page: Page, words: Words) {
  const grid = page.getByRole('grid', { name: words('people.title') })
  const rows = grid.locator('tbody tr[data-index]')
  return {
    grid,
    rows,
    search: page.getByRole('textbox', { name: words('people.searchLabel') }),
    row: (name: string | RegExp): Locator => grid.getByRole('row', { name }),
    changes: page.getByRole('button', { name: words('people.showChanges'), exact: true }),
    async open() {
      await goTo(page, '/people')
      await rows.first().waitFor()
    },
    /** Rows that can be read whole without scrolling. */
    async wholeRowsInView(): Promise<number> {
      return grid.evaluate((table) => {
        const scroller = table.parentElement?.getBoundingClientRect()
        const header = table.querySelector('thead')?.getBoundingClientRect()
        if (!scroller || !header) return 0
        return [...table.querySelectorAll('tbody tr[data-index]')].filter((row) => {
          const { top, bottom } = row.getBoundingClientRect()
          return top >= header.bottom - 1 && bottom <= scroller.bottom + 1
        }).length
      })
    },
  }
}
