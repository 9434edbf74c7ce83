import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'

export type Language = 'en' | 'fa'

const locales = join(import.meta.dirname, '..', '..', '..', 'renderer', 'locales')

/** The words on the screen in a language, by their key; `{{parts}}` are filled in. */
export function wordsIn(language: Language) {
  const all = JSON.parse(readFileSync(join(locales, `${language}.json`), 'utf8')) as unknown
  return (key: string, parts: Record<string, string> = {}): string => {
    const found = key
      .split('.')
      .reduce<unknown>((node, part) => (node as Record<string, unknown> | undefined)?.[part], all)
    if (typeof found !== 'string') throw new Error(`no words for ${key} in ${language}`)
    return found.replaceAll(/\{\{(\w+)\}\}/g, (_, part: string) => parts[part] ?? '')
  }
}
export type Words = ReturnType<typeof wordsIn>

/** Chooses a language and signs the rehearsal's first coordinator (or who else holds the role) in. */
export async function enter(page: Page, language: Language, role = 'coordinator'): Promise<Words> {
  const words = wordsIn(language)
  await page.getByRole('button').first().waitFor()
  if ((await page.locator('html').getAttribute('lang')) !== language) {
    await page.evaluate(
      (chosen) =>
        localStorage.setItem(
          'qadam.preferences',
          JSON.stringify({ language: chosen, density: 'comfortable' }),
        ),
      language,
    )
    await page.reload()
  }
  await signIn(page, words, role)
  return words
}

/** Signs the rehearsal's first coordinator (or who else holds the role) in, unless the shell still knows who is here. */
export async function signIn(page: Page, words: Words, role = 'coordinator'): Promise<void> {
  const places = page.getByRole('navigation').first()
  const tile = page.getByRole('button', { name: new RegExp(words(`domain.role.${role}`)) }).first()
  await places.or(tile).first().waitFor()
  if (!(await places.isVisible())) {
    await tile.click()
    await page.keyboard.type('1234')
    await page.keyboard.press('Enter')
  }
  await places.waitFor()
}

/** Goes to an address inside the app. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash
  }, address)
}

/** Loads the page again as after a crash: nobody is asked whether to leave. */
export async function reloadUnasked(page: Page): Promise<void> {
  await page.evaluate(() => {
    // A listener of ours would be too late: those of a window run in the order in which they came.
    BeforeUnloadEvent.prototype.preventDefault = () => {}
  })
  await page.reload()
}
