import type { Locator, Page } from '@playwright/test'

/** Seconds of the Keystroke-Level Model (Card, Moran and Newell, 1980): an unpractised typist, a pointing, a mental step. */
const SECONDS = { key: 0.15, point: 1.2, think: 1.35 }

/** Works a page as a person does and counts what it costs, so that a job's time is the same on every computer. */
export class Klm {
  private readonly counts = { key: 0, point: 0, think: 0 }
  private readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Looks where to go, moves there and presses. */
  async point(target: Locator): Promise<void> {
    this.counts.think += 1
    this.counts.point += 1
    await target.click()
  }

  /** Moves on to what stands beside the last target: nothing to think about. */
  async pointOn(target: Locator): Promise<void> {
    this.counts.point += 1
    await target.click()
  }

  async type(text: string): Promise<void> {
    this.counts.key += [...text].length
    await this.page.keyboard.type(text)
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      this.counts.key += key.split('+').length
      await this.page.keyboard.press(key)
    }
  }

  think(): void {
    this.counts.think += 1
  }

  get seconds(): number {
    const { key, point, think } = this.counts
    return key * SECONDS.key + point * SECONDS.point + think * SECONDS.think
  }

  get told(): string {
    const { key, point, think } = this.counts
    return `${Math.round(this.seconds)} s: ${key} keys, ${point} pointings, ${think} thoughts`
  }
}
