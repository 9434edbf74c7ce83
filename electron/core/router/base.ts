import { implement } from '@orpc/server'
import { contract } from '#contract/contract.ts'
import { isAllowed, type Permission } from '#domain/staff/permissions.ts'
import type { Context } from '../context.ts'
import { RefusalError } from '../refusal.ts'
import { refreshPrincipal } from '../services/session.ts'
import { isStream, toTypedError, withTypedErrors } from './translate-errors.ts'

/** Turns refusals into the contract's typed errors and bugs into a reference number; nothing else leaves the core. */
const translated = implement(contract)
  .$context<Context>()
  .use(async ({ next, context, path }, _input, output) => {
    try {
      const result = await next()
      if (!isStream(result.output)) return result
      return await output(withTypedErrors(result.output, context, path))
    } catch (error) {
      throw toTypedError(error, context, path)
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
