import { defineConfig } from '@playwright/test'
import type { TestOptions } from './tests/e2e/fixtures.ts'
import { AGAIN } from './tests/e2e/pages/proved-in.ts'

const chromium = process.env['QADAM_CHROMIUM']

/** `npm test` proves a flow that goes the same way in both languages in one of them. */
const leftOut = process.env['QADAM_E2E'] === 'once' ? [new RegExp(AGAIN)] : []

/**
 * The same specs in a browser on the station and in the desktop window; `tests/e2e/desktop` holds what only a window has.
 * The browser's clock stands in another zone than the camp's, so that a time taken from the computer shows.
 */
export default defineConfig<TestOptions>({
  // Playwright would follow the type-only path mapping of tsconfig.base.json at run time.
  tsconfig: './tsconfig.playwright.json',
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  // On a shared machine a window may take too long once; a second failure is one.
  retries: 1,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ?? 'test-results/report.json' }],
  ],
  use: {
    locale: 'en',
    // What fades and slides costs a tenth of the time, and every press waits for it.
    contextOptions: { reducedMotion: 'reduce' },
    timezoneId: 'America/New_York',
    viewport: { width: 1366, height: 768 },
    // A trace of every test would cost a third of the time.
    trace: 'on-first-retry',
    screenshot: 'only-on-failure',
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // A page of a test lives for seconds: making its code fast takes a fifth of the time and is never earned back.
        '--js-flags=--no-opt,--no-maglev',
      ],
    },
  },
  projects: [
    // The window draws the same pages as the browser: what a screen does (`@page`), and in which direction, is proved once, there.
    // Here stands what goes another way in a window (its port, files, paper, start, a browser beside it), and the main job;
    // what is proved in the window alone is tagged `@window`.
    {
      name: 'desktop',
      grepInvert: [/@page|\bin fa\b|\(fa\)/, ...leftOut],
      testMatch: [
        'desktop/**/*.spec.ts',
        'specs/{start,import,people,booking,daily-list,files,whole-path}.spec.ts',
      ],
      use: { shell: 'desktop' },
    },
    // Last, so that the longest specs end side by side.
    {
      name: 'station',
      grepInvert: [/@window/, ...leftOut],
      testIgnore: 'desktop/**',
      use: { shell: 'station' },
    },
  ],
})
