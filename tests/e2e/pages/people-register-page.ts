import type { Page } from '@playwright/test'
import { goTo, type Words } from './people-words.ts'

/** The registration form. */
export function peopleRegisterPage(page: Page, words: Words) {
  const name = (part: 'given' | 'family' | 'father', script: 'latin' | 'persian') =>
    page.getByRole('textbox', {
      name: words(`people.name.${part}`, { script: words(`people.script.${script}`) }),
      exact: true,
    })
  return {
    name,
    birth: page.getByRole('textbox', { name: words('people.field.birth') }),
    village: page.getByRole('textbox', { name: words('people.field.village') }),
    group: page.getByRole('combobox', { name: words('people.field.groupId') }),
    device: page.getByRole('combobox', { name: words('people.order.device'), exact: true }),
    duplicates: page.getByRole('region', { name: words('people.duplicates.title') }),
    next: page.getByRole('button', { name: words('people.registerNext') }),
    openRecord: page.getByRole('link', { name: words('people.openRecord') }),
    async open() {
      await goTo(page, '/people/new')
      await name('given', 'latin').waitFor()
    },
  }
}
