import type { Locator, Page } from '@playwright/test'

interface Point {
  x: number
  y: number
}

/** One finger on the page, as a tablet reports it. */
export async function touchOf(page: Page) {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 })
  let at: Point = { x: 0, y: 0 }
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd') =>
    devtools.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [at] })
  return {
    /** Rests in the middle of an element. */
    async press(target: Locator) {
      const box = await target.boundingBox()
      if (!box) throw new Error('nothing to touch')
      at = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
      await send('touchStart')
    },
    async moveTo(to: Point) {
      const from = at
      for (let step = 1; step <= 6; step += 1) {
        at = { x: from.x + ((to.x - from.x) * step) / 6, y: from.y + ((to.y - from.y) * step) / 6 }
        await send('touchMove')
      }
    },
    lift: () => send('touchEnd'),
  }
}
