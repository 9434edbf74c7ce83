import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { enter, goTo } from '../pages/people-words.ts'

test.use({ rehearsal: true })

/** Code that was not read yet, and a plain question, find nobody while the station is away. */
async function stationOf(page: Page) {
  let isAway = false
  await page.route(
    (url) => url.pathname === '/' || /^\/assets\/(later|stock|Stock)[.\w-]+$/.test(url.pathname),
    (route) => (isAway && !route.request().isNavigationRequest() ? route.abort() : route.continue()),
  )
  return {
    leave: () => (isAway = true),
    comeBack: () => (isAway = false),
  }
}

test(
  'what a station that went away did not send yet comes when it is back, on the same page',
  { tag: '@page' },
  async ({ app: { page } }) => {
    const station = await stationOf(page)
    station.leave()
    const words = await enter(page, 'en', { at: '/people' })
    await expect(page.getByRole('row').nth(3)).toBeVisible()
    const search = page.getByRole('combobox', { name: words('shell.search') })
    await search.fill('ahm')
    await page.waitForEvent('requestfailed', (request) => new URL(request.url()).pathname === '/')
    await expect(page.getByRole('alert')).toBeHidden()

    station.comeBack()
    await expect(page.getByRole('button', { name: words('shell.shortcuts') })).toBeVisible()
    await expect(search).toHaveValue('ahm')

    station.leave()
    await goTo(page, '/stock')
    await expect(page.getByRole('status', { name: words('common.loading') })).toBeVisible()
    station.comeBack()
    await expect(page.getByRole('heading', { level: 1, name: words('stock.title') })).toBeVisible()
    const rules = await page.evaluate(() =>
      [...document.styleSheets]
        .filter(({ href }) => href?.includes('/stock-'))
        .map(({ cssRules }) => cssRules.length > 0),
    )
    expect(rules).toEqual([true])
    // A page that was loaded anew would have forgotten it.
    await expect(search).toHaveValue('ahm')
  },
)
