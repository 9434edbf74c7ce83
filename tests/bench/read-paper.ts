import { createServer } from 'vite'
import { textsInParts } from '#renderer/locales/in-parts.ts'
import { ROOT } from '#tests/support/open-core.ts'

/**
 * Reads code that lays paper out as it is built: the development half of React is several times slower. `read` takes a path below
 * the project's root.
 */
export async function openPaperCode() {
  process.env['NODE_ENV'] = 'production'
  const server = await createServer({
    root: ROOT,
    configFile: false,
    plugins: [textsInParts],
    server: { middlewareMode: true },
    logLevel: 'error',
    appType: 'custom',
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  return {
    read: async <Module>(path: string) => (await server.ssrLoadModule(path)) as Module,
    close: () => server.close(),
  }
}
