import type { Page } from '@playwright/test'
import type { Words } from './people-words.ts'

/** The record of one person. */
export function peopleRecordPage(page: Page, words: Words) {
  return {
    heading: page.getByRole('heading', { level: 1 }),
    history: page.getByRole('region', { name: words('people.section.history') }),
    devices: page.getByRole('region', { name: words('people.section.orders') }),
    village: page.getByRole('textbox', { name: words('people.field.village') }),
    save: page.getByRole('button', { name: words('common.save'), exact: true }),
    edit: (section: 'person' | 'contact' | 'needs' | 'papers') =>
      page.getByRole('button', {
        name: words('people.editSection', { section: words(`people.section.${section}`) }),
      }),
    stale: page.getByRole('dialog', { name: words('common.stale.title') }),
  }
}
