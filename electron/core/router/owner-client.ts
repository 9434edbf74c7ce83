import { createRouterClient, ORPCError } from '@orpc/server'
import type { Core } from '../create-core.ts'

/** A client in the same process that acts as the owner of the data folder, under `name` in the log. */
export function createOwnerClient(core: Core, name: string) {
  return createRouterClient(core.router, { context: core.connectOwner(name) })
}

/** Code and data of a typed error that a client call ended with; null for anything else. */
export function readTypedError(error: unknown): { code: string; data: unknown } | null {
  return error instanceof ORPCError ? { code: error.code, data: error.data as unknown } : null
}
