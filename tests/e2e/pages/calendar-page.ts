import { expect, type Locator, type Page } from '@playwright/test'
import { goTo, type Words } from './people-words.ts'

/** Minutes per pixel come from the row itself: its whole width is the camp's opening hours on whole hours. */
export interface Hours {
  from: number
  to: number
}

const campHours: Hours = { from: 8 * 60, to: 17 * 60 }

/** The day view with its tray, panel and dialogs. */
export function calendarPage(page: Page, words: Words) {
  const grid = page.locator('[data-row-slots]')
  const tray = page.getByRole('region', { name: words('calendar.tray.title') })
  const cards = tray.locator('[data-tray-index]')
  const dialog = page.getByRole('dialog')
  const isRtl = () => page.evaluate(() => document.documentElement.dir === 'rtl')

  /** The middle of a minute in the row of a station, scrolled into view. */
  const pointAt = async (rowName: string, minute: number): Promise<{ x: number; y: number }> => {
    const row = page.locator('[data-row-slots]').nth(await rowIndex(rowName))
    const share = (minute - campHours.from) / (campHours.to - campHours.from)
    const fromLeft = (await isRtl()) ? 1 - share : share
    await row.evaluate((element, along) => {
      const view = element.closest('[data-scrollarea-viewport]')
      if (!view) return
      const [box, seen] = [element.getBoundingClientRect(), view.getBoundingClientRect()]
      const names = element.previousElementSibling?.getBoundingClientRect().width ?? 0
      const isRightToLeft = document.documentElement.dir === 'rtl'
      const middle = (isRightToLeft ? seen.left : seen.left + names) + (seen.width - names) / 2
      view.scrollLeft += box.left + box.width * along - middle
    }, fromLeft)
    const box = await row.boundingBox()
    if (!box) throw new Error(`no row ${rowName}`)
    return { x: box.x + box.width * fromLeft, y: box.y + box.height / 2 }
  }
  const rowIndex = async (rowName: string): Promise<number> => {
    const names = await grid.evaluateAll((rows) =>
      rows.map((row) => row.previousElementSibling?.querySelector('bdi')?.textContent ?? ''),
    )
    return names.indexOf(rowName)
  }

  return {
    /** Turns to another view, and waits until it is the one that is shown. */
    async turnTo(view: string, address: Record<string, string>) {
      await goTo(page, `/calendar?${new URLSearchParams({ view, ...address }).toString()}`)
      const chosen = page.getByRole('combobox', { name: words('calendar.header.view') })
      await expect(chosen).toHaveValue(words(`calendar.header.views.${view}`))
    },
    grid,
    tray,
    cards,
    /** Those of the tray who wait for a trial; in Persian its word is also the beginning of "prosthesis". */
    trials: cards.filter({ hasText: new RegExp(`${words('domain.kind.trial_fitting')}(?!تز)`) }),
    dialog,
    hint: page.getByTestId('move-hint'),
    panel: page.getByRole('complementary', { name: words('calendar.panel.label') }),
    refusal: page.getByRole('alert').filter({ has: page.getByRole('button') }),
    blocks: page.locator('button[data-event-id]'),
    undo: page.getByRole('button', { name: words('common.undo'), exact: true }),
    free: page.getByText(words('calendar.booking.free')),
    chosenSlot: dialog.getByRole('button', { pressed: true }),
    book: dialog.getByRole('button', { name: words('calendar.booking.book'), exact: true }),
    bookAnyway: dialog.getByRole('button', { name: words('calendar.booking.bookAnyway') }),
    time: dialog.getByRole('textbox', { name: words('calendar.booking.time'), exact: true }),
    reason: dialog.getByRole('textbox', { name: words('calendar.booking.reason') }),
    block: (id: string): Locator => page.locator(`button[data-event-id="${id}"]`),
    /** The slots of the row with that name. */
    rowOf: (name: string): Locator =>
      page.locator(`:has(> :not([data-row-slots]) bdi:text-is("${name}")) > [data-row-slots]`),
    /** Blocks of people with that number. */
    blockOf: (number: string): Locator => page.locator(`button[data-event-id][title*="${number}"]`),
    pointAt,
    async open(date: string) {
      await goTo(page, `/calendar?date=${date}`)
      await grid.first().waitFor()
      await cards.first().waitFor()
    },
    /** The number by which somebody in the tray is known, as it is written there. */
    numberOf: async (card: Locator): Promise<string> =>
      /P[0-9۰-۹]+-[0-9A-Z۰-۹]+/.exec(await card.innerText())?.[0] ?? '',
    /** Drags by mouse from an element to a minute of a row; `hold` looks around before letting go. */
    async drag(from: Locator, rowName: string, minute: number, hold?: () => Promise<void>) {
      const to = await pointAt(rowName, minute)
      // A row that has just come into view is drawn in the frame after.
      let found: Awaited<ReturnType<Locator['boundingBox']>> = null
      await expect
        .poll(async () => (found = await from.boundingBox()), { message: 'nothing to drag' })
        .not.toBeNull()
      const box = found!
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
      await page.mouse.down()
      await page.mouse.move((box.x + to.x) / 2, (box.y + to.y) / 2, { steps: 4 })
      await page.mouse.move(to.x, to.y, { steps: 4 })
      await hold?.()
      await page.mouse.up()
    },
  }
}
