import { app, session, shell, type WebContents } from 'electron'
import type { CoreLog } from '#core/context.ts'
import { mayOpenOutside, type UrlCheck } from './trusted-url.ts'

/** Keeps every page that will ever be made on our own pages. To be called before the first window. */
export function guardContents(isOwnUrl: UrlCheck, log: CoreLog): void {
  app.on('web-contents-created', (_event, contents) => guard(contents, isOwnUrl, log))
}

/** The app needs no camera, place, notification or device: whatever a page asks for is denied. */
export function denyPermissions(): void {
  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  defaultSession.setPermissionCheckHandler(() => false)
  defaultSession.setDevicePermissionHandler(() => false)
}

function guard(contents: WebContents, isOwnUrl: UrlCheck, log: CoreLog): void {
  contents.setWindowOpenHandler(({ url }) => {
    if (mayOpenOutside(url)) setImmediate(() => void shell.openExternal(url))
    else log.info('window refused')
    return { action: 'deny' }
  })
  const stayHome = (event: { url: string; preventDefault(): void }) => {
    if (isOwnUrl(event.url)) return
    event.preventDefault()
    log.info('navigation refused')
  }
  contents.on('will-navigate', stayHome)
  contents.on('will-frame-navigate', stayHome)
  contents.on('will-redirect', stayHome)
  contents.on('will-attach-webview', (event) => event.preventDefault())
}
