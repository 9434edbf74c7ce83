import { expect, type Locator, type Page } from '@playwright/test'

/** Steps of Tab after which a control counts as out of reach. */
const FAR = 120

/** What one does without a mouse: goes to a control with Tab, inside a group with the arrows, and presses keys there. */
export function keyboard(page: Page) {
  /** Whether a control has the focus, or one of the same group of choices has it. */
  const standing = (target: Locator) =>
    target.evaluate((node) => {
      const now = document.activeElement
      if (now === node) return 'here'
      const isRadio = (one: Element | null): one is HTMLInputElement =>
        one instanceof HTMLInputElement && one.type === 'radio' && one.name !== ''
      if (isRadio(node) && isRadio(now) && node.name === now.name) return 'beside'
      // Boxes that share one Tab stop stand in one group.
      const group =
        node instanceof HTMLInputElement && node.type === 'checkbox' ? node.closest('[role=group]') : null
      const isBox = now instanceof HTMLInputElement && now.type === 'checkbox' && node.tabIndex < 0
      return isBox && group?.contains(now) ? 'beside' : 'away'
    })
  async function reach(target: Locator): Promise<void> {
    await target.waitFor({ state: 'attached' })
    for (let step = 0; step < FAR; step += 1) {
      const where = await standing(target)
      if (where === 'here') return
      await page.keyboard.press(where === 'beside' ? 'ArrowDown' : 'Tab')
    }
    await expect(target).toBeFocused()
  }
  return {
    reach,
    async press(target: Locator, key = 'Enter') {
      await reach(target)
      await page.keyboard.press(key)
    },
    /** Takes one of a few choices; arriving by the arrows chooses already. */
    async choose(target: Locator) {
      await reach(target)
      if (!(await target.isChecked())) await page.keyboard.press(' ')
      await expect(target).toBeChecked()
    },
    async type(target: Locator, text: string) {
      await reach(target)
      await page.keyboard.type(text)
    },
  }
}
