import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'
import { textsInParts } from './renderer/locales/in-parts.ts'

const at = (path: string) => resolve(import.meta.dirname, path)

/** The script that asks the first questions runs as soon as it is there: it need not wait for the styles, nor for the rest. */
const beginFirst: Plugin = {
  name: 'begin-first',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(html) {
      const begin = /<script type="module"(?= crossorigin src="[^"]*\/begin-)/
      if (!begin.test(html)) throw new Error('the page has no script named begin')
      return html.replace(begin, '<script type="module" async')
    },
  },
}

/**
 * Functions of these files run at every start. Read whole at once, and kept so by the browser's cache of code, they need not be
 * read one by one while the page waits. Source: V8, "Explicit compile hints".
 */
const allRunAtStart = (chunk: { name: string }) =>
  ['begin', 'react', 'start'].includes(chunk.name) ? '//# allFunctionsCalledOnLoad\n' : ''

/**
 * One build for every shell: `out/main` holds the desktop's main process, the station and the command line as CommonJS
 * (a top-level await in an ES module main would keep Electron from ever getting ready), `out/preload` one isolated
 * CommonJS file (the sandbox can load nothing else), `out/renderer` the pages for window and browser alike.
 */
export default defineConfig({
  main: {
    // Lists are drawn with React, whose development half is several times slower.
    plugins: [textsInParts],
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    build: {
      externalizeDeps: true,
      sourcemap: true,
      rolldownOptions: {
        input: {
          index: at('electron/main/index.ts'),
          station: at('electron/station/main.ts'),
          cli: at('electron/cli/main.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      isolatedEntries: true,
      rolldownOptions: {
        input: { index: at('electron/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react(), textsInParts, beginFirst],
    // Texts are read several times faster as one string than as an object literal.
    json: { namedExports: false, stringify: true },
    server: { port: 5173, strictPort: true, host: '127.0.0.1' },
    build: {
      outDir: at('out/renderer'),
      minify: true,
      rolldownOptions: {
        input: { index: at('renderer/index.html') },
        output: {
          postBanner: allRunAtStart,
          codeSplitting: {
            // All that the first screens need comes as one file: two dozen small ones cost more than they save.
            groups: [
              { name: 'begin', test: /renderer\/app\/begun\.ts$/, priority: 2 },
              { name: 'react', test: /node_modules\/(react-dom|scheduler)\//, priority: 1 },
              {
                name: 'start',
                test: /renderer\/(app\/main|features\/people\/PeopleScreen|features\/today\/TodayScreen)\.tsx$/,
                priority: 1,
              },
              // And all that is drawn right after the first frame as another.
              {
                name: 'later',
                test: /renderer\/(app\/(TopBarTools|Toasts|ShortcutSheet)|shared\/WipeRehearsal|features\/(calendar\/wait\/OfferNotice|people\/list\/FilterChoices))\.tsx$/,
              },
            ],
          },
        },
      },
    },
  },
})
