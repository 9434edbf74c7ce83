import { EventEmitter } from 'node:events'
import { requireReady } from './app.ts'
import { record } from './log.ts'
import { protocol } from './protocol.ts'
import { throwWhenMissing, unimplemented } from './unimplemented.ts'

type PermissionRequestHandler = (
  contents: object,
  permission: string,
  callback: (isGranted: boolean) => void,
  details: object,
) => void

type PermissionCheckHandler = (
  contents: object | null,
  permission: string,
  requestingOrigin: string,
  details: object,
) => boolean

class Session extends EventEmitter {
  readonly protocol = protocol
  readonly webRequest = throwWhenMissing('webRequest', {
    onBeforeRequest: () => record('webRequest.onBeforeRequest'),
    onBeforeSendHeaders: () => record('webRequest.onBeforeSendHeaders'),
    onHeadersReceived: () => record('webRequest.onHeadersReceived'),
  })
  #onPermissionRequest: PermissionRequestHandler | null = null
  #onPermissionCheck: PermissionCheckHandler | null = null

  setPermissionRequestHandler(handler: PermissionRequestHandler | null): void {
    this.#onPermissionRequest = handler
  }

  setPermissionCheckHandler(handler: PermissionCheckHandler | null): void {
    this.#onPermissionCheck = handler
  }

  setDevicePermissionHandler(): void {}
  setDisplayMediaRequestHandler(): void {}
  setCertificateVerifyProc(): void {}
  setSpellCheckerEnabled(): void {}
  setSpellCheckerLanguages(): void {}
  async clearStorageData(): Promise<void> {}
  async clearCache(): Promise<void> {}
  async setProxy(): Promise<void> {}

  /** For tests: what the app would answer a page that asks; without a handler Electron grants. */
  requestPermission(contents: object, permission: string, details: object): Promise<boolean> {
    const handler = this.#onPermissionRequest
    if (!handler) return Promise.resolve(true)
    return new Promise((resolve) => handler(contents, permission, resolve, details))
  }

  /** For tests: what the app answers Chromium's silent check; without a handler Electron allows. */
  checkPermission(contents: object | null, permission: string, origin: string, details: object): boolean {
    return this.#onPermissionCheck?.(contents, permission, origin, details) ?? true
  }
}

export const defaultSession = new Session()

export const session = {
  get defaultSession(): Session {
    requireReady('session.defaultSession')
    return defaultSession
  },

  fromPartition(): never {
    throw unimplemented('session.fromPartition')
  },
}
