import { defineConfig } from 'vitest/config'
import react from '@vitejs/plugin-react'
import { textsInParts } from './renderer/locales/in-parts.ts'

/** These replace modules, or read them anew, which other files of their worker would see. */
const alone = ['tests/renderer/door/token-cards.test.tsx', 'tests/renderer/shared/later.test.tsx']

const renderer = {
  environment: 'jsdom',
  setupFiles: ['tests/support/renderer-setup.ts'],
  server: { deps: { inline: [/@mantine/] } },
}

export default defineConfig({
  plugins: [react(), textsInParts],
  test: {
    maxWorkers: 2,
    // Tells a test that hangs from one that runs on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A worker reads the modules once, not anew for every file: what a file changes outside itself it puts back.
    isolate: false,
    globalSetup: 'tests/support/rehearsal-template.ts',
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: [
            'tests/{domain,db,migrations,core,contract,cli,main,station,support,docs}/**/*.test.{ts,tsx}',
          ],
        },
      },
      {
        extends: true,
        test: {
          ...renderer,
          name: 'renderer',
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
          exclude: alone,
        },
      },
      { extends: true, test: { ...renderer, name: 'alone', include: alone, isolate: true } },
    ],
  },
})
