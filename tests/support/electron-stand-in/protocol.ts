import type { CustomScheme } from 'electron'
import { app, requireReady } from './app.ts'
import { registerSchemes } from './custom-schemes.ts'
import { throwWhenMissing } from './unimplemented.ts'

export type SchemeHandler = (request: Request) => Response | Promise<Response>

const handlers = new Map<string, SchemeHandler>()

export const protocol = throwWhenMissing('protocol', {
  registerSchemesAsPrivileged(schemes: readonly CustomScheme[]): void {
    if (app.isReady()) {
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    }
    registerSchemes(schemes)
  },

  handle(scheme: string, handler: SchemeHandler): void {
    requireReady('protocol.handle')
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
    handlers.set(scheme, handler)
  },

  unhandle(scheme: string): void {
    handlers.delete(scheme)
  },

  isProtocolHandled(scheme: string): boolean {
    return handlers.has(scheme)
  },
})

export function handlerOf(scheme: string): SchemeHandler | undefined {
  return handlers.get(scheme)
}
