import { readFileSync } from 'node:fs'
import { isAbsolute } from 'node:path'
import type { CdpSession } from './cdp-client.ts'
import { engine } from './engine.ts'
import { nativeTheme } from './native-theme.ts'
import {
  pageWorldScript,
  PRELOAD_WORLD,
  preloadWorldScript,
  TO_MAIN_BINDING,
} from './prelude/page-scripts.ts'
import { settings } from './settings.ts'

export interface PageTarget {
  readonly targetId: string
  readonly cdp: CdpSession
}

export interface PreloadChoice {
  readonly path: string | undefined
  readonly argv: readonly string[]
  onError(error: Error): void
}

export async function openPageTarget(width: number, height: number): Promise<PageTarget> {
  const { cdp } = engine
  const { targetId } = await cdp.browser.send('Target.createTarget', {
    url: 'about:blank',
    newWindow: true,
    width,
    height,
  })
  const { sessionId } = await cdp.browser.send('Target.attachToTarget', { targetId, flatten: true })
  return { targetId, cdp: cdp.session(sessionId) }
}

/** Turns the events on, last of all installing both worlds' scripts for every document to come. */
export async function preparePage(cdp: CdpSession, preload: PreloadChoice): Promise<void> {
  await cdp.send('Page.enable')
  await cdp.send('Runtime.addBinding', { name: TO_MAIN_BINDING, executionContextName: PRELOAD_WORLD })
  await cdp.send('Runtime.enable')
  await cdp.send('Inspector.enable')
  await cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: pageWorldScript })
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', {
    worldName: PRELOAD_WORLD,
    source: preloadWorldScript({
      source: readPreload(preload),
      argv: preload.argv,
      versions: {
        electron: settings.electronVersion,
        chrome: process.versions.chrome,
        node: process.versions.node,
      },
      platform: process.platform,
      arch: process.arch,
    }),
  })
}

function readPreload({ path, onError }: PreloadChoice): string {
  if (path === undefined) return ''
  try {
    if (!isAbsolute(path)) throw new Error('preload script must have absolute path')
    return readFileSync(path, 'utf8')
  } catch (error) {
    onError(error instanceof Error ? error : new Error(String(error)))
    return ''
  }
}

/** nativeTheme.themeSource decides prefers-color-scheme of the page; the result stops that. */
export async function followTheme(cdp: CdpSession): Promise<() => void> {
  const apply = () => {
    const { themeSource } = nativeTheme
    const features = [{ name: 'prefers-color-scheme', value: themeSource === 'system' ? '' : themeSource }]
    return cdp.send('Emulation.setEmulatedMedia', { features })
  }
  const onUpdated = () => void apply().catch(() => undefined)
  nativeTheme.on('updated', onUpdated)
  if (nativeTheme.themeSource !== 'system') await apply()
  return () => nativeTheme.off('updated', onUpdated)
}
