import { expect, test } from '../fixtures.ts'
import { enter, goTo } from '../pages/people-words.ts'

test.use({ rehearsal: true })

for (const density of ['comfortable', 'bench'] as const) {
  test(`what is drawn after the first frame of a start moves nothing that stands there, in ${density} rows`, async ({
    app: { page },
  }) => {
    const words = await enter(page, 'fa')
    await page.evaluate((chosen) => {
      const stored = JSON.parse(localStorage.getItem('qadam.preferences') ?? '{}') as object
      localStorage.setItem('qadam.preferences', JSON.stringify({ ...stored, density: chosen }))
    }, density)
    await page.addInitScript(() => {
      const moves: unknown[] = []
      Object.assign(globalThis, { moves })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) moves.push(entry.toJSON())
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await goTo(page, '/people')
    await page.reload()
    await expect(page.getByRole('row').nth(3)).toBeVisible()
    await expect(page.getByRole('button', { name: words('shell.shortcuts') })).toBeVisible()
    // Two frames on, so that whatever the top bar moved has been told.
    const moves = await page.evaluate(
      () =>
        new Promise((resolve) => {
          const told = () => resolve((globalThis as unknown as { moves: unknown[] }).moves)
          requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(told)))
        }),
    )
    expect(moves).toEqual([])
  })
}
