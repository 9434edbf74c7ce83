import { ORPCError } from '@orpc/server'

/** Code and data of the typed error that a call ends with. Throws when the call succeeds or fails otherwise. */
export async function refusalOf(call: Promise<unknown>): Promise<{ code: string; data: unknown }> {
  try {
    await call
  } catch (error) {
    if (error instanceof ORPCError) return { code: error.code, data: error.data as unknown }
    throw error
  }
  throw new Error('the call was not refused')
}
