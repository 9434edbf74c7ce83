import { expect, type Page } from '@playwright/test'
import type { Words } from './people-words.ts'

/** The page of one device order, with its trial, check-out and receipt. */
export function orderPage(page: Page, words: Words) {
  const next = (step: string) =>
    page.getByRole('button', { name: words(`orders.step.${step}`), exact: true }).first()
  const chip = (text: string) => page.getByText(text, { exact: true })
  const questions = page.locator('[data-question]')
  return {
    next,
    chip,
    questions,
    trials: page.getByRole('region', { name: words('fitting.trial.section') }),
    checkouts: page.getByRole('region', { name: words('fitting.checkout.section') }),
    delivery: page.getByRole('region', { name: words('fitting.deliver.section') }),
    comfort: (score: string) => page.getByRole('radio', { name: score, exact: true }),
    /** Answers every question by the keyboard alone: 1 is yes; the given keys are answered with 2 and a word of what was seen. */
    async answer(no: readonly string[] = []) {
      await questions.first().waitFor()
      const keys = await questions.evaluateAll((rows) =>
        rows.map((row) => (row as HTMLElement).dataset['question'] ?? ''),
      )
      await questions.first().getByRole('radio').first().focus()
      for (const key of keys) {
        await page.keyboard.press(no.includes(key) ? '2' : '1')
        if (!no.includes(key)) continue
        const seen = page.locator(`[data-question="${key}"] input:not([type="radio"])`)
        await expect(seen).toBeFocused()
        await page.keyboard.type('2 cm')
        await page.keyboard.press('Enter')
      }
      await expect(page.locator('[data-question]:not([data-answer])')).toHaveCount(0)
    },
  }
}
