import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: './desktop',
  testMatch: 'stand-in*.spec.ts',
  workers: 1,
  timeout: 30_000,
  reporter: 'list',
  outputDir: '/tmp/si/pw/results',
  projects: [{ name: 'desktop' }],
})
