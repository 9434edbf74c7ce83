import type { CdpClient } from './cdp-client.ts'
import { launchChromium, type Chromium } from './chromium.ts'

let chromium: Chromium | null = null

/** The one Chromium behind all windows of this app. */
export const engine = {
  get cdp(): CdpClient {
    if (!chromium) throw new Error('electron stand-in: Chromium is not running')
    return chromium.cdp
  },

  async start(): Promise<void> {
    chromium = await launchChromium()
    await chromium.cdp.browser.send('Target.setDiscoverTargets', { discover: true })
  },

  async stop(): Promise<void> {
    await chromium?.close()
  },
}
