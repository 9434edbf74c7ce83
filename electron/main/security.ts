import { app, session, shell, type WebContents } from 'electron'
import type { CoreLog } from '#core/context.ts'
import { mayHave } from './permissions.ts'
import { mayOpenOutside, type UrlCheck } from './trusted-url.ts'

/** Keeps every page that will ever be made on our own pages. To be called before the first window. */
export function guardContents(isOwnUrl: UrlCheck, log: CoreLog): void {
  app.on('web-contents-created', (_event, contents) => guard(contents, isOwnUrl, log))
}

/** Our own page may use the camera for photos; place, microphone, notifications and devices are denied to every page. */
export function limitPermissions(isOwnUrl: UrlCheck): void {
  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(mayHave(permission, details, isOwnUrl)),
  )
  defaultSession.setPermissionCheckHandler((_contents, permission, origin, details) =>
    mayHave(permission, { requestingUrl: origin, ...details }, isOwnUrl),
  )
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
