import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const at = (path: string) => resolve(import.meta.dirname, path)

/**
 * One build for every shell: `out/main` holds the desktop's main process, the station and the command line as CommonJS
 * (a top-level await in an ES module main would keep Electron from ever getting ready), `out/preload` one isolated
 * CommonJS file (the sandbox can load nothing else), `out/renderer` the pages for window and browser alike.
 */
export default defineConfig({
  main: {
    // Lists are drawn with React, whose development half is several times slower.
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
    plugins: [react()],
    // Texts are read several times faster as one string than as an object literal.
    json: { namedExports: false, stringify: true },
    server: { port: 5173, strictPort: true, host: '127.0.0.1' },
    build: {
      outDir: at('out/renderer'),
      minify: true,
      rolldownOptions: {
        input: { index: at('renderer/index.html') },
        output: {
          codeSplitting: {
            // All that the first screens need comes as one file: two dozen small ones cost more than they save.
            groups: [
              {
                name: 'start',
                test: /renderer\/(app\/main|features\/people\/PeopleScreen|features\/today\/TodayScreen)\.tsx$/,
              },
            ],
          },
        },
      },
    },
  },
})
