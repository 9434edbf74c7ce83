import type { Page } from '@playwright/test'
import { goTo, type Words } from './people-words.ts'

/** The gate and the lines. */
export function doorPage(page: Page, words: Words) {
  const line = (kind: string) =>
    page.getByRole('region', { name: words(`domain.stationKind.${kind}`), exact: true })
  const step = (name: string, number: string) =>
    page.getByRole('button', { name: new RegExp(`^${words(`door.step.${name}`)}: .*${number}`) })
  return {
    line,
    step,
    gate: page.getByRole('region', { name: words('door.gate') }),
    who: page.getByRole('combobox', { name: words('calendar.booking.who') }),
    issued: page.getByRole('region', { name: words('door.gate') }).getByRole('status'),
    walkIn: page.getByRole('button', { name: words('door.walkIn') }),
    undo: page.getByRole('button', { name: words('common.undo'), exact: true }),
    open: () => goTo(page, '/door'),
    showForecast: () => page.getByText(words('door.tab.forecast'), { exact: true }).click(),
    openBoard: () => page.getByRole('link', { name: words('door.openBoard') }).click(),
    board: page.getByRole('dialog', { name: words('door.board.title') }),
  }
}
