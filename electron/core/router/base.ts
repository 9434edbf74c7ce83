import { implement, ORPCError } from '@orpc/server'
import { contract } from '#contract/contract.ts'
import { isAllowed, type Permission } from '#domain/staff/permissions.ts'
import type { Context } from '../context.ts'
import { RefusalError } from '../refusal.ts'
import { refreshPrincipal } from '../services/session.ts'

const statusOf = {
  SIGNED_OUT: 401,
  LOCKED: 423,
  NOT_ALLOWED: 403,
  NOT_FOUND: 404,
  STALE: 409,
  INVALID: 422,
  REFUSED: 409,
} as const

/** Turns refusals into the contract's typed errors and bugs into a reference number; nothing else leaves the core. */
const translated = implement(contract)
  .$context<Context>()
  .use(async ({ next, context, path }) => {
    try {
      return await next()
    } catch (error) {
      if (error instanceof RefusalError) {
        const { refusal } = error
        const data = 'data' in refusal ? { data: refusal.data } : {}
        throw new ORPCError(refusal.code, { status: statusOf[refusal.code], defined: true, ...data })
      }
      if (error instanceof ORPCError) throw error
      const reference = context.core.newId().slice(-8)
      context.core.log.error('procedure failed', error, { reference, path: path.join('.') })
      throw new ORPCError('FAULT', { status: 500, defined: true, data: { reference } })
    }
  })

/** For what must answer before anybody has signed in. */
export const open = translated

/** For the signed-in person whose role holds `permission`. */
export function allowed(permission: Permission) {
  return translated.use(({ next, context }) => {
    const principal = refreshPrincipal(context)
    if (!principal) throw new RefusalError({ code: 'SIGNED_OUT' })
    if (context.session.isLocked) throw new RefusalError({ code: 'LOCKED' })
    if (!isAllowed(principal.roles, permission)) {
      throw new RefusalError({ code: 'NOT_ALLOWED', data: { permission } })
    }
    return next()
  })
}
