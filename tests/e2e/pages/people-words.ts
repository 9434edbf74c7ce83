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

interface Entry {
  /** Who enters is the rehearsal's first with this role, or has this name. */
  role?: string
  name?: string
  /** Address inside the app that is shown first. */
  at?: string
}

/** Lets one of the rehearsal in, in a language. */
export async function enter(
  page: Page,
  language: Language,
  { role = 'coordinator', name, at = '/today' }: Entry = {},
): Promise<Words> {
  const words = wordsIn(language)
  const preferences = JSON.stringify({ language, density: 'comfortable' })
  if (page.url() === 'about:blank') {
    await signInBefore(page, name ?? role)
    await page.addInitScript((kept) => {
      localStorage['qadam.preferences'] ??= kept
    }, preferences)
    await page.goto(`/#${at}`)
    await page.getByRole('navigation').first().waitFor()
    return words
  }
  await page.getByRole('button').first().waitFor()
  if ((await page.locator('html').getAttribute('lang')) !== language) {
    await page.evaluate((kept) => {
      localStorage['qadam.preferences'] = kept
    }, preferences)
    await page.reload()
  }
  await signIn(page, words, role, name)
  if (at !== '/today') await goTo(page, at)
  return words
}

/**
 * Signs in at the station before the browser shows anything: names, PIN and the first screen would be drawn before every test.
 * What a person does there, `start.spec.ts` and all that runs in the window do.
 */
async function signInBefore(page: Page, who: string): Promise<void> {
  const call = async (name: string, input?: object): Promise<unknown> => {
    const answer = await page.request.post(`/rpc/session/${name}`, { data: { json: input } })
    if (!answer.ok()) throw new Error(`${name}: ${answer.status()} ${await answer.text()}`)
    return ((await answer.json()) as { json: unknown }).json
  }
  const tiles = (await call('tiles')) as { id: string; nameLatin: string; roles: string[] }[]
  const tile = tiles.find(({ nameLatin, roles }) => nameLatin === who || roles.includes(who))
  if (!tile) throw new Error(`nobody is ${who} here`)
  await call('signIn', { staffId: tile.id, pin: '1234' })
}

/** Signs the rehearsal's first coordinator (or who else holds the role) in, unless the shell still knows who is here. */
export async function signIn(
  page: Page,
  words: Words,
  role = 'coordinator',
  name = words(`domain.role.${role}`),
): Promise<void> {
  const places = page.getByRole('navigation').first()
  const tile = page.getByRole('button', { name: new RegExp(name) }).first()
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
