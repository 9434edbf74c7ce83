import { ORPCError } from '@orpc/server'
import type { Context } from '../context.ts'
import { diskTroubleOf } from '../file-fault.ts'
import { RefusalError } from '../refusal.ts'

const statusOf = {
  SIGNED_OUT: 401,
  LOCKED: 423,
  NOT_ALLOWED: 403,
  NOT_FOUND: 404,
  STALE: 409,
  INVALID: 422,
  REFUSED: 409,
} as const

/** A refusal as the contract's typed error; anything else leaves the core only as a reference number, and as what ails the disk. */
export function toTypedError(error: unknown, { core }: Context, path: readonly string[]): unknown {
  if (error instanceof RefusalError) {
    const { refusal } = error
    const data = 'data' in refusal ? { data: refusal.data } : {}
    return new ORPCError(refusal.code, { status: statusOf[refusal.code], defined: true, ...data })
  }
  if (error instanceof ORPCError) return error
  const reference = core.newId().slice(-8)
  core.log.error('procedure failed', error, { reference, path: path.join('.') })
  const disk = diskTroubleOf(error)
  return new ORPCError('FAULT', {
    status: 500,
    defined: true,
    data: disk ? { reference, disk } : { reference },
  })
}

/** The same for what a stream throws on its way. */
export async function* withTypedErrors<T>(
  stream: AsyncIterable<T>,
  context: Context,
  path: readonly string[],
): AsyncGenerator<T> {
  try {
    yield* stream
  } catch (error) {
    throw toTypedError(error, context, path)
  }
}

export const isStream = (value: unknown): value is AsyncIterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value
